// Finds a place by a part of its name: the list below shrinks while one types.
import { View } from '@tarojs/components'
import type { PlaceSummary } from '@core/homes/homes-api'
import { useMemo, useState } from 'react'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Empty } from '@/ui/states'
import { homesWords } from '@/ui/words/homes'
import { PlaceList } from './place-list'
import { searchPlaces } from './search-places'

interface PlaceFinderProps {
  readonly places: readonly PlaceSummary[]
  readonly now: number
  readonly onOpen: (place: PlaceSummary) => void
  /** Back to the nearest ones, where they are known. */
  readonly onLeave?: (() => void) | undefined
}

export function PlaceFinder({ places, now, onOpen, onLeave }: PlaceFinderProps) {
  const [typed, setTyped] = useState('')
  const items = useMemo(() => searchPlaces(places, typed).map((place) => ({ place })), [places, typed])
  return (
    <View className="stack">
      {onLeave ? (
        <Button icon="back" onPress={onLeave}>
          {homesWords.backToNearest}
        </Button>
      ) : null}
      <Field
        label={homesWords.search}
        kind="search"
        value={typed}
        onInput={setTyped}
        placeholder={homesWords.searchHint}
        maxLength={30}
      />
      {items.length > 0 ? (
        <PlaceList items={items} now={now} onOpen={onOpen} />
      ) : (
        <Empty icon="search" title={homesWords.searchEmpty(typed)} next={homesWords.searchEmptyNext} />
      )}
    </View>
  )
}
