// Picking a place: the map moves under a cross, a button says this is it.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Position } from '@core/kernel/position'
import { MapView } from '@/platform/map-view'
import type { MapViewProps } from '@/platform/map-view-port'
import { Button } from '@/ui/button'
import { requestWords } from '@/ui/words/requests'
import { useMapAreas } from './use-map-areas'
import './place-section.scss'

const words = requestWords.new

interface PlacePickerProps extends Pick<MapViewProps, 'outline'> {
  readonly centre: Position
  readonly onPick: (position: Position) => void
}

export function PlacePicker({ centre, outline, onPick }: PlacePickerProps) {
  const { grids, homes } = useMapAreas()
  const [under, setUnder] = useState(centre)
  // The map is moved by the finger alone: its centre is given once.
  const [begin] = useState(centre)
  return (
    <View className="stack stack--tight">
      <View className="place__handler">{words.pickHint}</View>
      <MapView
        className="place-picker__map"
        label={words.pickOnMap}
        centre={begin}
        zoom={15}
        markers={homes}
        grids={grids}
        outline={outline}
        picking
        onMove={setUnder}
      />
      <Button wide icon="check" onPress={() => onPick(under)}>
        {words.pickThis}
      </Button>
    </View>
  )
}
