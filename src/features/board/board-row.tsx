// One entry in the list: its words, how it stands, and a small photo.
import { View } from '@tarojs/components'
import type { BoardView } from '@core/board/board-api'
import { Picture, Pressable } from '@/platform/elements'
import { EntryLine } from './entry-line'
import './board-row.scss'

interface BoardRowProps {
  readonly entry: BoardView
  readonly now: number
  readonly onOpen: () => void
}

export function BoardRow({ entry, now, onOpen }: BoardRowProps) {
  const [thumb] = Object.values(entry.thumbUrls)
  return (
    <Pressable className="board-row" onPress={onOpen}>
      <View className="board-row__body">
        <View className="board-row__text">{entry.text}</View>
        <EntryLine entry={entry} now={now} />
      </View>
      {thumb ? <Picture src={thumb} alt="" className="board-row__photo" /> : null}
    </Pressable>
  )
}
