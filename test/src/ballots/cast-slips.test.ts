// The phone's side of a secret vote: nothing is sent that was not kept, nothing counts that was not acknowledged.
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { SecretBallot } from '@core/ballots/decision'
import { ballotLine } from '@core/ballots/result-file'
import { ok, refuse, type Result } from '@core/kernel/result'
import { castChoice, progressOf, sendWaiting } from '@/features/ballots/cast-slips'
import type { SecretLine } from '@/features/ballots/secret-line'
import { forgetVotes } from '@/features/ballots/kept-votes'
import { keptVote } from '@/features/ballots/slip-keeper'
import { takeSlips } from '@/features/ballots/take-slips'
import type { CastBallot } from '@/rpc/anonymous-port'
import { signReceipt } from '../../../cloudfunctions/_kit/ballot-box/decision-keys'
import { blindSign } from '../../../cloudfunctions/ballots/blind-sign'
import { everythingKept, fillStorage, loseStorage } from '../../kept-storage'

jest.mock('@/platform/storage', () => jest.requireActual('../../kept-storage'))

const signer = generateKeyPairSync('rsa', { modulusLength: 2048 })
const boxPair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const box = boxPair.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
const vote = {
  id: 'decision-1',
  kinds: [{ id: 'h', heads: 1, area: 0, publicKey: signer.publicKey.export({ type: 'spki', format: 'der' }).toString('base64') }], // prettier-ignore
  boxKey: boxPair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
}
const mine = { electorKey: 'elector-1', slips: ['h', 'h'] }
const name = { owner: 'account-1', decisionId: vote.id, electorKey: mine.electorKey }

function lineTo(cast: (ballot: CastBallot, call: number) => Result<SecretBallot>) {
  let calls = 0
  const waits: number[] = []
  const line: SecretLine = {
    random: { randomBytes: async (length) => Uint8Array.from(randomBytes(length)) },
    async take({ blinded }) {
      const signed = blinded.map(({ message }) => blindSign(signer.privateKey, Buffer.from(message, 'base64url')))
      return ok({ signatures: signed.map((signature) => Buffer.from(signature ?? []).toString('base64url')) })
    },
    async cast(sent) {
      const answer = cast(sent, calls++)
      return answer.ok ? ok(signReceipt({ box }, vote.id, ballotLine(answer.value))) : answer
    },
    wait: async (ms) => void waits.push(ms),
  }
  return { line, waits, calls: () => calls }
}
const taken = (ballot: CastBallot): Result<SecretBallot> => ok(ballot)
const offline = () => refuse('internal', 'net.offline')

beforeEach(() => {
  fillStorage(false)
  loseStorage()
})

test('what cannot be kept is not asked for and not cast', async () => {
  const { line, calls } = lineTo(taken)
  fillStorage(true)
  expect(await takeSlips(vote, mine, name.owner, line)).toMatchObject({ error: { reason: 'ballots.not-kept' } })
  fillStorage(false)
  expect(await castChoice(vote, name, 'yes', line)).toMatchObject({ error: { reason: 'ballots.no-slips' } })
  await takeSlips(vote, mine, name.owner, line)
  fillStorage(true)
  expect(await castChoice(vote, name, 'yes', line)).toMatchObject({ error: { reason: 'ballots.not-kept' } })
  expect(calls()).toBe(0)
})

test('a net that comes and goes delays a ballot; without one it waits for the next time', async () => {
  const { line, waits } = lineTo((ballot, call) => (call < 3 ? offline() : taken(ballot)))
  await takeSlips(vote, mine, name.owner, line)
  expect(await castChoice(vote, name, 'yes', line)).toEqual(ok({ choice: 'yes', slips: 2, onTheirWay: 0 }))
  expect(waits).toEqual([500, 1000, 2000])

  const dead = lineTo(offline)
  expect(await castChoice(vote, name, 'no', dead.line)).toEqual(ok({ choice: 'no', slips: 2, onTheirWay: 2 }))
  expect(await sendWaiting(vote, name, line)).toEqual(ok({ choice: 'no', slips: 2, onTheirWay: 0 }))
})

test('what was cast before the change is not sent again, and the same choice sends nothing', async () => {
  const { line, calls } = lineTo(taken)
  await takeSlips(vote, mine, name.owner, line)
  await castChoice(vote, name, 'yes', line)
  const before = keptVote(name)?.slips.map(({ ballot }) => ballot?.revision ?? 0) ?? []
  await castChoice(vote, name, 'yes', line)
  expect(calls()).toBe(2)
  await castChoice(vote, name, 'no', line)
  expect(calls()).toBe(4)
  const after = keptVote(name)?.slips.map(({ ballot }) => ballot?.revision ?? 0) ?? []
  for (const [at, revision] of after.entries()) expect(revision).toBeGreaterThan(before[at] ?? Infinity)
})

test('a receipt for another ballot, or by another key, acknowledges nothing', async () => {
  const other = lineTo((ballot) => ok({ ...ballot, choice: 'no' }))
  await takeSlips(vote, mine, name.owner, other.line)
  expect(await castChoice(vote, name, 'yes', other.line)).toMatchObject({ error: { reason: 'ballots.bad-receipt' } })
  const foreign = { ...vote, boxKey: generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'der' }).toString('base64') } // prettier-ignore
  expect(await sendWaiting(foreign, name, lineTo(taken).line)).toMatchObject({ error: { reason: 'ballots.bad-receipt' } }) // prettier-ignore
  const kept = keptVote(name)
  expect(kept && progressOf(kept)).toMatchObject({ onTheirWay: 2 })
})

test('a box that says no for good is heard at once', async () => {
  const closed = lineTo(() => refuse('conflict', 'ballots.not-open'))
  await takeSlips(vote, mine, name.owner, closed.line)
  expect(await castChoice(vote, name, 'yes', closed.line)).toMatchObject({ error: { reason: 'ballots.not-open' } })
  expect(closed.calls()).toBe(1)
})

test('slips are apart for each account, and gone when they are to be forgotten', async () => {
  const { line } = lineTo(taken)
  await takeSlips(vote, mine, 'account-1', line)
  await takeSlips(vote, mine, 'account-2', line)
  expect(keptVote({ ...name, owner: 'account-2' })?.slips[0]?.key).not.toBe(keptVote(name)?.slips[0]?.key)
  forgetVotes('account-1')
  expect(keptVote(name)).toBeUndefined()
  forgetVotes('account-2')
  expect(everythingKept()).toEqual([])
})
