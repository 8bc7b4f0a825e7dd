// What lies around a point of the map: the map moves under a cross, a button looks there, a dot opens its entry.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useMemo, useState } from 'react'
import type { BoardPin } from '@core/board/board-api'
import type { Position } from '@core/kernel/position'
import { locate } from '@/platform/location'
import { MapView } from '@/platform/map-view'
import type { MapViewProps } from '@/platform/map-view-port'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { RefusalNotice } from '@/ui/refusal-notice'
import { routes } from '@/ui/routes'
import { boardWords as words } from '@/ui/words/board'
import { ListRow } from '@/ui/list-row'
import { formatMoment } from '@/ui/time'
import { useNow } from '@/ui/use-now'
import { statusWords } from '@/ui/words/requests'
import type { BoardState } from './use-board-filters'
import './board-map.scss'

interface BoardMapProps extends Pick<MapViewProps, 'outline' | 'grids'> {
  /** Where to begin while nobody knows where one is. */
  readonly centre: Position
  readonly state: BoardState
}

export function BoardMap({ centre, state, outline, grids }: BoardMapProps) {
  const { around, setAround, under, setUnder } = useAround(centre)
  const [chosenId, setChosenId] = useState('')
  const input = useMemo(() => ({ position: { ...around, datum: 'wgs84' as const }, state }), [around, state])
  const { data, refusal } = useQuery('board', 'near', input)
  const markers = useMemo(
    () => (data ?? []).map(({ id, position, serviceName }) => ({ id, position, label: serviceName })),
    [data],
  )
  const chosen = data?.find(({ id }) => id === chosenId)
  return (
    <View className="stack">
      <View className="board-note">{words.moveMap}</View>
      <MapView
        className="board-map"
        label={words.map}
        centre={around}
        zoom={15}
        markers={markers}
        selectedId={chosenId}
        onSelect={setChosenId}
        outline={outline}
        grids={grids}
        picking
        onMove={setUnder}
      />
      <Button wide icon="search" onPress={() => setAround(under)}>
        {words.lookHere}
      </Button>
      {refusal && !data ? <RefusalNotice refusal={refusal} /> : null}
      {chosen ? (
        <ChosenPin pin={chosen} />
      ) : data ? (
        <View className="board-note">{words.onMap(data.length)}</View>
      ) : null}
    </View>
  )
}

/** Where the person is, once that is known; from then on where they look. */
function useAround(centre: Position) {
  const [around, setAround] = useState(centre)
  const [under, setUnder] = useState(centre)
  useEffect(() => {
    let gone = false
    void locate().then((found) => (found.ok && !gone ? setAround(found.value) : undefined))
    return () => {
      gone = true
    }
  }, [])
  return { around, setAround, under, setUnder }
}

function ChosenPin({ pin }: { readonly pin: BoardPin }) {
  const now = useNow()
  const note = [statusWords[pin.status], pin.serviceName, formatMoment(pin.submittedAt, now)].join(' · ')
  return (
    <Card flush>
      <ListRow title={pin.text} note={note} onPress={() => void Taro.navigateTo({ url: routes.boardEntry(pin.id) })} />
    </Card>
  )
}
