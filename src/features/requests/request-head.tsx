// What was asked, where, and how it stands.
import { View } from '@tarojs/components'
import type { RequestView } from '@core/requests/requests-api'
import { Heading } from '@/platform/elements'
import { phone } from '@/platform/phone'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Tag } from '@/ui/tag'
import { formatFull } from '@/ui/time'
import { requestWords, statusWords } from '@/ui/words/requests'
import { RequestPhotos } from './request-photos'
import './request-head.scss'

const words = requestWords.one

export function RequestHead({ request }: { readonly request: RequestView }) {
  const { place } = request
  return (
    <Card>
      <View className="request-head__line">
        <Tag look="strong">{statusWords[request.status]}</Tag>
        <View className="request-head__service">{request.serviceName}</View>
      </View>
      <Heading level={2} className="request-head__text">
        {request.description}
      </Heading>
      <RequestPhotos photos={request.photos} urls={request.photoUrls} />
      <View className="request-head__place">
        <Icon name="place" />
        <View className="request-head__where">
          {[place.note, words.placeOf[place.source]].filter((part) => part !== '').join(' · ')}
        </View>
        <Button look="quiet" onPress={() => openMap(request)}>
          {words.openMap}
        </Button>
      </View>
      <View className="request-head__note">
        {[formatFull(request.submittedAt), request.onBehalf ? requestWords.mine.onBehalf : '']
          .filter(Boolean)
          .join(' · ')}
      </View>
    </Card>
  )
}

function openMap({ place, serviceName }: RequestView) {
  phone.openMap({ name: place.note === '' ? serviceName : place.note, address: '', position: place.position })
}
