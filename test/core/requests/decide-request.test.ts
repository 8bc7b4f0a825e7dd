// The life of a request: which command does what, when it is refused, and what no sequence of commands can break.
import fc from 'fast-check'
import { decideRequest, type RequestCommand } from '@core/requests/decide-request'
import { mayAccept, mayAnswer, mayClose, mayConfirm, mayRate, mayReopen, mayReturn } from '@core/requests/may'
import { queueOf, ratings, requestStatuses, type RequestStatus, type ServiceRequest } from '@core/requests/request'
import { after, aDesk, aRequest, aResident, aStaff, noon, units } from '../../given'

const worker = aStaff('gridWorker', 'B')
const author = aResident()
const stranger = aResident({ accountId: 'somebody-else' })
const upstairs = aDesk({ unitId: 'C', path: units.C.path, assigneeId: '', assigneeName: '', why: 'returned' })

let counter = 0
const commandOf = (type: RequestCommand['type']): RequestCommand => {
  const commandId = `command-${counter++}`
  switch (type) {
    case 'answer':
      return { type, commandId, text: '已修好', photos: [] }
    case 'return':
      return { type, commandId, reason: '不属于本网格', nextDesk: upstairs }
    case 'reopen':
      return { type, commandId, reason: '又坏了' }
    case 'rate':
      return { type, commandId, rating: 'satisfied', comment: '' }
    case 'close':
      return { type, commandId, note: '' }
    case 'accept':
    case 'confirm':
      return { type, commandId }
  }
}

describe('which command is possible in which state', () => {
  const possible: Record<RequestCommand['type'], readonly RequestStatus[]> = {
    accept: ['routed', 'reopened'],
    answer: ['routed', 'accepted', 'reopened'],
    return: ['routed', 'accepted', 'reopened'],
    close: ['answered', 'confirmed'],
    confirm: ['answered'],
    reopen: ['answered', 'closed'],
    rate: ['answered', 'confirmed', 'closed'],
  }
  const rows = Object.keys(possible).flatMap((type) =>
    requestStatuses.map((status) => [type as RequestCommand['type'], status] as const),
  )

  test.each(rows)('%s in %s', (type, status) => {
    const caller = ['confirm', 'reopen', 'rate'].includes(type) ? author : worker
    const decided = decideRequest(aRequest({ status }), commandOf(type), caller, noon)
    expect(decided.ok).toBe(possible[type].includes(status))
  })

  test.each(rows)('nobody but the one concerned may %s in %s', (type, status) => {
    for (const caller of [stranger, aStaff('gridWorker', 'other'), aStaff('member', 'B')]) {
      expect(decideRequest(aRequest({ status }), commandOf(type), caller, noon)).toMatchObject({
        ok: false,
        error: { code: 'forbidden', reason: 'request.not-yours' },
      })
    }
  })
})

test('a superior may do what the desk may', () => {
  expect(decideRequest(aRequest(), commandOf('accept'), aStaff('communityStaff', 'C'), noon).ok).toBe(true)
  expect(decideRequest(aRequest(), commandOf('accept'), aStaff('districtOfficer', 'D'), noon).ok).toBe(true)
})

test('the second of two who accept is told who took it', () => {
  const accepted = after(aRequest(), commandOf('accept'), aStaff('gridLeader', 'B', '李四'))
  expect(decideRequest(accepted, commandOf('accept'), worker, noon)).toMatchObject({
    ok: false,
    error: { code: 'conflict', reason: 'request.accept.taken', params: { name: '李四' } },
  })
})

test('the same command twice is one fact', () => {
  const answer = commandOf('answer')
  const once = after(aRequest(), answer, worker)
  expect(after(once, answer, worker)).toBe(once)
})

test("another person's command under the same id is not swallowed", () => {
  const accepted = after(aRequest(), { type: 'accept', commandId: 'same' }, worker)
  const other = aStaff('gridLeader', 'B', '李四')
  expect(decideRequest(accepted, { type: 'accept', commandId: 'same' }, other, noon).ok).toBe(false)
})

test('what is returned lies on the next desk, with the reason in the log', () => {
  const returned = after(aRequest(), commandOf('return'), worker)
  expect(returned).toMatchObject({ status: 'routed', desk: { unitId: 'C' } })
  expect(returned.log.slice(-2)).toMatchObject([{ type: 'returned', reason: '不属于本网格' }, { type: 'routed' }])
  expect(mayAnswer(returned, worker)).toBe(false)
})

test('the district cannot pass on what nobody else can take', () => {
  const atDistrict = aRequest({ desk: aDesk({ unitId: 'D', path: units.D.path }) })
  const officer = aStaff('districtOfficer', 'D')
  expect(mayReturn(atDistrict, officer)).toBe(false)
  expect(decideRequest(atDistrict, commandOf('return'), officer, noon)).toMatchObject({ ok: false })
})

test('an answer may be reopened once, also after it was closed', () => {
  const closed = after(after(aRequest(), commandOf('answer'), worker), commandOf('close'), worker)
  const reopened = after(closed, commandOf('reopen'), author)
  expect(reopened).toMatchObject({ status: 'reopened', reopenedTimes: 1 })
  const again = after(reopened, commandOf('answer'), worker)
  expect(mayReopen(again, author)).toBe(false)
  expect(decideRequest(again, commandOf('reopen'), author, noon)).toMatchObject({ ok: false })
})

describe('whatever is tried in whatever order', () => {
  const types = ['accept', 'answer', 'return', 'confirm', 'reopen', 'rate', 'close'] as const
  const callers = [author, worker, stranger, aStaff('communityStaff', 'C'), aStaff('districtOfficer', 'D')]
  const tries = fc.array(fc.tuple(fc.constantFrom(...types), fc.constantFrom(...callers)), { maxLength: 25 })

  const run = (steps: readonly (readonly [RequestCommand['type'], (typeof callers)[number]])[]): ServiceRequest[] => {
    const states = [aRequest()]
    for (const [type, caller] of steps) {
      const now = states.at(-1) as ServiceRequest
      const decided = decideRequest(now, commandOf(type), caller, noon)
      if (decided.ok) states.push(decided.value)
    }
    return states
  }

  test('the log only grows, a desk is always named, and it reopens at most once', () => {
    fc.assert(
      fc.property(tries, (steps) => {
        const states = run(steps)
        states.slice(1).forEach((state, index) => {
          expect(state.log.slice(0, states[index]?.log.length)).toEqual(states[index]?.log)
          expect(state.log.length).toBeGreaterThan(states[index]?.log.length ?? 0)
          expect(state.desk.path.at(-1)).toBe(state.desk.unitId)
          expect(state.reopenedTimes).toBeLessThanOrEqual(1)
        })
      }),
    )
  })

  test('the buttons say exactly what the rule allows', () => {
    const predicates = { accept: mayAccept, answer: mayAnswer, return: mayReturn, confirm: mayConfirm, reopen: mayReopen, rate: mayRate, close: mayClose } // prettier-ignore
    fc.assert(
      fc.property(tries, fc.constantFrom(...types), fc.constantFrom(...callers), (steps, type, caller) => {
        const state = run(steps).at(-1) as ServiceRequest
        expect(decideRequest(state, commandOf(type), caller, noon).ok).toBe(predicates[type](state, caller))
      }),
    )
  })

  test('what needs hands is in the to-do queue, and is always somebody’s to do', () => {
    fc.assert(
      fc.property(tries, (steps) => {
        const state = run(steps).at(-1) as ServiceRequest
        if (queueOf(state.status) === 'toDo') expect(mayAnswer(state, aStaff('districtOfficer', 'D'))).toBe(true)
      }),
    )
  })
})

test.each(ratings)('a rating of %s is kept once', (rating) => {
  const answered = after(aRequest(), commandOf('answer'), worker)
  const rated = after(answered, { type: 'rate', commandId: `rate-${rating}`, rating, comment: '' }, author)
  expect(rated.rating).toBe(rating)
  expect(decideRequest(rated, commandOf('rate'), author, noon)).toMatchObject({
    ok: false,
    error: { reason: 'request.rate.not-now' },
  })
})
