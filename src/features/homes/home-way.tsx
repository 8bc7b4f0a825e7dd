// How to get there: in words first, then on a map of one's own.
import { View } from '@tarojs/components'
import type { PlaceView } from '@core/homes/homes-api'
import { useState } from 'react'
import { phone } from '@/platform/phone'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { homeWords } from '@/ui/words/homes'
import './home-facts.scss'

export function HomeWay({ place }: { readonly place: PlaceView }) {
  const [copied, setCopied] = useState(false)
  const copy = async () => setCopied(await phone.copy(`${place.name} ${place.address}`))
  return (
    <Card title={homeWords.directions}>
      <View className="home-way__address">{place.address}</View>
      {place.directions === '' ? null : <View className="home-note">{place.directions}</View>}
      <View className="home-way__actions">
        <Button icon="map" onPress={() => phone.openMap(place)}>
          {homeWords.openMap}
        </Button>
        <Button onPress={() => void copy()}>{homeWords.copyAddress}</Button>
      </View>
      {copied ? <Notice>{homeWords.copied}</Notice> : null}
    </Card>
  )
}
