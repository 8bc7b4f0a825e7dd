// The meetings of a matter as its course tells them: when, and whether there are minutes.
import Taro from '@tarojs/taro'
import type { MatterView } from '@core/councils/councils-api'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { formatMoment } from '@/ui/time'
import { councilWords } from '@/ui/words/councils'
import { meetingsIn } from './meetings-in'

const words = councilWords.one

export function MeetingsCard({ matter, now }: { readonly matter: MatterView; readonly now: number }) {
  const meetings = meetingsIn(matter.log)
  if (meetings.length === 0) return null
  return (
    <Card flush title={words.meetings}>
      {meetings.map(({ meetingId, title, startsAt, hasMinutes }) => (
        <ListRow
          key={meetingId}
          icon="people"
          title={title}
          note={formatMoment(startsAt, now)}
          aside={hasMinutes ? words.minutesOut : undefined}
          onPress={() => void Taro.navigateTo({ url: routes.meeting(meetingId) })}
        />
      ))}
    </Card>
  )
}
