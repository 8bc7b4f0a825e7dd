// Where a request is, on the map, and the way there by the phone's own.
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { RequestPlace } from '@core/requests/request'
import { MapView } from '@/platform/map-view'
import { phone } from '@/platform/phone'
import { Button } from '@/ui/button'
import { requestWords } from '@/ui/words/requests'
import { useMapAreas } from './use-map-areas'
import './place-section.scss'

const words = requestWords.one
const markId = 'request'

export function PlaceOnMap({ place, name }: { readonly place: RequestPlace; readonly name: string }) {
  const { grids, homes } = useMapAreas()
  const { position } = place
  const markers = useMemo(() => [...homes, { id: markId, position, label: name }], [homes, position, name])
  return (
    <View className="stack stack--tight">
      <MapView
        className="place-picker__map"
        label={words.place}
        centre={position}
        zoom={15}
        markers={markers}
        selectedId={markId}
        grids={grids}
      />
      <Button wide icon="walk" onPress={() => phone.openMap({ name, address: '', position })}>
        {words.goThere}
      </Button>
    </View>
  )
}
