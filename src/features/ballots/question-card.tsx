// What is asked, until when, and whether anybody will see what one chooses.
import { View } from '@tarojs/components'
import type { DecisionView } from '@core/ballots/ballots-api'
import { Heading } from '@/platform/elements'
import { Card, Stack } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { formatMoment } from '@/ui/time'
import { ballotWords } from '@/ui/words/ballots'
import { untilLine } from './until'
import { voteState } from './vote-state'
import './ballots.scss'

const words = ballotWords.vote

export function QuestionCard({ view, now }: { readonly view: DecisionView; readonly now: number }) {
  const { title, question, opensAt, closesAt, mode } = view
  const state = voteState(view, now)
  const isSecret = mode === 'secret'
  return (
    <Card>
      <Stack tight>
        <View className="ballot__note">{words.asks(title)}</View>
        <Heading level={2} className="ballot__question">
          {question}
        </Heading>
        {state === 'cancelled' ? null : (
          <View className="ballot__line">
            <Icon name="clock" className="ballot__icon" />
            <View className="ballot__strong">
              {state === 'before' ? words.opens(formatMoment(opensAt, now)) : untilLine(closesAt, now)}
            </View>
          </View>
        )}
        <View className="ballot__line">
          <Icon name={isSecret ? 'lock' : 'people'} className="ballot__icon" />
          <View>
            <View className="ballot__strong">{isSecret ? words.secretMode : words.openMode}</View>
            <View className="ballot__text">{isSecret ? words.secretModeText : words.openModeText}</View>
          </View>
        </View>
      </Stack>
    </Card>
  )
}
