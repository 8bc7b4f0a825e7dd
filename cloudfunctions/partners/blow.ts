// A new whistle on its way: what it names is looked up, the rule says whether it may be blown, one insert keeps it.
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { blowWhistle, type Blow } from '@core/partners/blow-whistle'
import type { partnersApi, WhistleView } from '@core/partners/partners-api'
import type { Rung, Whistle } from '@core/partners/whistle'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import { calleesOf } from './callees'
import { deliverWhistle } from './deliver'
import { placedView } from './placed-view'
import { storedWhistle } from './stored-whistle'

type Input = InputOf<typeof partnersApi.blow>

export async function blow(input: Input, context: Context): Promise<Result<WhistleView>> {
  const { store } = context
  const { id } = input
  const whistle = await prepare(input, context)
  // A retry finds its whistle even where the same one would be refused by now.
  if (!whistle.ok) return (await earlier(id, context)) ?? whistle
  if ((await store.insert('whistles', id, storedWhistle(whistle.value))) === 'exists') {
    return (await earlier(id, context)) ?? refuse('conflict', 'whistle.id-taken', { field: 'id' })
  }
  context.after(() => deliverWhistle(id, whistle.value, context))
  return ok(await placedView({ ...whistle.value, _id: id }, context))
}

/** The caller's own whistle of this id, if there is one. */
async function earlier(id: string, context: Context): Promise<Result<WhistleView> | undefined> {
  const found = await context.store.get('whistles', id)
  return found && found.blower.personId === context.caller.personId ? ok(await placedView(found, context)) : undefined
}

async function prepare(input: Input, context: Context): Promise<Result<Whistle>> {
  const map = await districtMap(context.store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const unit = map.unit(input.unitId)
  if (!unit) return refuse('invalid', 'units.missing', { field: 'unitId' })
  const callees = await calleesOf(input.partnerIds, map, context)
  if (!callees.ok) return callees
  const requests = await requestsOf(input.requestIds, context)
  if (!requests.ok) return requests
  const { id, what, urgency, reportWithinMinutes } = input
  const ladder = ladderOf(unit.path, map)
  const whistle = { id, unit, ladder, callees: callees.value, requests: requests.value, what, urgency, reportWithinMinutes } // prettier-ignore
  return blowWhistle(whistle, map.calendar, context.caller, context.now)
}

async function requestsOf(ids: readonly string[], { store }: Context): Promise<Result<Blow['requests']>> {
  const found = ids.length === 0 ? [] : await store.getMany('requests', ids)
  const missing = ids.findIndex((id) => !found.some((request) => request._id === id))
  if (missing >= 0) return refuse('not-found', 'requests.missing', { field: `requestIds.${missing}` })
  return ok(found.map(({ _id, desk, status, serviceName, sensitive }) => ({ id: _id, desk, status, serviceName, sensitive }))) // prettier-ignore
}

function ladderOf(path: readonly string[], map: DistrictMap): readonly Rung[] {
  return [...path].reverse().map((unitId) => ({ unitId, unitName: map.unit(unitId)?.name ?? '' }))
}
