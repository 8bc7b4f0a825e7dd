// The records behind one number of a card: as many lines as the number says, each with the way to its record.
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { DeedKind } from '@core/members/deed'
import type { DeedLine, DeedOpens } from '@core/members/members-api'
import { call } from '@/rpc/call'
import { useMore } from '@/rpc/use-more'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { MoreButton } from '@/ui/more-button'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Empty } from '@/ui/states'
import { formatDay } from '@/ui/time'
import { useNow } from '@/ui/use-now'
import { memberWords as words } from '@/ui/words/members'

export function DeedList({ personId, kind }: { readonly personId: string; readonly kind: DeedKind }) {
  const input = useMemo(() => ({ personId, kind }), [personId, kind])
  const first = useQuery('members', 'deeds', input)
  const pages = useMore(first, (cursor) => call('members', 'deeds', { ...input, cursor }))
  return (
    <View className="stack">
      <QueryView query={first}>
        {() =>
          pages.items.length === 0 ? (
            <Empty icon="check" title={words.noDeedsHere} />
          ) : (
            <Card flush>
              {pages.items.map((deed) => (
                <DeedRow key={deed.id} deed={deed} />
              ))}
            </Card>
          )
        }
      </QueryView>
      <MoreButton pages={pages} />
    </View>
  )
}

function DeedRow({ deed: { label, unitName, at, opens } }: { readonly deed: DeedLine }) {
  const now = useNow()
  const address = addressOf(opens)
  return (
    <ListRow
      title={label === '' ? words.unnamed : label}
      note={words.ofUnit(unitName, formatDay(at, now))}
      aside={address === undefined ? words.closed : undefined}
      onPress={address === undefined ? undefined : () => void Taro.navigateTo({ url: address })}
    />
  )
}

const addresses: Readonly<Record<Exclude<DeedOpens['to'], 'closed'>, (id: string) => string>> = {
  request: routes.deskRequest,
  boardEntry: routes.boardEntry,
  home: routes.home,
  activity: routes.activity,
  whistle: routes.whistle,
  post: routes.post,
  family: routes.family,
  problem: routes.problem,
}

function addressOf({ to, id }: DeedOpens): string | undefined {
  return to === 'closed' ? undefined : addresses[to](id)
}
