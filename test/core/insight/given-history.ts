// Random lives of a request: what people and the clock may do to it, in any order, with any time between.
import fc from 'fast-check'
import { addWorkingMinutes } from '@core/district/working-time'
import { usualCalendar } from '@core/district/working-calendar'
import type { Caller } from '@core/kernel/caller'
import { closeQuiet } from '@core/requests/close-quiet'
import type { RequestCommand } from '@core/requests/command'
import { decideRequest } from '@core/requests/decide-request'
import { eraseAuthor } from '@core/requests/erase-author'
import { onTime } from '@core/requests/on-time'
import type { RequestPlace, ServiceRequest } from '@core/requests/request'
import { submitRequest } from '@core/requests/submit-request'
import { aDesk, aResident, aService, aStaff, aTerms, units } from '../../given'

export const terms = aTerms()
export const service = aService()
/** Monday 2026-10-26 09:00 in China. */
export const monday = Date.UTC(2026, 9, 26, 1)

const resident = aResident()
const officer = aStaff('districtOfficer', 'D', '区里小周')
const worker = aStaff('gridWorker', 'B', '网格员小王')

const moves = [
  'accept',
  'progress',
  'answer',
  'answer',
  'transfer',
  'merge',
  'unmerge',
  'askExtension',
  'decideExtension',
  'triage',
  'resolvedCall',
  'recall',
  'close',
  'confirm',
  'reopen',
  'rate',
  'badRate',
  'withdraw',
  'erase',
  'settle',
  'wait',
] as const
type MoveName = (typeof moves)[number]

export interface Step {
  readonly move: MoveName
  /** Working minutes since the step before, and a little so that nothing falls on a limit's own moment. */
  readonly minutes: number
  readonly odd: number
}

const rarely: readonly MoveName[] = ['withdraw', 'erase', 'merge']

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    move: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...moves.filter((move) => !rarely.includes(move))) },
      { weight: 1, arbitrary: fc.constantFrom(...rarely) },
    ),
    minutes: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 3000 })),
    odd: fc.integer({ min: 1, max: 59_999 }),
  }),
  { maxLength: 14 },
)

export function aSubmitted(
  id: string,
  at: number,
  placed: Pick<RequestPlace, 'gridId' | 'path'> = { gridId: 'C001', path: units.B.path },
  of = service,
): ServiceRequest {
  const place: RequestPlace = {
    source: 'map',
    position: { lng: 119.305, lat: 34.705 },
    homeId: '',
    note: '',
    ...placed,
  }
  const said = { description: '灯坏了', photos: [], voice: null, onBehalf: false, hasContact: false, mayShow: true }
  const submitted = submitRequest({ id, service: of, ...said, place, labels: [] }, aDesk(), resident, at, terms)
  if (!submitted.ok) throw new Error(submitted.error.reason)
  return submitted.value
}

/** Each state the request had, with the moment it came to be; the clock looks before everybody. */
export function* live(
  start: ServiceRequest,
  history: readonly Step[],
): Generator<{ readonly before: ServiceRequest; readonly request: ServiceRequest; readonly at: number }> {
  let request = start
  let at = start.submittedAt
  for (const [index, step] of history.entries()) {
    at = addWorkingMinutes(usualCalendar, at, step.minutes) + step.odd
    for (let look = 0; look < 8; look++) {
      const before = request
      request = onTime(request, at, terms)
      if (request !== before) yield { before, request, at }
    }
    const before = request
    request = moved(request, step.move, `command-${index}`, at)
    yield { before, request, at }
  }
}

function moved(request: ServiceRequest, move: MoveName, commandId: string, at: number): ServiceRequest {
  if (move === 'wait') return request
  if (move === 'erase') return eraseAuthor(request, at)
  if (move === 'settle') return closeQuiet(request, at + 8 * 24 * 3600 * 1000)
  const [command, caller] = commandFor(request, move, commandId)
  const decided = decideRequest(request, command, caller, at, terms)
  return decided.ok ? decided.value : request
}

function commandFor(
  request: ServiceRequest,
  move: Exclude<MoveName, 'wait' | 'erase' | 'settle'>,
  commandId: string,
): readonly [RequestCommand, Caller] {
  const of = (command: object, caller: Caller) => [{ commandId, ...command } as RequestCommand, caller] as const
  switch (move) {
    case 'accept':
      return of({ type: 'accept' }, worker)
    case 'progress':
    case 'answer':
      return of({ type: move, text: '换了新灯泡', photos: [] }, worker)
    case 'transfer':
      return of({ type: 'transfer', reason: '归社区办', nextDesk: aDesk({ why: 'transferred' }) }, officer)
    case 'merge': {
      const { serviceCode, status, desk, partOf, mergedInto, sensitive } = aSubmitted(
        'main-request',
        request.submittedAt,
      )
      const into = { id: 'main-request', serviceCode, status, desk, partOf, mergedInto, sensitive }
      return of({ type: 'merge', id: 'this-request', into }, officer)
    }
    case 'unmerge':
      return of({ type: 'unmerge', reason: '不是一回事' }, officer)
    case 'askExtension':
      return of({ type: 'askExtension', minutes: 420, reason: '等配件' }, worker)
    case 'decideExtension':
      return of({ type: 'decideExtension', granted: true, reason: '' }, officer)
    case 'triage':
      return of(
        { type: 'triage', urgency: request.urgency === 'urgent' ? 'normal' : 'urgent', reason: '看过了' },
        worker,
      )
    case 'resolvedCall':
      return of({ type: 'followUp', outcome: 'resolved', note: '' }, worker)
    case 'recall':
      return of({ type: 'recall', note: '还是不亮' }, worker)
    case 'close':
      return of({ type: 'close', note: '' }, worker)
    case 'confirm':
      return of({ type: 'confirm' }, resident)
    case 'reopen':
      return of({ type: 'reopen', reason: '还是不亮' }, resident)
    case 'rate':
    case 'badRate':
      return of({ type: 'rate', rating: move === 'rate' ? 'acceptable' : 'dissatisfied', comment: '' }, resident)
    case 'withdraw':
      return of({ type: 'withdraw', reason: '' }, resident)
  }
}
