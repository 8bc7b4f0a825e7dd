// Casting a secret vote: each slip by itself, in an order left to chance, sent until it is acknowledged.
import type { DecisionView } from '@core/ballots/ballots-api'
import type { SecretBallot } from '@core/ballots/decision'
import { ok, refuse, type Refusal, type Result } from '@core/kernel/result'
import type { SecureRandom } from '@/platform/crypto-port'
import type { SecretLine } from './secret-line'
import { keepReceipt, keepVote, keptVote, type KeptSlip, type KeptVote, type VoteName } from './slip-keeper'
import { isReceiptOf, writeBallot } from './slip-maker'

type Vote = Pick<DecisionView, 'id' | 'boxKey'>
type Line = Pick<SecretLine, 'random' | 'cast' | 'wait'>

/** How far a vote has come, for the screen. */
export interface CastProgress {
  /** As it was chosen last on this phone; empty before. */
  readonly choice: string
  readonly slips: number
  /** Written and not acknowledged. */
  readonly onTheirWay: number
}

/** Failures in a row after which the rest waits for better times; waits double from half a second. */
const patience = 5
const firstWaitMs = 500
/**
 * A revision is published with its ballot. Would every slip begin at 1, the slips of whoever changed his mind three times
 * could be picked out and added up to his area: so they begin anywhere, and go up by any step.
 */
const firstRevisions = 600
const longestStep = 40
const lastRevision = 1000

export function progressOf({ slips }: KeptVote): CastProgress {
  return {
    choice: slips.find(({ ballot }) => ballot)?.ballot?.choice ?? '',
    slips: slips.length,
    onTheirWay: slips.filter(({ ballot, receipt }) => ballot && !receipt).length,
  }
}

/** Writes the choice, keeps that, and sends what is not acknowledged. */
export async function castChoice(
  vote: Vote,
  name: VoteName,
  choice: string,
  line: Line,
): Promise<Result<CastProgress>> {
  const written = await writeChoice(vote, name, choice, line)
  return written.ok ? sendWaiting(vote, name, line) : written
}

/** On every slip that says something else, kept before any of it is sent. */
export async function writeChoice(
  vote: Vote,
  name: VoteName,
  choice: string,
  { random }: Pick<Line, 'random'>,
): Promise<Result<CastProgress>> {
  const kept = keptVote(name)
  if (!kept || kept.slips.length === 0) return refuse('conflict', 'ballots.no-slips')
  const slips: KeptSlip[] = []
  for (const slip of kept.slips) {
    const revision = await revisionAfter(slip.ballot?.revision, random)
    if (revision > lastRevision && slip.ballot?.choice !== choice)
      return refuse('conflict', 'ballots.changed-too-often')
    const isSaid = slip.ballot?.choice === choice
    slips.push(isSaid ? slip : { ...slip, ballot: writeBallot(vote.id, slip, choice, revision), receipt: null })
  }
  const written = { ...kept, blinded: [], slips }
  return keepVote(name, written) ? ok(progressOf(written)) : refuse('internal', 'ballots.not-kept')
}

/** After a reload or a bad net: what is on its way goes on. Refuses as the box does, where it says no for good. */
export async function sendWaiting(vote: Vote, name: VoteName, line: Line): Promise<Result<CastProgress>> {
  const waiting = keptVote(name)?.slips.flatMap(({ ballot, receipt }) => (ballot && !receipt ? [ballot] : [])) ?? []
  for (const ballot of await shuffled(waiting, line.random)) {
    const refusal = await sendOne(vote, name, ballot, line)
    if (!refusal) continue
    if (passes(refusal)) break
    return { ok: false, error: refusal }
  }
  const kept = keptVote(name)
  return kept ? ok(progressOf(kept)) : refuse('conflict', 'ballots.no-slips')
}

async function sendOne(vote: Vote, name: VoteName, ballot: SecretBallot, line: Line): Promise<Refusal | undefined> {
  const { kind, key, token, choice, revision, signature } = ballot
  for (let failures = 0; standsOn(name, ballot);) {
    const answer = await line.cast({ decisionId: vote.id, kind, key, token, choice, revision, signature })
    if (answer.ok) {
      // Without a good receipt nobody has acknowledged anything.
      if (!isReceiptOf(vote, ballot, answer.value)) return { code: 'internal', reason: 'ballots.bad-receipt' }
      keepReceipt(name, ballot, answer.value)
      return undefined
    }
    if (!passes(answer.error) || ++failures >= patience) return answer.error
    await line.wait(firstWaitMs * 2 ** (failures - 1))
  }
  return undefined
}

/** Somebody who chooses again while the first choice is being sent wants only the second one sent. */
function standsOn(name: VoteName, { key, revision }: SecretBallot): boolean {
  const slip = keptVote(name)?.slips.find((one) => one.key === key)
  return slip?.ballot?.revision === revision
}

/** Troubles of the net and of a busy server go by. */
function passes({ code, reason }: Refusal): boolean {
  return reason.startsWith('net.') || reason === 'store.busy' || (code === 'internal' && reason.startsWith('server.'))
}

async function revisionAfter(before: number | undefined, random: SecureRandom): Promise<number> {
  if (before === undefined) return 1 + (await below(firstRevisions, random))
  return before + 1 + (await below(longestStep, random))
}

async function shuffled<T>(items: readonly T[], random: SecureRandom): Promise<readonly T[]> {
  const rest = [...items]
  const order: T[] = []
  while (rest.length > 0) order.push(...rest.splice(await below(rest.length, random), 1))
  return order
}

async function below(bound: number, { randomBytes }: SecureRandom): Promise<number> {
  const bytes = await randomBytes(4)
  return bytes.reduce((value, byte) => value * 256 + byte, 0) % bound
}
