// `POST /requests`: a form becomes an ordinary submission by the key's own account, routed and limited like anybody's.
import { createHash } from 'node:crypto'
import { ok } from '@core/kernel/result'
import { noteLimit, type RequestView } from '@core/requests/requests-api'
import { functions } from '../functions'
import { callAs, type Answering, type Asked } from './asked'
import { listDocument } from './document'
import { fault, faultOf, type Outcome } from './fault'
import { ownRequest } from './find-records'
import { noticeOf, openServices } from './services'
import { formatTime } from './w3c-time'
import { open311Words } from './words'

interface Said {
  readonly serviceCode: string
  readonly description: string
  readonly position: { readonly lat: number; readonly lng: number }
  readonly note: string
  readonly contact: { readonly name: string; readonly phone: string } | null
  readonly mayShow: boolean
}

export const postRequest: Answering = async (asked) => {
  const said = readForm(asked)
  if (!said.ok) return said
  const id = await idFor(said.value, asked)
  const { serviceCode, description, position, note, contact, mayShow } = said.value
  const submitted = await callAs<RequestView>(asked, functions.requests, 'submit', {
    id,
    serviceCode,
    description,
    photos: [],
    place: { source: 'map', position: { ...position, datum: 'wgs84' }, note },
    contact,
    forSomeoneElse: null,
    mayShow,
  })
  if (!submitted.ok) return faultOf(submitted.error)
  const row = { service_request_id: id, service_notice: noticeFor(submitted.value, asked), account_id: null }
  return ok({ document: listDocument('service_requests', 'request', [row]), status: 201 })
}

function readForm({ params, map }: Asked): Outcome<Said> {
  const serviceCode = field(params, 'service_code')
  if (serviceCode === '') return fault(400, 'service_code is required')
  if (!openServices(map).some(({ code }) => code === serviceCode)) {
    return fault(404, `service_code ${serviceCode} was not found`)
  }
  // An address that others choose is never opened from here: it could be one inside our own network.
  if (field(params, 'media_url') !== '') return fault(400, 'media_url is not taken: this server fetches nothing')
  const position = readPosition(params)
  if (!position.ok) return position
  const description = field(params, 'description')
  if (description === '') return fault(400, 'description is required')
  const note = field(params, 'address_string')
  if (note.length > noteLimit) return fault(400, `address_string has more than ${noteLimit} characters`)
  const mayShow = field(params, 'public').toLowerCase()
  if (!['', 'true', 'false'].includes(mayShow)) return fault(400, 'public must be true or false')
  return ok({
    serviceCode,
    description,
    position: position.value,
    note,
    contact: contactIn(params),
    mayShow: mayShow === 'true',
  })
}

/** Nothing here turns an address into a place: without coordinates nobody would know whose desk it is. */
function readPosition(params: URLSearchParams): Outcome<Said['position']> {
  const [lat, lng] = ['lat', 'long'].map((name) => field(params, name))
  if (!lat || !lng) return fault(400, 'lat and long are required: an address alone does not tell the place')
  if (!degrees.test(lat)) return fault(400, 'lat must be a number of degrees, WGS-84')
  if (!degrees.test(lng)) return fault(400, 'long must be a number of degrees, WGS-84')
  return ok({ lat: Number(lat), lng: Number(lng) })
}

const degrees = /^[+-]?\d{1,3}(\.\d{1,20})?$/

/** Whom to ring. Without a number there is nothing to keep: the answer is read here. */
function contactIn(params: URLSearchParams): Said['contact'] {
  const phone = field(params, 'phone')
  if (phone === '') return null
  const [first = '', last = ''] = ['first_name', 'last_name'].map((name) => field(params, name))
  const isChinese = /\p{Script=Han}/u.test(first + last)
  return { name: isChinese ? last + first : `${first} ${last}`.trim(), phone }
}

const hourMs = 3_600_000

/**
 * GeoReport has no id of the client's own, and a client that heard nothing sends again. So the id is made from what it
 * calls the same (`Idempotency-Key`), or else from the very words: sent again within the hour, they are the same request.
 */
async function idFor(said: Said, asked: Asked): Promise<string> {
  if (asked.idempotencyKey !== '') return idOf(asked, ['key', asked.idempotencyKey])
  const hour = Math.floor(asked.world.now / hourMs)
  const before = idOf(asked, ['words', hour - 1, said])
  return (await ownRequest(asked, before)) ? before : idOf(asked, ['words', hour, said])
}

function idOf({ key }: Asked, same: readonly unknown[]): string {
  const hash = createHash('sha256').update(JSON.stringify([key?.accountId, ...same]))
  return `o${hash.digest('base64url')}`
}

function noticeFor({ serviceCode, timing }: RequestView, { map }: Asked): string {
  const service = openServices(map).find(({ code }) => code === serviceCode)
  const { answerBy } = timing
  const when = answerBy > 0 ? open311Words.answerBy(formatTime(answerBy).slice(0, 16).replace('T', ' ')) : open311Words.noLimit // prettier-ignore
  return `${service ? noticeOf(service) : ''}${when}`
}

function field(params: URLSearchParams, name: string): string {
  return params.get(name)?.trim() ?? ''
}
