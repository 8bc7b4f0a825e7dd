// One's own hours and appointments, read from the sign-ups and from when one was there: nobody writes them down.
import { dayMs } from '@core/kernel/china-day'
import type { InputOf } from '@core/kernel/procedure'
import type { Page } from '@core/kernel/page'
import { ok, type Result } from '@core/kernel/result'
import { shiftOf, type Activity } from '@core/volunteers/activity'
import { minutesUntil } from '@core/volunteers/hours'
import { longestShiftMinutes, startOfDay } from '@core/volunteers/volunteers-input'
import type { volunteersApi } from '@core/volunteers/volunteers-api'
import type { HoursLine, HoursView, MySignUp } from '@core/volunteers/volunteers-views'
import { minuteMs } from '@core/kernel/china-day'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import type { Doc, Store } from '../_kit/store'
import { shiftKeyOf } from '../_kit/volunteer-ids'
import { standingAt } from './line'

type Input<Name extends keyof typeof volunteersApi> = InputOf<(typeof volunteersApi)[Name]>
type Reading = Pick<Context, 'store' | 'caller' | 'now'>

const pageSize = 20
const batch = 100

export interface Period {
  /** Epoch ms, inclusive and exclusive: of the shift's beginning. */
  readonly from: number
  readonly until: number
}

/** `2026-01-01` and `2026-12-31`, say: both days count. */
export function periodOf(from: string, until: string): Period {
  return { from: startOfDay(from), until: startOfDay(until) + dayMs }
}

export async function myHours({ year }: Input<'myHours'>, context: Context): Promise<Result<HoursView>> {
  const lines = await ownLines(periodOf(`${year}-01-01`, `${year}-12-31`), context)
  return ok({ year, minutes: sumOf(lines), lines: [...lines].reverse() })
}

export function sumOf(lines: readonly HoursLine[]): number {
  return lines.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** Oldest first: the caller's own. A year has far fewer shifts than would be long to read. */
export async function ownLines(
  { from, until }: Period,
  { store, caller, now }: Reading,
): Promise<readonly HoursLine[]> {
  const { accountId } = caller
  const lines: HoursLine[] = []
  let cursor: string | undefined
  do {
    const rows = await store.query('signUps', {
      index: 'accountCame',
      equals: { accountId, came: 1 },
      from,
      to: until - 1,
      order: 'asc',
      limit: batch,
      cursor,
    })
    const activities = await activitiesOf(rows.items, store)
    lines.push(...rows.items.flatMap((signUp) => lineOf(signUp, activities.get(signUp.activityId), now) ?? []))
    cursor = rows.cursor ?? undefined
  } while (cursor !== undefined)
  return lines
}

export async function activitiesOf(
  signUps: readonly Doc<'signUps'>[],
  store: Store,
): Promise<ReadonlyMap<string, Doc<'activities'>>> {
  const ids = [...new Set(signUps.map(({ activityId }) => activityId))]
  return new Map((await store.getMany('activities', ids)).map((activity) => [activity._id, activity]))
}

/** Undefined where no minute of it stands yet. */
export function lineOf(signUp: Doc<'signUps'>, activity: Activity | undefined, now: number): HoursLine | undefined {
  const { activityId, shiftId, corrections, demo } = signUp
  const shift = activity && shiftOf(activity, shiftId)
  if (!shift) return undefined
  const minutes = minutesUntil(signUp, shift, now)
  if (minutes === 0) return undefined
  const { startsAt, endsAt } = shift
  return { activityId, title: activity.title, startsAt, endsAt, minutes, corrected: corrections.length > 0, demo }
}

export async function mySignUps(
  { view, cursor }: Input<'mySignUps'>,
  context: Context,
): Promise<Result<Page<MySignUp>>> {
  const { store, caller, now } = context
  const isComing = view === 'coming'
  const rows = await store.query('signUps', {
    index: 'account',
    equals: { accountId: caller.accountId, state: 'standing' },
    // What is going on belongs to both; `ended` tells it apart.
    ...(isComing ? { from: now - longestShiftMinutes * minuteMs } : { to: now }),
    order: isComing ? 'asc' : 'desc',
    limit: pageSize,
    cursor,
  })
  const listed = rows.items.filter(({ endsAt }) => endsAt > now === isComing)
  const activities = await activitiesOf(listed, store)
  const items = await Promise.all(listed.map((signUp) => mySignUp(signUp, activities.get(signUp.activityId), context)))
  return ok({ items: items.flatMap((one) => one ?? []), cursor: rows.cursor })
}

async function mySignUp(
  signUp: Doc<'signUps'>,
  activity: Doc<'activities'> | undefined,
  { store, now }: Reading,
): Promise<MySignUp | undefined> {
  const { _id, activityId, shiftId, ticket, presentAt, demo } = signUp
  const shift = activity && shiftOf(activity, shiftId)
  if (!shift) return undefined
  const { startsAt, endsAt, seats } = shift
  const [map, standing] = await Promise.all([
    districtMap(store),
    standingAt(store, { shiftKey: shiftKeyOf(activityId, shiftId), ticket, seats }),
  ])
  return {
    ...{ signUpId: _id, activityId, shiftId, startsAt, endsAt, presentAt, demo },
    title: activity.title,
    whereText: activity.whereText,
    placeName: map?.places.find(({ id }) => id === activity.placeId)?.name ?? '',
    cancelled: activity.state === 'cancelled',
    ...standing,
    minutes: minutesUntil(signUp, shift, now),
  }
}
