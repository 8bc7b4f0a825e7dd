// For who leads a team: its people in the order they came, and its hours as a table.
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { TeamView } from '@core/volunteers/volunteers-views'
import { call } from '@/rpc/call'
import { useMore } from '@/rpc/use-more'
import { useQuery } from '@/rpc/use-query'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { MoreButton } from '@/ui/more-button'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { formatDay } from '@/ui/time'
import { useNow } from '@/ui/use-now'
import { offerWords, runWords as words } from '@/ui/words/volunteers-work'
import { HoursTable } from './hours-table'
import './volunteers.scss'

export function TeamDesk({ team }: { readonly team: TeamView }) {
  const { id, mayRun } = team
  const of = useMemo(() => ({ teamId: id }), [id])
  if (!mayRun) return null
  return (
    <>
      <Button wide icon="plus" onPress={() => void Taro.navigateTo({ url: routes.offerActivityOf(id) })}>
        {offerWords.offer}
      </Button>
      <TeamMembers teamId={id} />
      <HoursTable of={of} />
    </>
  )
}

function TeamMembers({ teamId }: { readonly teamId: string }) {
  const now = useNow()
  // Other people's names do not stay on this phone.
  const first = useQuery('volunteers', 'teamMembers', useMemo(() => ({ teamId }), [teamId]), { keep: false }) // prettier-ignore
  const pages = useMore(first, (cursor) => call('volunteers', 'teamMembers', { teamId, cursor }))
  return (
    <QueryView query={first}>
      {() => (
        <Card flush title={words.members}>
          <View className="volunteers__lead">{pages.items.length === 0 ? words.noMembers : words.membersLead}</View>
          {pages.items.map(({ id, name, since }) => (
            <ListRow key={id} icon="person" title={name} note={words.since(formatDay(since, now))} />
          ))}
          <MoreButton pages={pages} />
        </Card>
      )}
    </QueryView>
  )
}
