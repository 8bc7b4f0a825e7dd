// Somebody with more than one vote: which one is on the screen, and which are done.
import type { MyVote } from '@core/ballots/ballots-api'
import { Card } from '@/ui/card'
import { ChoiceList } from '@/ui/choice'
import { ballotWords, unitsText } from '@/ui/words/ballots'
import { isUndone } from './vote-state'

const words = ballotWords

interface WhichVoteProps {
  readonly votes: readonly MyVote[]
  readonly shown: string
  readonly choiceOf: (one: MyVote) => string
  readonly onChoose: (electorKey: string) => void
}

export function WhichVote({ votes, shown, choiceOf, onChoose }: WhichVoteProps) {
  if (votes.length < 2) return null
  return (
    <Card title={words.vote.whichTitle(votes.length)}>
      <ChoiceList
        label={words.vote.whichTitle(votes.length)}
        options={votes.map((one) => ({
          value: one.electorKey,
          text: whoseText(one),
          note: stateText(one, choiceOf(one)),
        }))}
        value={shown}
        onChoose={onChoose}
      />
    </Card>
  )
}

export function whoseText({ asProxy, name, units }: MyVote): string {
  return `${asProxy ? words.vote.whichProxy(name) : words.vote.whichOwn}：${unitsText(units)}`
}

function stateText(one: MyVote, choice: string): string {
  if (one.barred !== '') return words.list.barred
  return isUndone(one, choice) ? words.list.todo : words.list.done
}
