// The registers of one's units: how many may vote by each, and how many have taken up their letter.
import type { RegisterView } from '@core/ballots/ballots-api'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Empty } from '@/ui/states'
import { registerKindWords, registerWords as words } from '@/ui/words/ballot-registers'
import { grouped } from './shares'

interface RegistersListProps {
  readonly registers: readonly RegisterView[]
  readonly onOpen: (id: string) => void
}

export function RegistersList({ registers, onOpen }: RegistersListProps) {
  if (registers.length === 0) return <Empty icon="list" title={words.empty} next={words.emptyNext} />
  return (
    <Card flush>
      {registers.map((register) => (
        <ListRow
          key={register.id}
          icon="list"
          title={register.name}
          note={words.row(registerKindWords[register.kind].text, claimedText(register))}
          onPress={() => onOpen(register.id)}
        />
      ))}
    </Card>
  )
}

export function claimedText({ claimed, versions }: Pick<RegisterView, 'claimed' | 'versions'>): string {
  return words.claimed(grouped(claimed), grouped(versions.at(-1)?.electors ?? 0))
}
