// Who signed up for a shift, in the order they did: for who runs the activity.
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { ActivityView, Participant, ShiftView } from '@core/volunteers/volunteers-views'
import { nextShift, presenceWindow } from '@core/volunteers/activity-times'
import { call } from '@/rpc/call'
import { useFresh } from '@/rpc/use-fresh'
import { useMore } from '@/rpc/use-more'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { MoreButton } from '@/ui/more-button'
import { NewsRow } from '@/ui/news-row'
import { PickOne } from '@/ui/pick-one'
import { QueryView } from '@/ui/query-view'
import { Empty } from '@/ui/states'
import { useNow } from '@/ui/use-now'
import { shiftText } from '@/ui/words/volunteers-link'
import { runWords as words } from '@/ui/words/volunteers-work'
import { ParticipantLine } from './participant-line'

export function ParticipantsByShift({ activity }: { readonly activity: ActivityView }) {
  const now = useNow()
  const { shifts } = activity
  const [chosen, setChosen] = useState(() => nextShift(shifts, Date.now())?.id ?? '')
  const shift = shifts.find(({ id }) => id === chosen) ?? shifts[0]
  if (!shift) return <Empty icon="people" title={words.nobody} />
  return (
    <View className="stack">
      {shifts.length > 1 ? (
        <PickOne
          label={words.shift}
          options={shifts.map((one) => ({ value: one.id, text: shiftText(one, now) }))}
          value={shift.id}
          onChoose={setChosen}
        />
      ) : null}
      {now < presenceWindow(shift).from ? <View className="field__help">{words.notYet}</View> : null}
      <ParticipantList key={shift.id} activityId={activity.id} shift={shift} />
    </View>
  )
}

function ParticipantList({ activityId, shift }: { readonly activityId: string; readonly shift: ShiftView }) {
  const now = useNow()
  const asked = useMemo(() => ({ activityId, shiftId: shift.id }), [activityId, shift.id])
  // Other people's names do not stay on this phone.
  const first = useQuery('volunteers', 'participants', asked, { keep: false })
  const pages = useMore(first, (cursor) => call('volunteers', 'participants', { ...asked, cursor }))
  const fresh = useFresh(first, { hold: pages.open })
  const [marked, setMarked] = useState<
    Readonly<Record<string, { readonly over: Participant; readonly now: Participant }>>
  >({})
  const latest = (read: Participant) => {
    const mark = marked[read.signUpId]
    return mark && mark.over === read ? mark.now : read
  }
  return (
    <View className="stack">
      <NewsRow fresh={fresh} />
      <QueryView query={first}>
        {() =>
          pages.items.length === 0 ? (
            <Empty icon="people" title={words.nobody} />
          ) : (
            <Card title={shiftText(shift, now)}>
              <View className="field__help">{words.peopleLead}</View>
              {pages.items.map((read) => (
                <ParticipantLine
                  key={read.signUpId}
                  person={latest(read)}
                  shift={shift}
                  now={now}
                  onChanged={(next) => setMarked({ ...marked, [read.signUpId]: { over: read, now: next } })}
                />
              ))}
            </Card>
          )
        }
      </QueryView>
      <MoreButton pages={pages} />
    </View>
  )
}
