// The way to the desk, for those who have one: how much waits there for them.
import Taro from '@tarojs/taro'
import { useFresh } from '@/rpc/use-fresh'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { requestWords } from '@/ui/words/requests'

const words = requestWords.desk
/** What the desk opens with. */
const waiting = { view: 'mine', queue: 'toDo' } as const
const everyMs = 60_000

export function DeskEntry() {
  const desk = useQuery('requests', 'desk', waiting, { keep: false })
  useFresh(desk, { everyMs })
  const { items, cursor } = desk.data ?? { items: [], cursor: null }
  const title = items.length === 0 ? words.enter : words.toDo(items.length, cursor !== null)
  return (
    <Card flush>
      <ListRow icon="desk" title={title} onPress={() => void Taro.navigateTo({ url: routes.desk })} />
    </Card>
  )
}
