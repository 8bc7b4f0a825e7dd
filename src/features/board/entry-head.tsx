// What a neighbour asked for, about where, and how it stands.
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { BoardView } from '@core/board/board-api'
import { Heading } from '@/platform/elements'
import { MapView } from '@/platform/map-view'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { boardWords as words } from '@/ui/words/board'
import { BoardPhotos } from './board-photos'
import { EntryLine } from './entry-line'
import './board.scss'
import './board-map.scss'

export function EntryHead({ entry, now }: { readonly entry: BoardView; readonly now: number }) {
  const [onMap, setOnMap] = useState(false)
  const { id, position, serviceName } = entry
  const markers = useMemo(() => [{ id, position, label: serviceName }], [id, position, serviceName])
  return (
    <Card>
      <View className="stack stack--tight">
        <EntryLine entry={entry} now={now} />
        <Heading level={2} className="entry-text">
          {entry.text}
        </Heading>
        <BoardPhotos entry={entry} />
        <View className="board-note">{whoHandles(entry)}</View>
        <Button look="quiet" icon="place" onPress={() => setOnMap(!onMap)}>
          {onMap ? words.closeMap : words.openMap}
        </Button>
        {onMap ? (
          <MapView
            className="board-map board-map--small"
            label={words.where}
            centre={position}
            zoom={15}
            markers={markers}
            selectedId={id}
          />
        ) : null}
        <View className="board-note board-note--small">{words.hidden}</View>
      </View>
    </Card>
  )
}

/** Nobody works yet on what waits to be accepted. */
function whoHandles({ status, unitName, isOpen }: BoardView): string {
  if (status === 'routed') return words.waitingAt(unitName)
  return isOpen ? words.handledBy(unitName) : words.handled(unitName)
}
