// A request written down for somebody without a phone, with a code on paper that opens it, and its taking over later.
import { proxiesPerDay } from '@core/accounts/daily-limits'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { answersIn } from '@core/requests/answers'
import { isWalkIn, walkInAuthor } from '@core/requests/authors'
import { claimRequest } from '@core/requests/claim-request'
import type { ReceiptView, requestsApi, RequestView } from '@core/requests/requests-api'
import { enterRequest } from '@core/requests/submit-request'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import type { Doc } from '../_kit/store'
import { takeQuota } from '../_kit/quota'
import { stored } from '../_kit/stored-request'
import { deliverRequest } from './deliver'
import { prepare } from './prepare'
import { receiptCodeFrom } from './receipt-code'
import { viewOf } from './request-view'
import { termsOf } from './terms'

type Input<Name extends keyof typeof requestsApi> = InputOf<(typeof requestsApi)[Name]>
type Entered = Result<{ readonly request: RequestView; readonly receiptCode: string }>

export async function enter(input: Input<'enter'>, context: Context): Promise<Entered> {
  const { store, caller, now } = context
  const { id, person } = input
  const earlier = await store.get('requests', id)
  if (earlier) return earlier.enteredBy === caller.personId ? entered(earlier, context) : refuse('conflict', 'request.id-taken', { field: 'id' }) // prettier-ignore
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const prepared = await prepare(input, map, context)
  if (!prepared.ok) return prepared
  const use = { accountId: caller.accountId, kind: 'proxies', key: id, limit: proxiesPerDay, now } as const
  const within = await takeQuota(store, use)
  if (!within.ok) return within
  const submission = { ...prepared.value.submission, onBehalf: true, hasContact: true }
  const request = enterRequest(submission, prepared.value.desk, caller, now, termsOf(map))
  const about = { name: person.name, phone: person.phone, relation: '' }
  await store.insert('contacts', id, { ownerId: walkInAuthor(id), name: person.name, phone: person.phone, about })
  // A retry, or a second print, finds the code of the first.
  await store.insert('receipts', id, { code: receiptCodeFrom(context.newId()) })
  if ((await store.insert('requests', id, stored(request))) === 'exists') return enter(input, context)
  context.after(() => deliverRequest(id, context))
  return entered({ ...stored(request), _id: id, rev: 1 }, context)
}

async function entered(request: Doc<'requests'>, context: Context): Promise<Entered> {
  const receipt = await context.store.get('receipts', request._id)
  return ok({ request: await viewOf(request, context), receiptCode: receipt?.code ?? '' })
}

async function requestOf(code: string, { store }: Context): Promise<Doc<'requests'> | undefined> {
  const { items } = await store.query('receipts', { index: 'code', equals: { code }, order: 'asc', limit: 1 })
  return items[0] && (await store.get('requests', items[0]._id))
}

export async function receipt({ code }: Input<'receipt'>, context: Context): Promise<Result<ReceiptView>> {
  const request = await requestOf(code, context)
  if (!request) return refuse('not-found', 'receipt.unknown', { field: 'code' })
  const map = await districtMap(context.store)
  const { serviceName, status, submittedAt, updatedAt, timing, desk, log } = request
  const answers = answersIn(log)
  const unitPhone = map?.unit(desk.unitId)?.phone ?? ''
  const shown = { serviceName, status, submittedAt, updatedAt, timing, answers, unitName: desk.unitName, unitPhone }
  return ok({ ...shown, id: request._id, mayClaim: isWalkIn(request.authorId) })
}

export async function claim({ code }: Input<'claim'>, context: Context): Promise<Result<RequestView>> {
  const { store, caller, now } = context
  const found = await requestOf(code, context)
  if (!found) return refuse('not-found', 'receipt.unknown', { field: 'code' })
  const id = found._id
  const claimed = await change(store, 'requests', id, (request) => {
    const decided = claimRequest(request, caller, now)
    return decided.ok && decided.value !== request ? ok(stored(decided.value)) : decided
  })
  if (!claimed.ok) return claimed
  // Said again after a crash in between, it goes on here.
  await change(store, 'contacts', id, (contact) =>
    contact.ownerId === walkInAuthor(id) ? ok({ ...contact, ownerId: caller.accountId }) : ok(contact),
  )
  context.after(() => deliverRequest(id, context))
  return ok(await viewOf(claimed.value, context))
}
