// A new request on its way to a desk: what it names is looked up, the place decides the desk, one insert keeps it.
import { requestsPerDay, systemRequestsPerDay } from '@core/accounts/daily-limits'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { InputOf } from '@core/kernel/procedure'
import { isAuthor } from '@core/requests/may'
import type { ServiceRequest } from '@core/requests/request'
import type { RequestView, requestsApi } from '@core/requests/requests-api'
import { submitRequest } from '@core/requests/submit-request'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import { submittedToday } from '../_kit/quota'
import { stored } from '../_kit/stored-request'
import { deliverRequest } from './deliver'
import { prepare } from './prepare'
import { viewOf } from './request-view'
import { termsOf } from './terms'

type Input = InputOf<typeof requestsApi.submit>

/** The insert itself tells whether it was sent before: only then is the earlier one read. */
export async function submit(input: Input, context: Context): Promise<Result<RequestView>> {
  const map = await districtMap(context.store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const request = await requestFrom(input, map, context)
  // A retry finds its request even where the same words would be refused by now.
  if (!request.ok) return (await earlier(input.id, context)) ?? request

  // The contact first: a request that says it has one must never be found without it.
  if (request.value.hasContact) await keepContact(input, context)
  const { id } = input
  if ((await context.store.insert('requests', id, stored(request.value))) === 'exists') {
    return (await earlier(id, context)) ?? refuse('conflict', 'request.id-taken', { field: 'id' })
  }
  context.after(() => deliverRequest(id, context))
  return ok(await viewOf({ ...request.value, _id: id }, context))
}

/** The caller's own request of this id, if there is one. */
async function earlier(id: string, context: Context): Promise<Result<RequestView> | undefined> {
  const found = await context.store.get('requests', id)
  return found && isAuthor(found, context.caller) ? ok(await viewOf(found, context)) : undefined
}

async function requestFrom(input: Input, map: DistrictMap, context: Context): Promise<Result<ServiceRequest>> {
  const [prepared, sent] = await Promise.all([
    prepare(input, map, context),
    submittedToday(context.store, context.caller.accountId, context.now),
  ])
  if (!prepared.ok) return prepared
  const limit = context.identity.isSystem ? systemRequestsPerDay : requestsPerDay
  if (sent >= limit) return refuse('conflict', 'quota.requests', { params: { limit } })
  const { submission, desk } = prepared.value
  const onBehalf = input.forSomeoneElse !== null
  const whole = { ...submission, onBehalf, hasContact: input.contact !== null || onBehalf }
  return submitRequest(whole, desk, context.caller, context.now, termsOf(map))
}

async function keepContact({ id, contact, forSomeoneElse }: Input, { store, caller }: Context): Promise<void> {
  const { name, phone } = contact ?? { name: '', phone: '' }
  const about = forSomeoneElse && {
    name: forSomeoneElse.name,
    phone: forSomeoneElse.phone,
    relation: forSomeoneElse.relation,
  }
  await store.insert('contacts', id, { ownerId: caller.accountId, name, phone, about })
}
