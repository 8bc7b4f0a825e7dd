// A list of places, a few at first.
import { View } from '@tarojs/components'
import type { PlaceSummary } from '@core/homes/homes-api'
import { useState } from 'react'
import { List } from '@/platform/elements'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { homesWords } from '@/ui/words/homes'
import { PlaceRow } from './place-row'
import type { Ranked } from './use-nearest'
import { useWalker } from './use-walker'

interface PlaceListProps {
  readonly items: readonly { readonly place: PlaceSummary; readonly ranked?: Ranked; readonly rank?: number }[]
  readonly now: number
  readonly selectedId?: string | undefined
  readonly onOpen: (place: PlaceSummary) => void
}

const atFirst = 10

export function PlaceList({ items, now, selectedId, onOpen }: PlaceListProps) {
  const [shown, setShown] = useState(atFirst)
  const { profile } = useWalker().walker
  return (
    <View className="stack stack--tight">
      <Card flush>
        <List>
          {items.slice(0, shown).map(({ place, ranked, rank }) => (
            <PlaceRow
              key={place.id}
              place={place}
              rank={rank}
              ranked={ranked}
              profile={profile}
              now={now}
              selected={place.id === selectedId}
              onOpen={onOpen}
            />
          ))}
        </List>
      </Card>
      {items.length > shown ? (
        <Button look="quiet" wide onPress={() => setShown(shown + atFirst)}>
          {homesWords.showAll}
        </Button>
      ) : null}
    </View>
  )
}
