// What volunteers do at this home next. Nothing where there is nothing.
import Taro from '@tarojs/taro'
import { useMemo } from 'react'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { useNow } from '@/ui/use-now'
import { seatsText, shiftText, volunteersLinkWords as words } from '@/ui/words/volunteers-link'

const shownCount = 3

export function HomeActivities({ homeId }: { readonly homeId: string }) {
  const now = useNow()
  const input = useMemo(() => ({ view: 'coming' as const, placeId: homeId }), [homeId])
  const coming = (useQuery('volunteers', 'activities', input).data?.items ?? []).filter(({ state }) => state === 'open')
  if (coming.length === 0) return null
  return (
    <Card flush title={words.atHome}>
      {coming.slice(0, shownCount).map((activity) => (
        <ListRow
          key={activity.id}
          icon="people"
          title={activity.title}
          note={`${shiftText(activity, now)} · ${seatsText(activity)}`}
          onPress={() => void Taro.navigateTo({ url: routes.activity(activity.id) })}
        />
      ))}
    </Card>
  )
}
