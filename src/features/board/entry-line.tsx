// How an entry stands, in one line: its state, its kind, when it was asked, how many stand by it.
import { View } from '@tarojs/components'
import type { BoardView } from '@core/board/board-api'
import { Tag } from '@/ui/tag'
import { formatMoment } from '@/ui/time'
import { boardWords } from '@/ui/words/board'
import { statusWords } from '@/ui/words/requests'
import './board.scss'

interface EntryLineProps {
  readonly entry: Pick<BoardView, 'status' | 'isOpen' | 'serviceName' | 'submittedAt' | 'meToo'>
  readonly now: number
  /** Said besides, such as how far it is. */
  readonly more?: string | undefined
}

export function EntryLine({ entry, now, more }: EntryLineProps) {
  const { status, isOpen, serviceName, submittedAt, meToo } = entry
  const said = [serviceName, formatMoment(submittedAt, now), more, meToo > 0 ? boardWords.neighbours(meToo) : undefined]
  return (
    <View className="entry-line">
      <Tag look={isOpen ? 'strong' : 'outline'}>{statusWords[status]}</Tag>
      <View className="entry-line__note">{said.filter((part) => part !== undefined).join(' · ')}</View>
    </View>
  )
}
