// Why Open311 said no: an HTTP status and a sentence for the developer at the other end, one or more of them.
import type { Refusal, Result } from '@core/kernel/result'

export interface Fault {
  readonly status: 400 | 403 | 404 | 405 | 413 | 429 | 500 | 503
  /** Each names the field at fault where there is one. */
  readonly descriptions: readonly string[]
}

export type Outcome<T> = Result<T, Fault>

export function fault(status: Fault['status'], ...descriptions: readonly string[]): Outcome<never> {
  return { ok: false, error: { status, descriptions } }
}

/** What our procedures call a field, and what GeoReport does. */
const fields: Readonly<Record<string, string>> = {
  id: 'service_request_id',
  serviceCode: 'service_code',
  description: 'description',
  'place.position.lat': 'lat',
  'place.position.lng': 'long',
  'place.position': 'lat and long',
  'place.note': 'address_string',
  'contact.name': 'first_name and last_name',
  'contact.phone': 'phone',
  reason: 'description',
}

const sentences: Readonly<Record<string, string>> = {
  'input.text.empty': 'must not be empty',
  'input.text.unreadable': 'holds characters that are no text',
  'input.position.malformed': 'must be a number of degrees',
  'input.position.outside-china': 'lies outside China',
  'input.phone': 'is no phone number of mainland China',
  'input.id.malformed': 'is no id of ours',
  'request.service-unknown': 'names no service of ours',
  'request.id-taken': 'was used before for another request',
  'request.reopen.only-once': 'this request was reopened once already; submit a new one',
  'consent.needed': 'the holder of this key has to agree to the present privacy notice first; ask the district',
  'district.not-imported': 'this server has no district yet',
  'store.busy': 'too many changes at once, try again',
  'server.stopping': 'the server is stopping, try again in a minute',
  'server.bug': 'something went wrong here',
}

/** A refusal of one of our procedures in Open311's words. Nothing of it names another's request. */
export function faultOf(refusal: Refusal): Outcome<never> {
  const { reason, field, params } = refusal
  const name = field === undefined ? '' : `${fields[field] ?? field} `
  return fault(statusOf(refusal), `${name}${sentenceFor(reason, params)}`)
}

function sentenceFor(reason: string, params: Refusal['params']): string {
  if (reason === 'input.text.too-long') return `has more than ${params?.limit ?? ''} characters`
  if (/^request\.\w+\.not-now$/.test(reason)) return 'this is not possible in the present state of the request'
  if (reason.startsWith('quota.')) return `no more than ${params?.limit ?? ''} a day with this key`
  if (reason === 'server.bug') return `${sentences[reason]} (${params?.id ?? ''})`
  return sentences[reason] ?? reason
}

function statusOf({ code, reason }: Refusal): Fault['status'] {
  if (reason.startsWith('quota.')) return 429
  if (reason === 'server.stopping') return 503
  if (code === 'internal') return 500
  if (code === 'not-found') return 404
  return code === 'forbidden' || code === 'unauthenticated' ? 403 : 400
}
