// Volunteer teams: one's own, then all, by name.
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { TeamSummary } from '@core/volunteers/volunteers-views'
import { call } from '@/rpc/call'
import { useMore } from '@/rpc/use-more'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { MoreButton } from '@/ui/more-button'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Empty } from '@/ui/states'
import { teamWords as words } from '@/ui/words/volunteers'

const nothing = {} as const

export function TeamList() {
  const mine = useQuery('volunteers', 'myTeams', nothing).data ?? []
  const first = useQuery('volunteers', 'teams', nothing)
  const pages = useMore(first, (cursor) => call('volunteers', 'teams', { cursor }))
  return (
    <View className="stack">
      {mine.length === 0 ? null : <TeamRows title={words.mine} teams={mine} />}
      <QueryView query={first}>
        {() =>
          pages.items.length === 0 ? (
            <Empty icon="people" title={words.none} />
          ) : (
            <TeamRows title={mine.length === 0 ? undefined : words.all} teams={pages.items} />
          )
        }
      </QueryView>
      <MoreButton pages={pages} />
    </View>
  )
}

function TeamRows({ title, teams }: { readonly title: string | undefined; readonly teams: readonly TeamSummary[] }) {
  return (
    <Card flush title={title}>
      {teams.map(({ id, name, kind, unitName }) => (
        <ListRow
          key={id}
          icon="people"
          title={name}
          note={[kind, unitName].filter((part) => part !== '').join(' · ')}
          onPress={() => void Taro.navigateTo({ url: routes.team(id) })}
        />
      ))}
    </Card>
  )
}
