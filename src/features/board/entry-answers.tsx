// How it was answered, the last answer first, and what its resident thought of it.
import { View } from '@tarojs/components'
import type { BoardView } from '@core/board/board-api'
import { Card } from '@/ui/card'
import { formatMoment } from '@/ui/time'
import { boardWords as words } from '@/ui/words/board'
import { ratingWords } from '@/ui/words/requests'
import './board.scss'

export function EntryAnswers({ entry, now }: { readonly entry: BoardView; readonly now: number }) {
  const { answers, rating, isOpen } = entry
  return (
    <Card title={words.answers}>
      <View className="stack">
        {answers.length === 0 ? <View className="board-note">{words.noAnswer}</View> : null}
        {isOpen && answers.length > 0 ? <View className="board-note">{words.workedOnAgain}</View> : null}
        {[...answers].reverse().map((answer) => (
          <View key={answer.at}>
            <View className="entry-answer">{answer.text}</View>
            <View className="board-note board-note--small">
              {[answer.unitName, formatMoment(answer.at, now)].join(' · ')}
            </View>
          </View>
        ))}
        {rating ? <View className="board-note">{words.rated(ratingWords[rating])}</View> : null}
      </View>
    </Card>
  )
}
