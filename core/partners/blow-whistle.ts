// A new whistle: by somebody who may, on units in reach, for requests that are theirs to settle.
import type { WorkingCalendar } from '@core/district/working-calendar'
import type { OrgUnit } from '@core/district/org-unit'
import type { Caller } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'
import { queueOf } from '@core/requests/life'
import { handles } from '@core/requests/may'
import type { ServiceRequest } from '@core/requests/request'
import { callUnits, isInReach, type Callee } from './call-units'
import type { PartnerUnit } from './partner-unit'
import { reportLimit } from './report-limit'
import type { Blower, Rung, Whistle } from './whistle'
import { mayBlowFor } from './whistle-life'

export interface Blow {
  /** The client's own id of this whistle. */
  readonly id: string
  readonly unit: Pick<OrgUnit, 'id' | 'name' | 'level' | 'path' | 'phone'>
  readonly ladder: readonly Rung[]
  readonly callees: readonly (Callee & { readonly unit: PartnerUnit })[]
  readonly requests: readonly (Pick<ServiceRequest, 'desk' | 'status' | 'serviceName' | 'sensitive'> & {
    readonly id: string
  })[]
  readonly what: string
  readonly urgency: Whistle['urgency']
  readonly reportWithinMinutes: number | undefined
}

const blowingLevels: readonly OrgUnit['level'][] = ['community', 'subdistrict', 'district']

/** Refuses with the field at fault: `unitId`, `partnerIds.<n>` or `requestIds.<n>`. */
export function blowWhistle(blow: Blow, calendar: WorkingCalendar, caller: Caller, at: number): Result<Whistle> {
  const allowed = allow(blow, caller)
  if (!allowed.ok) return allowed
  const { unit, ladder, what, urgency } = blow
  const limit = reportLimit(urgency, blow.reportWithinMinutes)
  const blower: Blower = {
    unitId: unit.id,
    unitName: unit.name,
    path: unit.path,
    phone: unit.phone,
    personId: caller.personId,
    personName: caller.name,
  }
  const by = { id: caller.personId, name: caller.name, side: 'blower' } as const
  const unitIds = blow.callees.map((callee) => callee.unit.id)
  return ok({
    blower,
    ladder,
    requests: blow.requests.map(({ id, serviceName, sensitive }) => ({
      id,
      serviceName: sensitive ? '' : serviceName,
    })),
    what,
    urgency,
    limit,
    calls: callUnits(blow.callees, limit, calendar, at),
    blownAt: at,
    updatedAt: at,
    log: [{ type: 'blown', unitIds, at, by, commandId: blow.id }],
    delivered: 0,
  })
}

function allow({ unit, callees, requests }: Blow, caller: Caller): Result<true> {
  if (!blowingLevels.includes(unit.level) || !mayBlowFor(unit.path, caller))
    return refuse('forbidden', 'whistle.not-your-unit', { field: 'unitId' })
  const tooFar = callees.findIndex((callee) => !isInReach(callee.unit.path, unit.path))
  if (tooFar >= 0) return refuse('invalid', 'whistle.unit-out-of-reach', { field: `partnerIds.${tooFar}` })
  const foreign = requests.findIndex((request) => !handles(request, caller))
  if (foreign >= 0) return refuse('forbidden', 'request.not-yours', { field: `requestIds.${foreign}` })
  const settled = requests.findIndex((request) => queueOf(request.status) === 'done')
  if (settled >= 0) return refuse('conflict', 'whistle.request-over', { field: `requestIds.${settled}` })
  return ok(true)
}
