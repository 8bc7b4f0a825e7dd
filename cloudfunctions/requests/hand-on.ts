// Handing a request on: back up with a reason, over to another desk of one's own area, and who there is to hand it to.
import { isAway } from '@core/district/leave'
import type { OrgUnit } from '@core/district/org-unit'
import { inTermAt } from '@core/district/duty-roster'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { isStaffRole } from '@core/kernel/role'
import { isCurrent } from '@core/kernel/withdrawn'
import { handles, returnsUntilDecision } from '@core/requests/may'
import type { Desk, ServiceRequest } from '@core/requests/request'
import type { DeskChoice, RequestSummary, requestsApi } from '@core/requests/requests-api'
import { deskAt, routeReturned, routeToDecide } from '@core/requests/route-request'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import { readCurrent } from '../_kit/read-all'
import { summaryAfter } from './command'

type Input<Name extends keyof typeof requestsApi> = InputOf<(typeof requestsApi)[Name]>

export function returnRequest(
  { id, commandId, reason }: Input<'return'>,
  context: Context,
): Promise<Result<RequestSummary>> {
  const nextDesk = (request: ServiceRequest, map: DistrictMap) =>
    request.returnedTimes >= returnsUntilDecision
      ? routeToDecide(request.place.path, request.desk, map, context.now)
      : routeReturned(request.desk, map, context.now)
  return summaryAfter(
    id,
    (request, map) => ({ type: 'return', commandId, reason, nextDesk: nextDesk(request, map) }),
    context,
  )
}

export async function transfer(input: Input<'transfer'>, context: Context): Promise<Result<RequestSummary>> {
  const { id, commandId, reason, unitId, personId } = input
  const map = await districtMap(context.store)
  const unit = map?.unit(unitId)
  if (!map || !unit || !isCurrent(unit)) return refuse('invalid', 'units.missing', { field: 'unitId' })
  const nextDesk = deskFor(unit, personId, map, context.now)
  if (!nextDesk) return refuse('invalid', 'request.transfer.nobody', { field: 'personId' })
  return summaryAfter(id, { type: 'transfer', commandId, reason, nextDesk }, context)
}

/** Undefined where the named person is not on that unit's roster. */
function deskFor(unit: OrgUnit, personId: string | undefined, map: DistrictMap, now: number): Desk | undefined {
  const { desk } = deskAt(unit, 'transferred', map, now)
  if (personId === undefined) return desk
  const person = inTermAt(map.roster(unit.id), now).find((duty) => duty.personId === personId)
  return person && { ...desk, assigneeId: person.personId, assigneeName: person.name }
}

/** The caller's own units and those directly below, each with the people of its roster who are not away. */
export async function desks({ id }: Input<'desks'>, context: Context): Promise<Result<readonly DeskChoice[]>> {
  const { store, caller } = context
  const [map, request] = await Promise.all([districtMap(store), store.get('requests', id)])
  if (!map) return refuse('conflict', 'district.not-imported')
  if (!request) return refuse('not-found', 'requests.missing')
  if (!handles(request, caller)) return refuse('forbidden', 'request.not-yours')
  const own = caller.grants
    .filter(({ role }) => isStaffRole(role))
    .map(({ unitId }) => map.unit(unitId))
    .filter((unit) => unit !== undefined)
  const below = await Promise.all(own.map((unit) => readCurrent(store, 'orgUnits', 'parent', { parentId: unit.id })))
  const units = new Map([...own, ...below.flat()].filter((unit) => map.unit(unit.id)).map((unit) => [unit.id, unit]))
  return ok([...units.values()].map((unit) => choiceOf(unit, map, context.now)))
}

function choiceOf(unit: OrgUnit, map: DistrictMap, now: number): DeskChoice {
  const people = inTermAt(map.roster(unit.id), now)
    .filter(({ personId }) => !map.leavesOf(personId).some((leave) => isAway(leave, now)))
    .map(({ personId, name, title }) => ({ id: personId, name, title }))
  return { unitId: unit.id, unitName: unit.name, people }
}
