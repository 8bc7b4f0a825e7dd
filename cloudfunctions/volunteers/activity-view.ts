// An activity as this caller may see it: how many come, and one's own place; never who else.
import { takenOf } from '@core/volunteers/seats'
import type { Shift } from '@core/volunteers/activity'
import { isOpenAt } from '@core/volunteers/decide-sign-up'
import { mayRunActivity } from '@core/volunteers/may-run'
import type { ActivityView, MySeat, ShiftView } from '@core/volunteers/volunteers-views'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import type { Doc } from '../_kit/store'
import { shiftKeyOf, signUpId } from '../_kit/volunteer-ids'
import { teamOf } from './found'
import { standingAt, standingIn } from './line'

type Reading = Pick<Context, 'store' | 'caller' | 'now'>

export async function activityView(activity: Doc<'activities'>, context: Reading): Promise<ActivityView> {
  const { store, caller } = context
  const [map, team, own] = await Promise.all([
    districtMap(store),
    teamOf(store, activity.teamId),
    ownSignUps(activity, context),
  ])
  const shifts = await Promise.all(activity.shifts.map((shift) => shiftView(activity, shift, own, context)))
  const { code, title, text, kind, teamId, unitId, placeId, whereText, position } = activity
  const { skills, leaderName, phone, state, reason, demo } = activity
  return {
    ...{ id: activity._id, code, title, text, kind, teamId, unitId, placeId, whereText, position },
    ...{ skills, leaderName, phone, state, reason, demo },
    teamName: team?.name ?? '',
    unitName: map?.unit(unitId)?.name ?? '',
    placeName: map?.places.find(({ id }) => id === placeId)?.name ?? '',
    shifts,
    mayRun: mayRunActivity(activity, team, caller),
  }
}

async function ownSignUps(
  { _id, shifts }: Doc<'activities'>,
  { store, caller: { accountId } }: Reading,
): Promise<ReadonlyMap<string, Doc<'signUps'>>> {
  if (accountId === '') return new Map()
  const ids = shifts.map((shift) => signUpId(_id, shift.id, accountId))
  const own = await store.getMany('signUps', ids)
  // Whoever was erased and came back begins anew.
  return new Map(own.filter((one) => one.accountId === accountId && one.state === 'standing').map((one) => [one.shiftId, one])) // prettier-ignore
}

async function shiftView(
  activity: Doc<'activities'>,
  shift: Shift,
  own: ReadonlyMap<string, Doc<'signUps'>>,
  { store, now }: Reading,
): Promise<ShiftView> {
  const { id, startsAt, endsAt, seats } = shift
  const shiftKey = shiftKeyOf(activity._id, id)
  const signUp = own.get(id)
  const [standing, mine] = await Promise.all([
    standingIn(store, shiftKey),
    signUp ? standingAt(store, { shiftKey, ticket: signUp.ticket, seats }) : null,
  ])
  const seat: MySeat | null = signUp && mine ? { signUpId: signUp._id, name: signUp.name, ...mine, presentAt: signUp.presentAt } : null // prettier-ignore
  const open = isOpenAt(activity, shift, now)
  return { id, startsAt, endsAt, seats, ...takenOf(standing, seats), mine: seat, open }
}
