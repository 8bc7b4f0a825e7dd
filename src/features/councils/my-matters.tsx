// What I raised myself, while there is some: how it stands.
import Taro from '@tarojs/taro'
import type { Me } from '@core/accounts/accounts-api'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { Tag } from '@/ui/tag'
import { formatDay } from '@/ui/time'
import { useNow } from '@/ui/use-now'
import { councilWords, stageWords } from '@/ui/words/councils'

const words = councilWords.list
const nothing = {}

/** Only of somebody known. */
export function MyMatters({ me }: { readonly me: Pick<Me, 'consented'> | undefined }) {
  const mine = useQuery('councils', 'mine', me?.consented ? nothing : null)
  const now = useNow()
  const items = mine.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Card flush title={words.mine}>
      {items.map(({ id, title, stage, raisedAt }) => (
        <ListRow
          key={id}
          title={title}
          note={words.mineWhen(formatDay(raisedAt, now))}
          aside={<Tag>{stageWords[stage]}</Tag>}
          onPress={() => void Taro.navigateTo({ url: routes.matter(id) })}
        />
      ))}
    </Card>
  )
}
