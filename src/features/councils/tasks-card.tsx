// What follows from what was decided: who does what by when, in the open until it is done.
import { View } from '@tarojs/components'
import type { MatterTask } from '@core/councils/matter'
import { Card } from '@/ui/card'
import { Tag } from '@/ui/tag'
import { formatDay } from '@/ui/time'
import { councilWords } from '@/ui/words/councils'
import './councils.scss'

const words = councilWords.one

export function TasksCard({ tasks, now }: { readonly tasks: readonly MatterTask[]; readonly now: number }) {
  if (tasks.length === 0) return null
  return (
    <Card title={words.tasks}>
      {tasks.map(({ id, what, ownerName, dueAt, doneAt, result }) => (
        <View key={id} className="council__part">
          <View className="council__text">{what}</View>
          <View className="council__line">
            <View className="council__note">{words.taskOf(ownerName, formatDay(dueAt, now))}</View>
            <Tag look={doneAt === 0 && dueAt <= now ? 'alert' : 'soft'}>{stateOf(dueAt, doneAt, now)}</Tag>
          </View>
          {result === '' ? null : <View className="council__said">{result}</View>}
        </View>
      ))}
    </Card>
  )
}

function stateOf(dueAt: number, doneAt: number, now: number): string {
  if (doneAt > 0) return words.taskDone(formatDay(doneAt, now))
  return dueAt <= now ? words.taskLate : words.taskOpen
}
