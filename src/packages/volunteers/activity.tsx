// What is done there, when, where, is there a seat for me, and do I have one?
import { useRouter } from '@tarojs/taro'
import type { ActivityView } from '@core/volunteers/volunteers-views'
import { useMe } from '@/features/accounts/use-me'
import { useWalker } from '@/features/homes/use-walker'
import { useWay } from '@/features/homes/use-way'
import { knownPosition } from '@/features/homes/use-where'
import { ActivityDesk } from '@/features/volunteers/activity-desk'
import { ActivityBy, ActivityWhat, ActivityWhere } from '@/features/volunteers/activity-sheet'
import { useOwnPlace } from '@/features/volunteers/own-place'
import { ShiftCards } from '@/features/volunteers/shift-card'
import { useActivity } from '@/features/volunteers/use-activity'
import { QueryView } from '@/ui/query-view'
import { Screen } from '@/ui/screen'
import { activityWords as words } from '@/ui/words/volunteers'

export default function ActivityPage() {
  const { id = '' } = useRouter().params
  const { query, activity, changed } = useActivity(id)
  return (
    <Screen title={words.title} demo={activity?.demo}>
      <QueryView query={query}>{(read) => <Activity activity={activity ?? read} onChanged={changed} />}</QueryView>
    </Screen>
  )
}

interface ActivityProps {
  readonly activity: ActivityView
  readonly onChanged: (activity: ActivityView) => void
}

function Activity({ activity, onChanged }: ActivityProps) {
  const meName = useMe().data?.name ?? ''
  const { walker } = useWalker()
  const place = useOwnPlace(knownPosition())
  const { way } = useWay(place.here, activity.placeId === '' ? undefined : activity.placeId, walker)
  return (
    <>
      <ActivityWhat activity={activity} />
      <ShiftCards activity={activity} meName={meName} onChanged={onChanged} />
      <ActivityWhere activity={activity} place={place} walker={walker} way={way} />
      <ActivityBy activity={activity} />
      <ActivityDesk activity={activity} onChanged={onChanged} />
    </>
  )
}
