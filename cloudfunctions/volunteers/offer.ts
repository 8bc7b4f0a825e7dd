// Offering an activity, changing it, cancelling it: for staff over the unit, and for who leads the team or the activity.
import type { OrgUnit } from '@core/district/org-unit'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Activity } from '@core/volunteers/activity'
import { cancelActivity, changeActivity, offerActivity, type Described } from '@core/volunteers/decide-activity'
import { isStaffOver, mayRunTeam } from '@core/volunteers/may-run'
import type { volunteersApi } from '@core/volunteers/volunteers-api'
import type { ActivityView } from '@core/volunteers/volunteers-views'
import { change as changeDocument } from '../_kit/change'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import { storedActivity } from '../_kit/stored-activity'
import { activityCode } from '../_kit/volunteer-ids'
import { activityView } from './activity-view'
import { deliverActivity, settleCuts } from './deliver'
import { runActivity, teamNamed } from './found'
import { standingOf } from './line'

type Input<Name extends keyof typeof volunteersApi> = InputOf<(typeof volunteersApi)[Name]>

export async function offer(input: Input<'offer'>, context: Context): Promise<Result<ActivityView>> {
  const { store, now } = context
  const { id } = input
  const activity = await prepare(input, context)
  // A retry finds its activity even where the same one would be refused by now.
  if (!activity.ok) return (await earlier(id, context)) ?? activity
  const kept = storedActivity(activity.value, now)
  if ((await store.insert('activities', id, kept)) === 'exists')
    return (await earlier(id, context)) ?? refuse('conflict', 'activity.id-taken', { field: 'id' })
  return ok(await activityView({ ...kept, _id: id, rev: 1 }, context))
}

async function prepare(input: Input<'offer'>, context: Context): Promise<Result<Activity>> {
  const { id, teamId = '', unitId, ...given } = input
  const map = await districtMap(context.store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const unit = map.unit(unitId)
  if (!unit) return refuse('invalid', 'units.missing', { field: 'unitId' })
  const may = await mayOffer(teamId, unit, context)
  if (!may.ok) return may
  const described = placed(given, map)
  if (!described.ok) return described
  const where = { code: activityCode(id), teamId, unitId, path: unit.path, demo: unit.demo }
  return offerActivity({ ...described.value, ...where }, context.caller, context.now)
}

/** In a team's name only by who runs the team; in a unit's by staff over it, or by the team that stands in it. */
async function mayOffer(teamId: string, unit: OrgUnit, { store, caller }: Context): Promise<Result<true>> {
  const isOverUnit = isStaffOver(unit.path, caller)
  const no = refuse('forbidden', 'activity.not-yours')
  if (teamId === '') return isOverUnit ? ok(true) : no
  const team = await teamNamed(store, { id: teamId })
  if (!team.ok) return team
  const isAtHome = team.value.unitId === unit.id
  return mayRunTeam(team.value, caller) && (isAtHome || isOverUnit) ? ok(true) : no
}

/** The caller's own activity of this id, if there is one. */
async function earlier(id: string, context: Context): Promise<Result<ActivityView> | undefined> {
  const found = await context.store.get('activities', id)
  const isOwn = found !== undefined && context.caller.personId !== '' && found.leaderId === context.caller.personId
  return isOwn ? ok(await activityView(found, context)) : undefined
}

export async function change(input: Input<'change'>, context: Context): Promise<Result<ActivityView>> {
  const { store, caller, now } = context
  const { id, commandId, ...given } = input
  const run = await runActivity(id, context)
  if (!run.ok) return run
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const described = placed(given, map)
  if (!described.ok) return described
  const standing = await standingOf(store, id, run.value.activity.shifts.map((shift) => shift.id)) // prettier-ignore
  const changed = await command(id, context, (current) =>
    changeActivity(current, { commandId, described: described.value, standing }, caller, now),
  )
  if (!changed.ok) return changed
  // Before the answer, so that whoever signed up at the same moment is without a seat for as short as can be.
  await settleCuts(id, context)
  return view(id, context)
}

export async function cancel(input: Input<'cancel'>, context: Context): Promise<Result<ActivityView>> {
  const { id, ...said } = input
  const run = await runActivity(id, context)
  if (!run.ok) return run
  const changed = await command(id, context, (current) => cancelActivity(current, said, context.caller, context.now))
  return changed.ok ? view(id, context) : changed
}

async function command(
  id: string,
  context: Context,
  decide: (current: Activity) => Result<Activity>,
): Promise<Result<unknown>> {
  const { store, now } = context
  const changed = await changeDocument(store, 'activities', id, (current) => {
    const decided = decide(current)
    if (!decided.ok) return decided
    return ok(decided.value === (current as Activity) ? current : storedActivity(decided.value, now))
  })
  if (changed.ok) context.after(() => deliverActivity(id, context))
  return changed
}

async function view(id: string, context: Context): Promise<Result<ActivityView>> {
  const activity = await context.store.get('activities', id)
  return activity ? ok(await activityView(activity, context)) : refuse('not-found', 'activities.missing')
}

type Given = Omit<Described, 'placeId'> & { readonly placeId?: string | undefined }

/** At a service place the position is the place's own. */
function placed({ placeId = '', ...given }: Given, map: DistrictMap): Result<Described> {
  if (placeId === '') return ok({ ...given, placeId })
  const place = map.places.find(({ id }) => id === placeId)
  if (!place) return refuse('invalid', 'homes.missing', { field: 'placeId' })
  return ok({ ...given, placeId, position: place.position })
}
