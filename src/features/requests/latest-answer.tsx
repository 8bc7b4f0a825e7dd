// The answer, before everything else about a request that has one.
import { View } from '@tarojs/components'
import type { RequestView } from '@core/requests/requests-api'
import { Card } from '@/ui/card'
import { formatMoment } from '@/ui/time'
import { requestWords } from '@/ui/words/requests'
import { RequestPhotos } from './request-photos'
import './request-story.scss'

export function LatestAnswer({ request, now }: { readonly request: RequestView; readonly now: number }) {
  const answer = request.log.filter((fact) => fact.type === 'answered').at(-1)
  if (!answer || request.status === 'reopened' || request.status === 'accepted') return null
  return (
    <Card title={requestWords.one.answer}>
      <View className="story__answer">{answer.text}</View>
      <RequestPhotos photos={answer.photos} urls={request.photoUrls} />
      <View className="story__when">{[answer.by.name, formatMoment(answer.at, now)].join(' · ')}</View>
    </Card>
  )
}
