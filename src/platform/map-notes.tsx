// Whose data the map shows: stands on the map whenever something of theirs is drawn.
import { View } from '@tarojs/components'
import type { MapViewProps } from './map-view-port'

export function MapNotes({ notes = [] }: Pick<MapViewProps, 'notes'>) {
  if (notes.length === 0) return null
  return (
    <View className="map__notes">
      {notes.map((note) => (
        <View key={note}>{note}</View>
      ))}
    </View>
  )
}
