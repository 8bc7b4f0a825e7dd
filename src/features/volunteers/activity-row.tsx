// One activity in a list: what, when, where, how far, and whether there is a seat.
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { Walker } from '@core/homes/walker'
import type { ActivitySummary } from '@core/volunteers/volunteers-views'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { Tag } from '@/ui/tag'
import { activityWords as words } from '@/ui/words/volunteers'
import { seatsText, shiftText } from '@/ui/words/volunteers-link'
import { sayWholeWay } from '@/ui/words/walking'
import { whereOf } from './where-of'
import './volunteers.scss'

interface ActivityRowProps {
  readonly activity: ActivitySummary
  readonly now: number
  /** Who walks: wheels do not. */
  readonly profile?: Walker['profile'] | undefined
}

export function ActivityRow({ activity, now, profile = 'adult' }: ActivityRowProps) {
  const { id, title, placeName, whereText, way, endsAt, state } = activity
  return (
    <ListRow
      title={title}
      note={shiftText(activity, now)}
      aside={state === 'cancelled' ? <Tag look="outline">{words.cancelled}</Tag> : undefined}
      onPress={() => void Taro.navigateTo({ url: routes.activity(id) })}
    >
      <View className="list-row__note">{whereOf(placeName, whereText)}</View>
      {way ? <View className="list-row__note">{sayWholeWay(way, profile)}</View> : null}
      {endsAt > now && state === 'open' ? <View className="volunteers__seats">{seatsOf(activity)}</View> : null}
    </ListRow>
  )
}

function seatsOf(activity: ActivitySummary): string {
  const seats = seatsText(activity)
  return activity.shiftCount > 1 ? `${seats} · ${words.moreShifts(activity.shiftCount)}` : seats
}
