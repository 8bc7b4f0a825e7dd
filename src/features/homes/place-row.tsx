// One place in a list: its number on the map, how far, whether it is open, and how one gets in.
import { View } from '@tarojs/components'
import type { PlaceSummary } from '@core/homes/homes-api'
import type { ProfileId } from '@core/walking/profile'
import { ListItem, Pressable } from '@/platform/elements'
import { Icon } from '@/ui/icon'
import { OpenLine } from './open-line'
import type { Ranked } from './use-nearest'
import { WayLine } from './way-line'
import './place-row.scss'

interface PlaceRowProps {
  readonly place: PlaceSummary
  /** Number of its mark on the map. */
  readonly rank?: number | undefined
  readonly ranked?: Ranked | undefined
  readonly profile: ProfileId
  readonly now: number
  readonly selected?: boolean | undefined
  readonly onOpen: (place: PlaceSummary) => void
}

export function PlaceRow({ place, rank, ranked, profile, now, selected, onOpen }: PlaceRowProps) {
  return (
    <ListItem>
      <Pressable className={`place-row ${selected ? 'place-row--selected' : ''}`} onPress={() => onOpen(place)}>
        {rank === undefined ? null : (
          <View className={`place-row__rank ${rank === 1 ? 'place-row__rank--first' : ''}`}>{rank}</View>
        )}
        <View className="place-row__body">
          <View className="place-row__name">{place.name}</View>
          {ranked ? (
            <WayLine way={ranked} profile={profile} />
          ) : (
            <View className="place-row__address">{place.address}</View>
          )}
          <View className="place-row__foot">
            <OpenLine hours={place.hours} now={now} />
            {place.accessibility.wheelchair === 'yes' ? (
              <Icon name="wheelchair" className="place-row__wheelchair" />
            ) : null}
          </View>
        </View>
        <Icon name="next" className="place-row__next" />
      </Pressable>
    </ListItem>
  )
}
