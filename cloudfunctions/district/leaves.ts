// Leaves and substitutes: written once, and the district's map is read anew so that the next request knows.
import { inTermAt } from '@core/district/duty-roster'
import type { districtApi, LeaveView } from '@core/district/district-api'
import { mayArrangeLeave, takeLeave as decideLeave, type Leave } from '@core/district/leave'
import { holdsOver } from '@core/kernel/caller'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { staffRoles } from '@core/kernel/role'
import { bodyOf } from '../_kit/body-of'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import type { Doc, Store } from '../_kit/store'

type Input<Name extends keyof typeof districtApi> = InputOf<(typeof districtApi)[Name]>

const listLimit = 100

export async function leaves({ unitId }: Input<'leaves'>, context: Context): Promise<Result<readonly LeaveView[]>> {
  const { store, caller, now } = context
  const unit = (await districtMap(store))?.unit(unitId)
  if (!unit) return refuse('not-found', 'units.missing', { field: 'unitId' })
  if (!holdsOver(caller, staffRoles, unit.path)) return refuse('forbidden', 'desk.not-yours', { field: 'unitId' })
  const rows = await store.query('leaves', {
    index: 'unit',
    equals: { unitId },
    from: now,
    order: 'asc',
    limit: listLimit,
  })
  return ok(rows.items.filter(({ endedAt }) => endedAt === 0).map(viewOf))
}

export async function takeLeave(input: Input<'takeLeave'>, context: Context): Promise<Result<LeaveView>> {
  const { store, caller, now } = context
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const leave = leaveFrom(input, map, now)
  if (!leave.ok) return leave
  const decided = decideLeave(leave.value, caller, now)
  if (!decided.ok) return decided
  if ((await store.insert('leaves', input.id, decided.value)) === 'exists') {
    const earlier = await store.get('leaves', input.id)
    const isSame = earlier && isSameLeave(earlier, decided.value)
    if (!isSame) return refuse('conflict', 'request.id-taken', { field: 'id' })
    await readMapAnew(store)
    return ok(viewOf(earlier))
  }
  // Also on a retry: the first try may have died before it.
  await readMapAnew(store)
  return ok({ ...decided.value, id: input.id })
}

function leaveFrom(input: Input<'takeLeave'>, map: DistrictMap, now: number): Result<Leave> {
  const { unitId, personId, from, until, substituteId = '' } = input
  const unit = map.unit(unitId)
  if (!unit) return refuse('not-found', 'units.missing', { field: 'unitId' })
  const roster = inTermAt(map.roster(unitId), now)
  const person = roster.find((duty) => duty.personId === personId)
  if (!person) return refuse('invalid', 'leave.not-on-roster', { field: 'personId' })
  const substitute = roster.find((duty) => duty.personId === substituteId)
  if (substituteId !== '' && !substitute) return refuse('invalid', 'leave.not-on-roster', { field: 'substituteId' })
  const { path } = unit
  return ok({ personId, name: person.name, unitId, path, from, until, substituteId, substituteName: substitute?.name ?? '', endedAt: 0 }) // prettier-ignore
}

export async function endLeave({ id }: Input<'endLeave'>, context: Context): Promise<Result<LeaveView>> {
  const { store, caller, now } = context
  const ended = await change(store, 'leaves', id, (leave) => {
    if (!mayArrangeLeave(leave, caller)) return refuse('forbidden', 'leave.not-yours')
    return ok(leave.endedAt === 0 ? { ...leave, endedAt: now } : leave)
  })
  if (!ended.ok) return ended
  await readMapAnew(store)
  return ok(viewOf(ended.value))
}

function isSameLeave(a: Leave, b: Leave): boolean {
  const fields = ['personId', 'unitId', 'from', 'until', 'substituteId'] as const
  return fields.every((field) => a[field] === b[field])
}

/** Every instance goes by the district's revision: moving it has them all look again. */
async function readMapAnew(store: Store): Promise<void> {
  await change(store, 'district', 'current', (district) => ok({ ...district }))
}

function viewOf(leave: Doc<'leaves'>): LeaveView {
  return { ...bodyOf(leave), id: leave._id }
}
