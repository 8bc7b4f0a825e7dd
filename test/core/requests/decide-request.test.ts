// The life of a request: which command does what, and when it is refused.
import { decideRequest, factLimit } from '@core/requests/decide-request'
import { eraseAuthor } from '@core/requests/erase-author'
import { commandNames, leadsFrom, life, requestStatuses } from '@core/requests/life'
import { may } from '@core/requests/may'
import { ratings, type ServiceRequest } from '@core/requests/request'
import { after, aDesk, aRequest, aStaff, aTerms, noon, units } from '../../given'
import { author, commandOf, decide, doerOf, minute, ready, reason, stranger, superior, worker } from './given-commands'

describe('the table is the law', () => {
  const rows = commandNames.flatMap((name) => requestStatuses.map((status) => [name, status] as const))

  test.each(rows)('%s in %s', (name, status) => {
    const request = aRequest({ status, ...ready(name) })
    const decided = decide(request, name, doerOf(name))
    expect(decided.ok).toBe(leadsFrom(name, status))
    if (!decided.ok) return
    const { to } = life[name]
    expect(decided.value.status).toBe(to === 'same' ? status : to)
  })

  test.each(rows)('nobody but the one concerned may %s in %s', (name, status) => {
    for (const caller of [stranger, aStaff('gridWorker', 'other'), aStaff('member', 'B')]) {
      expect(decide(aRequest({ status, ...ready(name) }), name, caller)).toMatchObject({
        ok: false,
        error: { code: 'forbidden', reason: 'request.not-yours' },
      })
    }
  })
})

test('a superior may do what the desk may', () => {
  expect(decide(aRequest(), 'accept', superior).ok).toBe(true)
  expect(decide(aRequest(), 'accept', aStaff('districtOfficer', 'D')).ok).toBe(true)
})

test('the second of two who accept is told who took it', () => {
  const accepted = after(aRequest(), commandOf('accept'), aStaff('gridLeader', 'B', '李四'))
  expect(decide(accepted, 'accept')).toMatchObject({
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
  const leader = aStaff('gridLeader', 'B', '李四')
  expect(decideRequest(accepted, { type: 'accept', commandId: 'same' }, leader, noon, aTerms()).ok).toBe(false)
})

test("an author's command said again by a stranger is refused, not taken for theirs", () => {
  const request = aRequest()
  const commandId = request.log[0]?.commandId ?? ''
  expect(decideRequest(request, { type: 'confirm', commandId }, stranger, noon, aTerms())).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  })
})

test('whoever has no id of their own is not taken for somebody erased', () => {
  const erased = eraseAuthor(aRequest(), noon)
  const nobody = { ...aStaff('gridWorker', 'other'), personId: '' }
  expect(decideRequest(erased, { type: 'accept', commandId: 'erased' }, nobody, noon, aTerms()).ok).toBe(false)
})

describe('returning', () => {
  const returnOnce = (request: ServiceRequest) => after(request, commandOf('return'), aStaff('districtOfficer', 'D'))

  test('what is returned lies on the next desk, with the reason in the log', () => {
    const returned = returnOnce(aRequest())
    expect(returned).toMatchObject({ status: 'routed', desk: { unitId: 'C' }, returnedTimes: 1 })
    expect(returned.log.slice(-2)).toMatchObject([{ type: 'returned', reason }, { type: 'routed' }])
    expect(may(returned, 'answer', worker)).toBe(false)
  })

  test('routed anew twice, put before the community the third time, and then it stays', () => {
    const thrice = returnOnce(returnOnce(returnOnce(aRequest())))
    expect(decide(thrice, 'return', superior)).toMatchObject({
      ok: false,
      error: { reason: 'request.return.must-decide' },
    })
    expect(decide(thrice, 'transfer', superior).ok).toBe(true)
    expect(decide(thrice, 'answer', superior).ok).toBe(true)
  })

  test('the district cannot pass on what nobody else can take', () => {
    const atDistrict = aRequest({ desk: aDesk({ unitId: 'D', path: units.D.path }) })
    expect(decide(atDistrict, 'return', aStaff('districtOfficer', 'D'))).toMatchObject({
      ok: false,
      error: { reason: 'request.return.last-desk' },
    })
  })
})

test('nobody hands a request to a desk outside of their own area', () => {
  const away = aDesk({ unitId: 'C', path: units.C.path })
  const command = { type: 'transfer', commandId: 't', reason, nextDesk: away } as const
  expect(decideRequest(aRequest(), command, worker, noon, aTerms())).toMatchObject({
    ok: false,
    error: { field: 'unitId' },
  })
  expect(decideRequest(aRequest(), command, superior, noon, aTerms()).ok).toBe(true)
})

describe('parts', () => {
  const whole = after(aRequest(), commandOf('split'), worker)

  test('the whole is not answered before its parts, or before they are joined again', () => {
    expect(decide(whole, 'answer')).toMatchObject({ ok: false, error: { reason: 'request.answer.parts-open' } })
    expect(decide(whole, 'return')).toMatchObject({ ok: false, error: { reason: 'request.return.parts-open' } })
    const joined = after(whole, commandOf('join'), worker)
    expect(joined.parts.every(({ done }) => done)).toBe(true)
    expect(decide(joined, 'answer').ok).toBe(true)
  })

  test('it is split once', () => {
    expect(decide(whole, 'split')).toMatchObject({ ok: false, error: { reason: 'request.split.already-a-part' } })
    expect(decide(aRequest({ partOf: 'x' }), 'split').ok).toBe(false)
  })
})

describe('merging', () => {
  const into = (over: Partial<ServiceRequest>, id = 'other') =>
    decideRequest(
      aRequest(),
      { type: 'merge', commandId: 'm', id: 'mine', into: { ...aRequest(over), id } },
      worker,
      noon,
      aTerms(),
    )

  test('only into an open whole request of the same service, and not into itself', () => {
    expect(into({}).ok).toBe(true)
    expect(into({}, 'mine').ok).toBe(false)
    for (const over of [{ serviceCode: 'road' }, { status: 'closed' }, { partOf: 'x' }, { mergedInto: 'x' }] as const) {
      expect(into(over)).toMatchObject({ ok: false, error: { reason: 'request.merge.unfit', field: 'intoId' } })
    }
  })

  test('only into one that the same person handles', () => {
    expect(into({ desk: aDesk({ unitId: 'B2', path: ['D', 'S', 'C2', 'B2'] }) })).toMatchObject({ ok: false, error: { code: 'forbidden' } }) // prettier-ignore
  })
})

describe('more time', () => {
  const asked = after(aRequest(), commandOf('askExtension'), worker)

  test('is granted from above, never by who asked', () => {
    expect(decide(asked, 'decideExtension', worker).ok).toBe(false)
    expect(decide(asked, 'decideExtension', aStaff('gridLeader', 'B')).ok).toBe(true)
    const own = { ...asked, extension: { minutes: 60, reason, askedBy: superior.personId } }
    expect(decide(own, 'decideExtension', superior)).toMatchObject({ ok: false, error: { reason: 'request.decideExtension.own' } }) // prettier-ignore
  })

  test('moves the answer’s limit by as many working minutes, and calls superiors off', () => {
    const late = { ...asked, escalation: { steps: 2, unitId: 'C' } }
    const granted = after(late, commandOf('decideExtension'), superior)
    expect(granted.timing.answerBy - asked.timing.answerBy).toBeGreaterThanOrEqual(420 * minute)
    expect(granted).toMatchObject({ extension: null, escalation: { steps: 0, unitId: '' } })
  })
})

test('an answer may be reopened once, also after it was closed', () => {
  const closed = after(after(aRequest(), commandOf('answer'), worker), commandOf('close'), worker)
  const reopened = after(closed, commandOf('reopen'), author)
  expect(reopened).toMatchObject({ status: 'reopened', reopenedTimes: 1 })
  const again = after(reopened, commandOf('answer'), worker)
  expect(decide(again, 'reopen', author)).toMatchObject({ ok: false, error: { reason: 'request.reopen.only-once' } })
})

test('a follow-up call that finds it undone does not use up the resident’s own reopening', () => {
  const recalled = after(after(aRequest(), commandOf('answer'), worker), commandOf('recall'), worker)
  expect(recalled).toMatchObject({ status: 'reopened', reopenedTimes: 0 })
})

test('a log without end is not written on, yet the request can still be answered', () => {
  const fact = {
    type: 'triaged',
    urgency: 'normal',
    reason,
    at: 0,
    by: { id: '', name: '', side: 'staff' },
    commandId: '',
  } as const
  const long = aRequest({ log: Array.from({ length: factLimit }, () => fact) })
  expect(decide(long, 'triage')).toMatchObject({ ok: false, error: { reason: 'request.log-full' } })
  expect(decide(long, 'answer').ok).toBe(true)
})

test.each(ratings)('a rating of %s is kept once', (rating) => {
  const answered = after(aRequest(), commandOf('answer'), worker)
  const rated = after(answered, { type: 'rate', commandId: `rate-${rating}`, rating, comment: '' }, author)
  expect(rated.rating).toBe(rating)
  expect(decide(rated, 'rate', author)).toMatchObject({ ok: false, error: { reason: 'request.rate.not-now' } })
})
