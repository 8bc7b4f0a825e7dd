// The shifts of an activity: one tap to come, one tap not to, and what one has said plainly.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ActivityView, MySeat, ShiftView } from '@core/volunteers/volunteers-views'
import { useCommand } from '@/rpc/use-command'
import { useCommandIds } from '@/rpc/use-command-ids'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FieldError } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { formatMoment } from '@/ui/time'
import { useNow } from '@/ui/use-now'
import { activityWords as words, seatText } from '@/ui/words/volunteers'
import { shiftText } from '@/ui/words/volunteers-link'
import { sentenceOf } from '@/ui/words/refusals'
import { NameQuestion } from './name-question'
import { useOwnName, type OwnName } from './use-own-name'
import './volunteers.scss'

interface ShiftCardsProps {
  readonly activity: ActivityView
  /** As the organisation knows whoever looks; empty for residents. */
  readonly meName: string
  readonly onChanged: (activity: ActivityView) => void
}

export function ShiftCards({ activity, meName, onChanged }: ShiftCardsProps) {
  const own = useOwnName(meName)
  const asksIn = activity.shifts.find(({ open, mine }) => open && !mine)?.id
  return (
    <>
      {activity.shifts.map((shift, index) => (
        <ShiftCard
          key={shift.id}
          activity={activity}
          shift={shift}
          title={index === 0 ? words.whenTitle : undefined}
          own={own}
          asks={shift.id === asksIn}
          onChanged={onChanged}
        />
      ))}
    </>
  )
}

interface ShiftCardProps extends Pick<ShiftCardsProps, 'activity' | 'onChanged'> {
  readonly shift: ShiftView
  readonly title: string | undefined
  readonly own: OwnName
  /** The name is asked in one place only. */
  readonly asks: boolean
}

function ShiftCard({ activity, shift, title, own, asks, onChanged }: ShiftCardProps) {
  const now = useNow()
  const { act, busy, refusal, nameError } = useSeat({ activity, shift, own, onChanged })
  const { mine, open } = shift
  return (
    <Card title={title}>
      <View className="stack stack--tight">
        <View className="volunteers__name">{shiftText(shift, now)}</View>
        <View className="field__help">{lineOf(shift)}</View>
        {mine ? <OwnSeat mine={mine} now={now} /> : null}
        {open && !mine && asks ? <NameQuestion own={own} error={nameError} /> : null}
        {/* The question stands with the first shift. */}
        {asks ? null : <FieldError error={nameError} />}
        {refusal && !nameError ? <RefusalNotice refusal={refusal} /> : null}
        {open ? (
          <SeatButton shift={shift} first={asks} busy={busy} onAct={act} />
        ) : (
          <NoSeats activity={activity} shift={shift} now={now} />
        )}
      </View>
    </Card>
  )
}

/** Why one cannot come any more; nothing where the activity itself says it, or one has come. */
function NoSeats({ activity, shift: { mine, endsAt }, now }: NoSeatsProps) {
  if (mine || activity.state !== 'open') return null
  return <View className="field__help">{endsAt <= now ? words.over : words.closed}</View>
}

interface NoSeatsProps extends Pick<ShiftCardProps, 'activity' | 'shift'> {
  readonly now: number
}

function lineOf({ taken, seats, waiting }: ShiftView): string {
  const said = words.seats(taken, seats)
  return waiting > 0 ? `${said}，${words.waiting(waiting)}` : said
}

function OwnSeat({ mine, now }: { readonly mine: MySeat; readonly now: number }) {
  if (mine.presentAt > 0) return <Notice icon="check" title={words.cameIn(formatMoment(mine.presentAt, now))} />
  return (
    <Notice icon={mine.state === 'in' ? 'check' : 'clock'} title={seatText(mine)}>
      {mine.state === 'in' ? words.seatNote(mine.name) : mine.state === 'waiting' ? words.queuedNote : undefined}
    </Notice>
  )
}

interface SeatButtonProps {
  readonly shift: ShiftView
  /** Of those one may still come to: one primary action a screen. */
  readonly first: boolean
  readonly busy: boolean
  readonly onAct: (what: 'signUp' | 'withdraw') => Promise<void>
}

function SeatButton({ shift: { mine, taken, seats }, first, busy, onAct }: SeatButtonProps) {
  if (mine)
    return (
      <>
        <Button wide busy={busy} onPress={() => void onAct('withdraw')}>
          {words.withdraw}
        </Button>
        <View className="field__help">{words.withdrawNote}</View>
      </>
    )
  const isFull = taken >= seats
  return (
    <>
      {isFull ? <View className="field__help">{words.full}</View> : null}
      <Button look={first ? 'primary' : 'plain'} wide busy={busy} onPress={() => void onAct('signUp')}>
        {isFull ? words.queueUp : words.signUp}
      </Button>
    </>
  )
}

function useSeat({
  activity,
  shift,
  own,
  onChanged,
}: Pick<ShiftCardProps, 'activity' | 'shift' | 'own' | 'onChanged'>) {
  const signUp = useCommand('volunteers', 'signUp')
  const withdraw = useCommand('volunteers', 'withdraw')
  const { idFor, settled } = useCommandIds()
  const [nameless, setNameless] = useState(false)
  async function act(what: 'signUp' | 'withdraw'): Promise<void> {
    const lacksName = what === 'signUp' && own.asks && own.name.trim() === ''
    setNameless(lacksName)
    if (lacksName) return
    const said = { activityId: activity.id, shiftId: shift.id, commandId: idFor(`${what} ${shift.id}`) }
    signUp.forget()
    withdraw.forget()
    const result = await (what === 'signUp'
      ? signUp.run({ ...said, name: own.asks ? own.name : '' })
      : withdraw.run(said))
    settled(result)
    if (!result.ok) return
    onChanged(result.value)
    if (what === 'signUp') await own.used()
  }
  const refusal = signUp.refusal ?? withdraw.refusal
  const nameError = nameless
    ? words.nameNeeded
    : own.asks && refusal?.field === 'name'
      ? sentenceOf(refusal)
      : undefined
  return { act, busy: signUp.busy || withdraw.busy, refusal, nameError }
}
