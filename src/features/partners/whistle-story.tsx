// Every step of a whistle in plain words, with who and when, the newest first.
import { View } from '@tarojs/components'
import { callOf, type Whistle, type WhistleFact } from '@core/partners/whistle'
import { List, ListItem } from '@/platform/elements'
import { Card } from '@/ui/card'
import { formatMoment } from '@/ui/time'
import { whistleFactWords, whistleWords } from '@/ui/words/partners'
import './whistle-story.scss'

export function WhistleStory({ whistle, now }: { readonly whistle: Whistle; readonly now: number }) {
  const steps = [...whistle.log.entries()].reverse()
  const nameOf = (unitId: string) => callOf(whistle, unitId)?.unitName ?? ''
  return (
    <Card title={whistleWords.one.story}>
      <List className="whistle-story">
        {steps.map(([index, fact]) => (
          <ListItem key={index} className="whistle-story__step">
            <View className="whistle-story__what">{whistleFactWords(fact, nameOf)}</View>
            {saidIn(fact) === '' ? null : <View className="whistle-story__said">{saidIn(fact)}</View>}
            <View className="whistle-story__when">{formatMoment(fact.at, now)}</View>
          </ListItem>
        ))}
      </List>
    </Card>
  )
}

function saidIn(fact: WhistleFact): string {
  switch (fact.type) {
    case 'acted':
    case 'finished':
    case 'released':
      return fact.text
    case 'sentBack':
    case 'cancelled':
      return fact.reason
    case 'rated':
      return fact.judgement.comment
    case 'blown':
    case 'reported':
    case 'reminded':
    case 'escalated':
      return ''
  }
}
