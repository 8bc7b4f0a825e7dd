// What one has taken on, in plain words, each with the way to it.
import Taro from '@tarojs/taro'
import type { MyPledges } from '@core/pledges/pledges-views'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { formatDay } from '@/ui/time'
import { useNow } from '@/ui/use-now'
import { myPledgeWords as words } from '@/ui/words/pledges'
import { linesOf, type PledgeLine } from './my-lines'

export function MyPledgesView({ pledges }: { readonly pledges: MyPledges }) {
  const now = useNow()
  const { posts, families, problems } = linesOf(pledges, (at) => formatDay(at, now))
  return (
    <>
      <Lines title={words.posts} lines={posts} address={routes.post} />
      <Lines title={words.families} lines={families} address={routes.family} />
      <Lines title={words.problems} lines={problems} address={routes.problem} />
    </>
  )
}

interface LinesProps {
  readonly title: string
  readonly lines: readonly PledgeLine[]
  readonly address: (id: string) => string
}

function Lines({ title, lines, address }: LinesProps) {
  if (lines.length === 0) return null
  return (
    <Card flush title={title}>
      {lines.map(({ key, id, name, note }) => (
        <ListRow key={key} title={name} note={note} onPress={() => void Taro.navigateTo({ url: address(id) })} />
      ))}
    </Card>
  )
}
