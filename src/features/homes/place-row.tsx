// One place in a list: its number on the map, how far, whether it is open, and how one gets in.
import { Text, View } from '@tarojs/components'
import type { PlaceSummary } from '@core/homes/homes-api'
import { ListItem, Pressable } from '@/platform/elements'
import { homesWords } from '@/ui/words/homes'
import { formatMetres } from '@/ui/distance'
import { Icon } from '@/ui/icon'
import { OpenLine } from './open-line'
import type { Ranked } from './use-nearest'
import './place-row.scss'

interface PlaceRowProps {
  readonly place: PlaceSummary
  /** Number of its mark on the map. */
  readonly rank?: number | undefined
  readonly distance?: string | undefined
  readonly now: number
  readonly selected?: boolean | undefined
  readonly onOpen: (place: PlaceSummary) => void
}

export function PlaceRow({ place, rank, distance, now, selected, onOpen }: PlaceRowProps) {
  return (
    <ListItem>
      <Pressable className={`place-row ${selected ? 'place-row--selected' : ''}`} onPress={() => onOpen(place)}>
        {rank === undefined ? null : (
          <View className={`place-row__rank ${rank === 1 ? 'place-row__rank--first' : ''}`}>{rank}</View>
        )}
        <View className="place-row__body">
          <View className="place-row__name">{place.name}</View>
          {distance ? (
            <View className="place-row__distance">
              <Text>{distance}</Text>
              {place.accessibility.wheelchair === 'yes' ? (
                <Icon name="wheelchair" className="place-row__wheelchair" />
              ) : null}
            </View>
          ) : (
            <View className="place-row__address">{place.address}</View>
          )}
          <OpenLine hours={place.hours} now={now} />
        </View>
        <Icon name="next" className="place-row__next" />
      </Pressable>
    </ListItem>
  )
}

export function distanceOf({ metres, basis }: Pick<Ranked, 'metres' | 'basis'>): string {
  const distance = formatMetres(metres)
  return basis === 'straight-line' ? homesWords.straightLine(distance) : homesWords.walking(distance)
}
