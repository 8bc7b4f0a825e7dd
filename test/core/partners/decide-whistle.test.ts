// The life of a whistle: which command does what, and when it is refused.
import { blowWhistle } from '@core/partners/blow-whistle'
import { callUnits } from '@core/partners/call-units'
import { decideWhistle, logLimit, type WhistleCommand } from '@core/partners/decide-whistle'
import { callOf, callStates, type CallState, type Whistle } from '@core/partners/whistle'
import { callCommandNames, mayAddUnits, type CallCommandName } from '@core/partners/whistle-life'
import { aDesk, aStaff, units } from '../../given'
import {
  aBlow,
  aLiaison,
  aPartner,
  aWhistle,
  aWhistled,
  afternoon,
  calendar,
  clerk,
  commandOf,
  minute,
  then,
  zhang,
} from './given-whistle'

function inState(state: CallState): Whistle {
  const whistle = aWhistle()
  return { ...whistle, calls: whistle.calls.map((call) => (call.unitId === 'P1' ? { ...call, state } : call)) }
}

const liaison = aLiaison()
const otherLiaison = aLiaison('P2')
const street = aStaff('subdistrictStaff', 'S', '街道老周')

describe('blowing', () => {
  test('calls each unit, with a limit that runs in working time', () => {
    const whistle = aWhistle()
    expect(whistle.calls.map((call) => [call.unitId, call.state])).toEqual([['P1', 'called'], ['P2', 'called']]) // prettier-ignore
    // 14:00–17:30 are 210 minutes; 30 more the next morning from 08:30.
    const nextMorning = afternoon + (18.5 + 0.5) * 60 * minute
    expect(whistle.calls[0]?.reportBy).toBe(nextMorning)
    expect(whistle.log).toMatchObject([{ type: 'blown', unitIds: ['P1', 'P2'], by: { side: 'blower' } }])
  })

  test('an emergency has half an hour of the clock on the wall', () => {
    const midnight = afternoon + 10 * 60 * minute
    const [call] = aWhistle({ urgency: 'emergency', reportWithinMinutes: 2400 }, midnight).calls
    expect(call).toMatchObject({ reportBy: midnight + 30 * minute, nextAt: midnight + 15 * minute })
  })

  test('nobody blows but staff of the unit or above it', () => {
    for (const caller of [liaison, aStaff('communityStaff', 'C2'), aStaff('gridWorker', 'C'), aStaff('member', 'C')]) {
      expect(blowWhistle(aBlow(), calendar, caller, afternoon)).toMatchObject({
        ok: false,
        error: { code: 'forbidden', reason: 'whistle.not-your-unit', field: 'unitId' },
      })
    }
    expect(blowWhistle(aBlow(), calendar, street, afternoon).ok).toBe(true)
  })

  test('a grid branch does not blow, even for its community’s staff', () => {
    expect(blowWhistle(aBlow({ unit: units.B }), calendar, clerk, afternoon).ok).toBe(false)
  })

  test('units of the own area and of those above it are in reach, a neighbour’s are not', () => {
    const of = (path: readonly string[]) =>
      blowWhistle(aBlow({ callees: [{ unit: aPartner('P', { path }), reachable: true }] }), calendar, clerk, afternoon)
    for (const path of [['D'], ['D', 'S'], ['D', 'S', 'C'], ['D', 'S', 'C', 'B']]) expect(of(path).ok).toBe(true)
    for (const path of [['D', 'S', 'C2'], ['D', 'S2'], ['X']])
      expect(of(path)).toMatchObject({ error: { reason: 'whistle.unit-out-of-reach', field: 'partnerIds.0' } })
  })

  test('only for requests that are one’s own to settle and not settled yet', () => {
    const foreign = aWhistled('r1', { desk: aDesk({ unitId: 'B2', path: ['D', 'S', 'C2', 'B2'] }) })
    const closed = aWhistled('r2', { status: 'closed' })
    const open = aWhistled('r0')
    expect(blowWhistle(aBlow({ requests: [open, foreign] }), calendar, clerk, afternoon)).toMatchObject({
      error: { code: 'forbidden', field: 'requestIds.1' },
    })
    expect(blowWhistle(aBlow({ requests: [open, closed] }), calendar, clerk, afternoon)).toMatchObject({
      error: { reason: 'whistle.request-over', field: 'requestIds.1' },
    })
  })

  test('what a sensitive request is about stays with the blower', () => {
    const request = aWhistled('r1', { sensitive: true })
    expect(aWhistle({ requests: [request] }).requests).toEqual([{ id: 'r1', serviceName: '' }])
  })
})

describe('which command is possible in which state', () => {
  const possible: Record<CallCommandName, readonly CallState[]> = {
    reportIn: ['called', 'reported'],
    act: ['reported'],
    finish: ['reported'],
    sendBack: ['finished'],
    release: ['reported', 'finished'],
    cancel: ['called', 'reported', 'finished'],
    rate: ['released'],
  }
  const byUnit: readonly CallCommandName[] = ['reportIn', 'act', 'finish', 'rate']
  const rows = callCommandNames.flatMap((type) => callStates.map((state) => [type, state] as const))

  test.each(rows)('%s when %s', (type, state) => {
    const caller = byUnit.includes(type) ? liaison : clerk
    expect(decideWhistle(inState(state), commandOf(type), caller, afternoon).ok).toBe(possible[type].includes(state))
  })

  test.each(rows)('nobody but the one concerned may %s when %s', (type, state) => {
    const wrong = byUnit.includes(type)
      ? [otherLiaison, aStaff('communityStaff', 'C2'), aStaff('gridWorker', 'C'), ...(type === 'reportIn' ? [] : [clerk])] // prettier-ignore
      : [liaison, otherLiaison, aStaff('communityStaff', 'C2'), aStaff('gridLeader', 'B')]
    for (const caller of wrong) {
      expect(decideWhistle(inState(state), commandOf(type), caller, afternoon)).toMatchObject({
        ok: false,
        error: { code: 'forbidden', reason: 'whistle.not-yours' },
      })
    }
  })
})

test('a unit reports in, works, is sent back, and is let go with a result and both judgements', () => {
  let whistle = then(aWhistle(), commandOf('reportIn'), liaison, afternoon + 20 * minute)
  expect(callOf(whistle, 'P1')).toMatchObject({ state: 'reported', person: zhang, reportedAt: afternoon + 20 * minute })
  whistle = then(whistle, commandOf('act'), liaison)
  whistle = then(whistle, commandOf('finish'), liaison)
  whistle = then(whistle, commandOf('sendBack'), clerk)
  whistle = then(whistle, commandOf('finish'), liaison)
  const judgement = { rating: 'satisfied', comment: '来得快' } as const
  whistle = then(whistle, { type: 'release', unitId: 'P1', commandId: 'r', text: '', judgement }, clerk, afternoon + 99)
  expect(callOf(whistle, 'P1')).toMatchObject({
    state: 'released',
    result: { text: '换了变压器' },
    ratingOfUnit: judgement,
    endedAt: afternoon + 99,
  })
  whistle = then(whistle, commandOf('rate'), liaison)
  expect(callOf(whistle, 'P1')?.ratingOfBlower).toMatchObject({ rating: 'satisfied' })
  expect(callOf(whistle, 'P2')?.state).toBe('called')
})

test('a superior may settle what the community has blown', () => {
  const whistle = then(aWhistle(), commandOf('reportIn'), liaison)
  expect(then(whistle, commandOf('release'), street).log.at(-1)?.by).toMatchObject({ side: 'blower', name: '街道老周' })
})

test('whom a unit named on the telephone the blower writes down, and the log says so', () => {
  const whistle = then(aWhistle(), commandOf('reportIn'), clerk)
  expect(whistle.log.at(-1)).toMatchObject({ type: 'reported', by: { side: 'blower', name: '社区小陈' } })
})

test('somebody else may be named later; the time to report in stays that of the first', () => {
  const first = then(aWhistle(), commandOf('reportIn'), liaison, afternoon + minute)
  const li = { name: '李师傅', phone: '13900000002' }
  const second = then(first, { type: 'reportIn', unitId: 'P1', commandId: 'second', person: li }, liaison, afternoon + 9 * minute) // prettier-ignore
  expect(callOf(second, 'P1')).toMatchObject({ person: li, reportedAt: afternoon + minute })
})

test('nobody is let go without a word on what came of it', () => {
  const reported = then(aWhistle(), commandOf('reportIn'), liaison)
  const silent = { ...commandOf('release'), text: '' } as WhistleCommand
  expect(decideWhistle(reported, silent, clerk, afternoon)).toMatchObject({
    error: { code: 'invalid', reason: 'whistle.result-needed', field: 'said' },
  })
})

test('a unit judges once', () => {
  let whistle = then(aWhistle(), commandOf('reportIn'), liaison)
  whistle = then(then(whistle, commandOf('release'), clerk), commandOf('rate'), liaison)
  expect(decideWhistle(whistle, commandOf('rate'), liaison, afternoon)).toMatchObject({
    error: { reason: 'whistle.not-now' },
  })
})

test('calling off ends every open call and leaves the ended ones', () => {
  const released = then(then(aWhistle(), commandOf('reportIn'), liaison), commandOf('release'), clerk)
  const off = then(released, { type: 'cancelAll', commandId: 'off', reason: '已经修好' }, clerk)
  expect(off.calls.map((call) => call.state)).toEqual(['released', 'cancelled'])
  expect(decideWhistle(off, { type: 'cancelAll', commandId: 'again', reason: '已经修好' }, clerk, afternoon).ok).toBe(
    false,
  )
})

describe('more units', () => {
  const adding = (...ids: string[]): WhistleCommand => {
    const callees = ids.map((id) => ({ unit: aPartner(id), reachable: true }))
    return { type: 'addUnits', commandId: `add-${ids.join()}`, calls: callUnits(callees, aWhistle().limit, calendar, afternoon) } // prettier-ignore
  }

  test('are called with a limit of their own', () => {
    const whistle = then(aWhistle(), adding('P3'), clerk)
    expect(whistle.calls.map((call) => call.unitId)).toEqual(['P1', 'P2', 'P3'])
    expect(whistle.log.at(-1)).toMatchObject({ type: 'blown', unitIds: ['P3'] })
  })

  test('not twice, not more than ten, not after the end, not by others', () => {
    expect(decideWhistle(aWhistle(), adding('P3', 'P1'), clerk, afternoon)).toMatchObject({ error: { reason: 'whistle.unit-called-already', field: 'partnerIds.1' } }) // prettier-ignore
    expect(decideWhistle(aWhistle(), adding(...'abcdefghi'), clerk, afternoon)).toMatchObject({ error: { reason: 'whistle.too-many-units' } }) // prettier-ignore
    const off = then(aWhistle(), { type: 'cancelAll', commandId: 'off', reason: '已经修好' }, clerk)
    expect(decideWhistle(off, adding('P3'), clerk, afternoon)).toMatchObject({ error: { reason: 'whistle.not-now' } })
    expect(mayAddUnits(off, clerk)).toBe(false)
    expect(decideWhistle(aWhistle(), adding('P3'), liaison, afternoon)).toMatchObject({ error: { code: 'forbidden' } })
  })
})

test('the same command twice is one fact; another’s under the same id is not swallowed', () => {
  const command = commandOf('reportIn')
  const once = then(aWhistle(), command, liaison)
  expect(then(once, command, liaison)).toBe(once)
  const twice = then(once, command, clerk)
  expect(twice.log).toHaveLength(once.log.length + 1)
})

test('a whistle talked to death still can be ended', () => {
  const whistle = then(aWhistle(), commandOf('reportIn'), liaison)
  const [last] = whistle.log.slice(-1)
  const full = { ...whistle, log: Array.from({ length: logLimit }, () => last ?? whistle.log[0]) } as Whistle
  expect(decideWhistle(full, commandOf('act'), liaison, afternoon)).toMatchObject({ error: { reason: 'whistle.enough-said' } }) // prettier-ignore
  expect(decideWhistle(full, commandOf('release'), clerk, afternoon).ok).toBe(true)
})
