// Every step of a request in plain words, with who and when, the newest first.
import { View } from '@tarojs/components'
import type { RequestFact } from '@core/requests/fact'
import type { RequestView } from '@core/requests/requests-api'
import { List, ListItem } from '@/platform/elements'
import { Card } from '@/ui/card'
import { formatMoment } from '@/ui/time'
import { factWords, saidIn } from '@/ui/words/request-facts'
import { requestWords } from '@/ui/words/requests'
import { RequestPhotos } from './request-photos'
import './request-story.scss'

interface RequestStoryProps {
  readonly request: RequestView
  /** Read by the person who asked. */
  readonly own: boolean
  readonly now: number
}

export function RequestStory({ request, own, now }: RequestStoryProps) {
  const steps = [...request.log.entries()].reverse()
  return (
    <Card title={requestWords.one.story}>
      <List className="story">
        {steps.map(([index, fact]) => (
          <ListItem key={index} className="story__step">
            <View className={`story__dot ${index === request.log.length - 1 ? 'story__dot--last' : ''}`} />
            <View className="story__body">
              <View className="story__what">{factWords(fact, own, request.log[index + 1])}</View>
              <Said fact={fact} request={request} />
              <View className="story__when">{formatMoment(fact.at, now)}</View>
            </View>
          </ListItem>
        ))}
      </List>
    </Card>
  )
}

function Said({ fact, request }: { readonly fact: RequestFact; readonly request: RequestView }) {
  const said = saidIn(fact)
  return (
    <>
      {said === '' ? null : <View className="story__said">{said}</View>}
      {'photos' in fact ? <RequestPhotos photos={fact.photos} of={request} /> : null}
    </>
  )
}
