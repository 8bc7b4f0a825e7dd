// What was asked, where, and how it stands.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { isErased } from '@core/requests/erase-author'
import type { RequestView } from '@core/requests/requests-api'
import { Heading } from '@/platform/elements'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Tag } from '@/ui/tag'
import { formatFull } from '@/ui/time'
import { requestWords, statusWords, urgencyWords } from '@/ui/words/requests'
import { PlaceOnMap } from './place-on-map'
import { RequestPhotos } from './request-photos'
import { usePlaceWords } from './use-place-words'
import { VoicePlayer } from './voice-player'
import './request-head.scss'

const words = requestWords.one

export function RequestHead({ request }: { readonly request: RequestView }) {
  const { place } = request
  const where = usePlaceWords(place)
  const [onMap, setOnMap] = useState(false)
  return (
    <Card>
      <View className="request-head__line">
        {request.urgency === 'emergency' ? <Tag look="alert">{urgencyWords.emergency}</Tag> : null}
        <Tag look="strong">{statusWords[request.status]}</Tag>
        <View className="request-head__service">{request.serviceName}</View>
      </View>
      <Heading level={2} className="request-head__text">
        {isErased(request) ? words.erased : request.description}
      </Heading>
      <Media request={request} />
      {isErased(request) ? null : (
        <View className="request-head__place">
          <Icon name="place" />
          <View className="request-head__where">{where}</View>
          <Button look="quiet" onPress={() => setOnMap(!onMap)}>
            {onMap ? words.closeMap : words.openMap}
          </Button>
        </View>
      )}
      {onMap ? <PlaceOnMap place={place} name={place.note === '' ? request.serviceName : place.note} /> : null}
      <View className="request-head__note">
        {[formatFull(request.submittedAt), request.onBehalf ? requestWords.mine.onBehalf : '']
          .filter(Boolean)
          .join(' · ')}
      </View>
    </Card>
  )
}

function Media({ request }: { readonly request: RequestView }) {
  const voice = request.voiceUrl === '' ? null : request.voice
  if (request.photos.length === 0 && !voice) return null
  return (
    <View className="request-head__media">
      <RequestPhotos photos={request.photos} of={request} />
      {voice ? <VoicePlayer url={request.voiceUrl} seconds={voice.seconds} transcript={voice.transcript} /> : null}
    </View>
  )
}
