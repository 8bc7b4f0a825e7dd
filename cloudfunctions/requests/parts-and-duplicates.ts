// One request into several, several into one.
import { straightMetres } from '@core/homes/straight-line'
import { dayMs } from '@core/kernel/china-day'
import { holdsOver } from '@core/kernel/caller'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { staffRoles } from '@core/kernel/role'
import { handles } from '@core/requests/may'
import type { Part } from '@core/requests/request'
import type { RequestSummary, requestsApi, RequestView } from '@core/requests/requests-api'
import { similarDays, similarLimit, similarMetres } from '@core/board/board-api'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import { viewAfter } from './command'
import { summaryOf } from './request-view'

type Input<Name extends keyof typeof requestsApi> = InputOf<(typeof requestsApi)[Name]>

export async function split(input: Input<'split'>, context: Context): Promise<Result<RequestView>> {
  const { id, commandId } = input
  const map = await districtMap(context.store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const parts: Part[] = []
  for (const [index, asked] of input.parts.entries()) {
    const part = partFrom(asked, `${commandId}.${index + 1}`, `parts.${index}`, map, context)
    if (!part.ok) return part
    parts.push(part.value)
  }
  return viewAfter(id, { type: 'split', commandId, parts }, context)
}

function partFrom(
  asked: Input<'split'>['parts'][number],
  id: string,
  field: string,
  map: DistrictMap,
  { caller }: Context,
): Result<Part> {
  const service = map.services.find(({ code }) => code === asked.serviceCode)
  if (!service) return refuse('invalid', 'request.service-unknown', { field: `${field}.serviceCode` })
  const unit = asked.unitId === undefined ? undefined : map.unit(asked.unitId)
  if (asked.unitId !== undefined && !unit) return refuse('invalid', 'units.missing', { field: `${field}.unitId` })
  if (unit && !holdsOver(caller, staffRoles, unit.path)) {
    return refuse('forbidden', 'request.transfer.outside', { field: `${field}.unitId` })
  }
  const { description } = asked
  return ok({
    id,
    serviceCode: service.code,
    serviceName: service.name,
    description,
    unitId: unit?.id ?? '',
    done: false,
  })
}

export async function merge({ id, commandId, intoId }: Input<'merge'>, context: Context): Promise<Result<RequestView>> {
  const into = await context.store.get('requests', intoId)
  if (!into) return refuse('not-found', 'requests.missing', { field: 'intoId' })
  return viewAfter(id, { type: 'merge', commandId, id, into: { ...into, id: intoId } }, context)
}

/** The newest open ones of the community that are scanned for the same trouble. */
const scanLimit = 100

export async function likely({ id }: Input<'likely'>, context: Context): Promise<Result<readonly RequestSummary[]>> {
  const { store, caller, now } = context
  const request = await store.get('requests', id)
  if (!request) return refuse('not-found', 'requests.missing')
  if (!handles(request, caller)) return refuse('forbidden', 'request.not-yours')
  const open = await store.query('requests', {
    index: 'community',
    // Of the same urgency, as two about the same trouble are.
    equals: { communityId: request.communityId, queue: request.queue },
    from: now - similarDays * dayMs,
    order: 'desc',
    limit: scanLimit,
  })
  const near = open.items
    .filter((one) => one._id !== id && one.serviceCode === request.serviceCode && one.partOf === '' && !one.sensitive)
    .filter((one) => handles(one, caller))
    .map((one) => ({ one, metres: straightMetres(one.place.position, request.place.position) }))
    .filter(({ metres }) => metres <= similarMetres)
    .sort((a, b) => a.metres - b.metres)
  return ok(near.slice(0, similarLimit).map(({ one }) => summaryOf(one)))
}
