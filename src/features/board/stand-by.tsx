// 我也遇到了: said with one tap, taken back with another.
import { View } from '@tarojs/components'
import type { BoardView } from '@core/board/board-api'
import { mayStandBy } from '@core/board/may-join'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { RefusalNotice } from '@/ui/refusal-notice'
import { boardWords } from '@/ui/words/board'
import './board.scss'

const words = boardWords.standBy

interface StandByProps {
  readonly entry: BoardView
  readonly onChange: (entry: BoardView) => void
}

export function StandBy({ entry, onChange }: StandByProps) {
  const { busy, refusal, run } = useCommand('board', 'meToo')
  if (!entry.mine && !mayStandBy(entry)) return null
  const say = async (stands: boolean) => {
    const result = await run({ id: entry.id, stands })
    if (result.ok) onChange(result.value)
  }
  return (
    <Card title={entry.mine ? undefined : words.title}>
      <View className="stack stack--tight">
        <View className="board-note">{entry.mine ? words.mine : words.why}</View>
        {refusal ? <RefusalNotice refusal={refusal} /> : null}
        {entry.mine ? (
          <Button look="quiet" busy={busy} onPress={() => void say(false)}>
            {words.no}
          </Button>
        ) : (
          <Button look="primary" wide icon="people" busy={busy} onPress={() => void say(true)}>
            {words.yes}
          </Button>
        )}
      </View>
    </Card>
  )
}
