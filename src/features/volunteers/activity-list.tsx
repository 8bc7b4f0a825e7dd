// Activities that are coming, or that are over, page by page.
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Walker } from '@core/homes/walker'
import { call, type Sent } from '@/rpc/call'
import { useFresh } from '@/rpc/use-fresh'
import { useMore } from '@/rpc/use-more'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { MoreButton } from '@/ui/more-button'
import { NewsRow } from '@/ui/news-row'
import { QueryView } from '@/ui/query-view'
import { useNow } from '@/ui/use-now'
import { ActivityRow } from './activity-row'

interface ActivityListProps {
  /** Must stay the same object while the same is asked. */
  readonly asked: Sent<'volunteers', 'activities'>
  readonly profile?: Walker['profile'] | undefined
  readonly title?: string | undefined
  readonly none: ReactNode
}

export function ActivityList({ asked, profile, title, none }: ActivityListProps) {
  const now = useNow()
  // An answer by a position would keep on the phone where the person was.
  const first = useQuery('volunteers', 'activities', asked, { keep: asked.position === undefined })
  const pages = useMore(first, (cursor) => call('volunteers', 'activities', { ...asked, cursor }))
  const fresh = useFresh(first, { hold: pages.open })
  return (
    <View className="stack">
      <NewsRow fresh={fresh} />
      <QueryView query={first}>
        {() =>
          pages.items.length === 0 && !pages.hasMore ? (
            none
          ) : (
            <Card flush title={title}>
              {pages.items.map((activity) => (
                <ActivityRow key={activity.id} activity={activity} now={now} profile={profile} />
              ))}
            </Card>
          )
        }
      </QueryView>
      <MoreButton pages={pages} />
    </View>
  )
}
