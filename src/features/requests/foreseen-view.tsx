// Where a request would go, until when it would be dealt with, and why, a sentence a step.
import { View } from '@tarojs/components'
import type { Foreseen } from '@core/requests/requests-api'
import { List, ListItem } from '@/platform/elements'
import { Card } from '@/ui/card'
import { formatMoment } from '@/ui/time'
import { ruleWords, stepWords } from '@/ui/words/routing'
import './handling-card.scss'
import './request-story.scss'

const words = ruleWords.foresee

export function ForeseenView({ foreseen, now }: { readonly foreseen: Foreseen; readonly now: number }) {
  const { unitName, assigneeName, gridName, steps, acceptBy, answerBy } = foreseen
  return (
    <Card title={words.to}>
      <View className="handling__who">
        {[unitName, assigneeName === '' ? words.anybody : assigneeName].join(' · ')}
      </View>
      <View className="handling__next">{gridName === '' ? words.noGrid : words.grid(gridName)}</View>
      {acceptBy > 0 ? <View className="handling__next">{words.acceptBy(formatMoment(acceptBy, now))}</View> : null}
      {answerBy > 0 ? <View className="handling__next">{words.answerBy(formatMoment(answerBy, now))}</View> : null}
      <View className="handling__others">
        <View className="handling__who">{words.why}</View>
        <List className="story">
          {steps.map((step, index) => (
            <ListItem key={index} className="story__step">
              <View className={`story__dot ${index === steps.length - 1 ? 'story__dot--last' : ''}`} />
              <View className="story__body">{stepWords(step)}</View>
            </ListItem>
          ))}
        </List>
      </View>
    </Card>
  )
}
