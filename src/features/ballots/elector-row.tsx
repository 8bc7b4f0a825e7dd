// Somebody found in the register of a vote, with what keeps him from being chosen.
import type { ElectorRow as Row } from '@core/ballots/ballots-api'
import { ListRow } from '@/ui/list-row'
import { unitsText } from '@/ui/words/ballots'
import { namesText } from './elector-words'

interface ElectorRowProps {
  readonly elector: Row
  /** Undefined where he may be chosen. */
  readonly barred?: string | undefined
  readonly onChoose: () => void
}

export function ElectorRow({ elector, barred, onChoose }: ElectorRowProps) {
  const units = unitsText(elector.units)
  return (
    <ListRow
      title={namesText(elector)}
      note={barred === undefined ? units : `${units}。${barred}`}
      onPress={barred === undefined ? onChoose : undefined}
    />
  )
}
