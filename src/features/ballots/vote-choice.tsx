// One question: which? Whose vote it is stands above the answers.
import { View } from '@tarojs/components'
import type { DecisionView, MyVote } from '@core/ballots/ballots-api'
import { Card, Stack } from '@/ui/card'
import { ChoiceList } from '@/ui/choice'
import { FieldError } from '@/ui/field'
import { RefusalNotice } from '@/ui/refusal-notice'
import { ballotWords, unitsText } from '@/ui/words/ballots'
import { squareMetres } from './shares'
import type { Choosing } from './use-choosing'
import { useOptionWords } from './use-option-words'
import type { Voting } from './voting'
import './ballots.scss'

const words = ballotWords.vote

/** Where a confirmation without a choice leads. */
export const choiceId = 'ballot-choice'

interface VoteChoiceProps {
  readonly view: DecisionView
  readonly mine: MyVote
  readonly voting: Voting
  readonly choosing: Choosing
}

export function VoteChoice({ view, mine, voting, choosing }: VoteChoiceProps) {
  const notes = useOptionWords(view)
  const options = view.options.map(({ id, text }) => ({ value: id, text, note: notes[id] }))
  return (
    <>
      {voting.refusal ? <RefusalNotice refusal={voting.refusal} /> : null}
      <View id={choiceId} />
      <Card title={words.choose}>
        <Stack>
          <WhoseVote mine={mine} />
          <FieldError error={choosing.missing ? words.chooseFirst : undefined} />
          <ChoiceList
            label={words.choose}
            options={options}
            value={choosing.choice === '' ? undefined : choosing.choice}
            onChoose={choosing.choose}
          />
        </Stack>
      </Card>
    </>
  )
}

export function WhoseVote({ mine: { asProxy, name, units, area } }: { readonly mine: MyVote }) {
  const flats = unitsText(units)
  return (
    <View>
      <View className="ballot__text">{asProxy ? words.mineAsProxy(name, flats) : words.mine(flats)}</View>
      {area > 0 ? <View className="ballot__note">{words.area(squareMetres(area))}</View> : null}
    </View>
  )
}
