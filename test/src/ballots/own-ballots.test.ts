// One's own ballot in the published list: gathered in pieces, checked against the fingerprint, found by receipt or mark.
import { ballotLine, type PublishedOpenBallot, type ResultFile } from '@core/ballots/result-file'
import { inParts } from '@core/ballots/result-parts'
import type { SecretBallot } from '@core/ballots/decision'
import { ok, refuse } from '@core/kernel/result'
import { findOwn } from '@/features/ballots/find-own'
import { readResult } from '@/features/ballots/read-result'
import { receiptLines } from '@/features/ballots/receipt-lines'
import { keepOpenReceipt } from '@/features/ballots/receipt-keeper'
import type { KeptSlip } from '@/features/ballots/slip-keeper'
import { forgetVotes } from '@/features/ballots/kept-votes'
import { anOpenResult } from '../../core/ballots/given-result'
import { everythingKept, fillStorage } from '../../kept-storage'
import { aMyVote } from './given-own'

jest.mock('@/platform/storage', () => jest.requireActual('../../kept-storage'))

let file: ResultFile
let own: PublishedOpenBallot
beforeAll(async () => {
  ;({ file } = await anOpenResult())
  own = file.ballots.find(
    (one): one is PublishedOpenBallot => 'mark' in one && one.revision === 2,
  ) as PublishedOpenBallot
})

const receiptOf = (line: string) => ({ decisionId: 'decision', line, signature: '' })

describe('the published result', () => {
  const published = (fingerprint = file.fingerprint) => ({ id: 'decision', fingerprint, resultParts: 1 })
  const asking = (json: string) => {
    const parts = inParts(json)
    return (_id: string, part: number) => Promise.resolve(ok({ data: parts[part] ?? '' }))
  }

  test('is read as it was published', async () => {
    expect(await readResult(published(), asking(JSON.stringify(file)))).toEqual(ok(file))
  })

  test('with one ballot altered it is broken, whatever fingerprint it claims', async () => {
    const altered = { ...file, ballots: file.ballots.map((one) => (one === own ? { ...own, choice: 'no' } : one)) }
    const broken = { ok: false, error: { reason: 'result.broken' } }
    expect(await readResult(published(), asking(JSON.stringify(altered)))).toMatchObject(broken)
    expect(await readResult(published('0'.repeat(64)), asking(JSON.stringify(file)))).toMatchObject(broken)
    expect(await readResult(published(), asking('no json'))).toMatchObject(broken)
  })

  test('is not read where a piece does not come', async () => {
    const offline = () => Promise.resolve(refuse('internal', 'net.offline'))
    expect(await readResult(published(), offline)).toMatchObject({ error: { reason: 'net.offline' } })
  })
})

describe('an open ballot', () => {
  const find = (receipt?: string, mark = own.mark) =>
    findOwn(file, aMyVote({ mark }), { receipt: receipt === undefined ? undefined : receiptOf(receipt), slips: [] })

  test('is found by its receipt, and by its mark alone', () => {
    expect(find(ballotLine(own))).toMatchObject({ state: 'found', choice: own.choice, later: false })
    expect(find()).toMatchObject({ state: 'found', choice: own.choice, later: false })
  })

  test('that was changed after the receipt here says what counted', () => {
    expect(find(ballotLine({ ...own, choice: 'no', revision: 1 }))).toMatchObject({ state: 'found', later: true })
  })

  test('that has a receipt and is not in the list is missing; without one nothing was cast', () => {
    expect(find('open|nobody|yes|1', 'nobody')).toMatchObject({ state: 'missing' })
    expect(find(undefined, 'nobody')).toMatchObject({ state: 'none' })
  })
})

describe('secret slips', () => {
  const ballot = (key: string): SecretBallot => ({ kind: 'h', key, token: 't', choice: 'yes', revision: 7, signature: 's' }) // prettier-ignore
  const slip = (key: string, acknowledged = true): KeptSlip => {
    const written = ballot(key)
    return { kind: 'h', key, secret: '', token: 't', ballot: written, receipt: acknowledged ? receiptOf(ballotLine(written)) : null } // prettier-ignore
  }
  const find = (slips: readonly KeptSlip[], inList: readonly string[], over = {}) => {
    const secret = {
      ...file,
      decision: { ...file.decision, mode: 'secret' },
      ballots: inList.map(ballot),
    } as ResultFile
    return findOwn(secret, aMyVote({ slipsTaken: true, ...over }), { receipt: undefined, slips })
  }

  test('are all found, and one that was never sent is said to be so', () => {
    expect(find([slip('a'), slip('b')], ['b', 'x', 'a'])).toMatchObject({ state: 'found', found: 2, choice: 'yes', unsent: 0 }) // prettier-ignore
    expect(find([slip('a'), slip('b', false)], ['a'])).toMatchObject({ state: 'found', found: 1, unsent: 1 })
  })

  test('in the box count though their receipts were lost on the way', () => {
    expect(find([slip('a', false)], ['a'])).toMatchObject({ state: 'found', found: 1, all: 1, unsent: 0 })
  })

  test('with a receipt that are not in the list are missing', () => {
    expect(find([slip('a'), slip('b')], ['a'])).toMatchObject({ state: 'part', found: 1, all: 2 })
    expect(find([slip('a')], ['x'])).toMatchObject({ state: 'missing', found: 0, all: 1 })
  })

  test('that are not here were cast elsewhere, on paper, or not at all', () => {
    expect(find([], [])).toMatchObject({ state: 'elsewhere' })
    expect(find([], [], { barred: 'paper' })).toMatchObject({ state: 'paper' })
    expect(find([], [], { slipsTaken: false })).toMatchObject({ state: 'none' })
    expect(find([{ ...slip('a'), ballot: null, receipt: null }], [])).toMatchObject({ state: 'none' })
  })
})

test('a receipt stays on the phone until its owner is forgotten, and says when it could not be kept', () => {
  const name = { owner: 'account-1', decisionId: 'decision', electorKey: 'elector' }
  expect(keepOpenReceipt(name, receiptOf('open|m|yes|1'))).toBe(true)
  expect(receiptLines(name, 'open')).toEqual(['open|m|yes|1'])
  expect(receiptLines({ ...name, owner: 'account-2' }, 'open')).toEqual([])
  fillStorage(true)
  expect(keepOpenReceipt({ ...name, electorKey: 'other' }, receiptOf('open|m|no|1'))).toBe(false)
  fillStorage(false)
  forgetVotes('account-1')
  expect(everythingKept()).toEqual([])
})
