// A request split into parts: each part is a request of its own on its own desk, and reports back when it is done.
import { partAuthor } from './authors'
import { eraseAuthor, isErased } from './erase-author'
import { theClock } from './elements'
import type { RequestFact } from './fact'
import { noted } from './on-time'
import { untouched } from './untouched'
import type { Desk, Part, ServiceRequest } from './request'
import { startTiming, stopped, type Terms } from './timing'

/** What a part carries of the whole: the place and the pictures, never the contact. */
export function partOfRequest(
  parentId: string,
  parent: ServiceRequest,
  part: Part,
  desk: Desk,
  at: number,
  terms: Terms,
): ServiceRequest {
  const by = theClock
  const kind = { serviceCode: part.serviceCode, urgency: parent.urgency }
  const log: RequestFact[] = [
    { type: 'submitted', at, by, commandId: part.id },
    { type: 'routed', at, by, commandId: part.id, desk },
  ]
  return {
    ...parent,
    ...untouched,
    ...kind,
    authorId: partAuthor(parentId),
    serviceName: part.serviceName,
    description: part.description,
    voice: null,
    hasContact: false,
    desk,
    timing: startTiming(kind, at, terms),
    submittedAt: at,
    updatedAt: at,
    partOf: parentId,
    publicity: { agreed: false, text: null, photoIds: [], hidden: true },
    log,
  }
}

/** What a part's end says to the whole; undefined while it is under way. */
export function partReport(part: ServiceRequest): string | undefined {
  if (!['answered', 'confirmed', 'closed'].includes(part.status)) return undefined
  const answers = part.log.flatMap((fact) => (fact.type === 'answered' ? [fact.text] : []))
  return answers.at(-1) ?? ''
}

/** The whole learns that a part is done. */
export function notePartDone<R extends ServiceRequest>(whole: R, partId: string, text: string, at: number): R {
  const part = whole.parts.find(({ id }) => id === partId)
  if (!part || part.done) return whole
  const parts = whole.parts.map((one) => (one.id === partId ? { ...one, done: true } : one))
  return noted(
    { ...whole, parts },
    { type: 'partDone', partId, serviceName: part.serviceName, text },
    at,
    `part:${partId}`,
  )
}

/** A part of `whole` that has nothing left to do: it forgets its resident where the whole one has. */
export function settlePart<R extends ServiceRequest>(part: R, whole: ServiceRequest, at: number): R {
  return isErased(whole) ? eraseAuthor(part, at) : endPart(part, at)
}

const withWhole = 'ended-with-whole'

/** Of a fact that closes: the part had no end of its own, the whole one was joined again or is over. */
export function isEndWithWhole({ commandId }: Pick<RequestFact, 'commandId'>): boolean {
  return commandId.startsWith(withWhole)
}

/** A part whose whole was joined again, or is over. */
export function endPart<R extends ServiceRequest>(part: R, at: number): R {
  if (['closed', 'confirmed', 'withdrawn'].includes(part.status)) return part
  const key = `${withWhole}:${part.log.length}`
  return noted({ ...part, status: 'closed', timing: stopped, extension: null }, { type: 'closed', note: '' }, at, key)
}
