// The answer, before everything else about a request that has one: its own, or that of the one it was merged into.
import { View } from '@tarojs/components'
import { queueOf } from '@core/requests/life'
import type { RequestView } from '@core/requests/requests-api'
import { Card } from '@/ui/card'
import { formatMoment } from '@/ui/time'
import { requestWords } from '@/ui/words/requests'
import { RequestPhotos } from './request-photos'
import './request-story.scss'

export function LatestAnswer({ request, now }: { readonly request: RequestView; readonly now: number }) {
  const answer = request.log.flatMap((fact) => answerIn(fact)).at(-1)
  if (!answer || queueOf(request.status) === 'toDo') return null
  return (
    <Card title={requestWords.one.answer}>
      <View className="story__answer">{answer.text}</View>
      <RequestPhotos photos={answer.photos} of={request} />
      <View className="story__when">{[answer.name, formatMoment(answer.at, now)].filter(Boolean).join(' · ')}</View>
    </Card>
  )
}

function answerIn(fact: RequestView['log'][number]) {
  const { at } = fact
  if (fact.type === 'answered') return [{ text: fact.text, photos: fact.photos, name: fact.by.name, at }]
  if (fact.type === 'followed' && fact.what === 'answered') {
    return [{ text: fact.text, photos: fact.photos, name: fact.name, at }]
  }
  return []
}
