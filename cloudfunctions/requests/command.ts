// A command on its way to a request: decided on the freshest state, saved by compare-and-swap, told after the reply.
import { ok, refuse, type Result } from '@core/kernel/result'
import type { RequestCommand } from '@core/requests/command'
import { decideRequest } from '@core/requests/decide-request'
import { maySee } from '@core/requests/may'
import type { ServiceRequest } from '@core/requests/request'
import type { RequestSummary, RequestView } from '@core/requests/requests-api'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import type { Doc } from '../_kit/store'
import { stored, type StoredRequest } from '../_kit/stored-request'
import { deliverRequest } from './deliver'
import { summaryOf, viewOf } from './request-view'
import { termsOf } from './terms'

/** What the command is may depend on the state it meets, such as the next desk. */
export type CommandFor = RequestCommand | ((request: ServiceRequest, map: DistrictMap) => RequestCommand)

export async function command(id: string, given: CommandFor, context: Context): Promise<Result<Doc<'requests'>>> {
  const map = await districtMap(context.store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const { caller, now } = context
  const changed = await change(context.store, 'requests', id, (request): Result<StoredRequest> => {
    const wanted = typeof given === 'function' ? given(request, map) : given
    const decided = decideRequest(request, wanted, caller, now, termsOf(map))
    if (!decided.ok) return decided
    return ok(decided.value === request ? request : stored(decided.value))
  })
  if (changed.ok) context.after(() => deliverRequest(id, context))
  return changed
}

/** Said again, a command changes nothing, and shows the request to nobody whose it is no more. */
export async function viewAfter(id: string, given: CommandFor, context: Context): Promise<Result<RequestView>> {
  const changed = await command(id, given, context)
  if (!changed.ok) return changed
  if (!maySee(changed.value, context.caller)) return refuse('forbidden', 'request.not-yours')
  return ok(await viewOf(changed.value, context))
}

/** For what moves it to a desk that its mover may not be able to see. */
export async function summaryAfter(id: string, given: CommandFor, context: Context): Promise<Result<RequestSummary>> {
  const changed = await command(id, given, context)
  return changed.ok ? ok(summaryOf(changed.value)) : changed
}
