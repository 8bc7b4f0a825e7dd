// Which of several units is meant; nothing where there is only one.
import { SegmentedControl } from '@/ui/choice'
import { whistleWords } from '@/ui/words/partners'
import type { HeldUnit } from './units-held'

interface UnitChoiceProps {
  readonly label?: string
  readonly units: readonly HeldUnit[]
  readonly unitId: string
  readonly onChoose: (unitId: string) => void
}

export function UnitChoice({ label = whistleWords.lists.unitsLabel, units, unitId, onChoose }: UnitChoiceProps) {
  if (units.length < 2) return null
  const options = units.map((unit) => ({ value: unit.unitId, text: unit.unitName }))
  return <SegmentedControl label={label} options={options} value={unitId} onChoose={onChoose} />
}
