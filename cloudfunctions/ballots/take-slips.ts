// The slips of a secret vote, signed without being seen: all of an elector's at once, once.
import type { ballotsApi } from '@core/ballots/ballots-api'
import type { DecisionKeys, SlipsTaken } from '@core/ballots/decision'
import { sha256Hex } from '@core/ballots/sha256'
import { slipsOf } from '@core/ballots/slips'
import type { InputOf, OutputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { privateKeyIn, readKeys } from '../_kit/ballot-box/decision-keys'
import type { Context } from '../_kit/context'
import type { Store } from '../_kit/store'
import { blindSign } from './blind-sign'
import { rightFor } from './voting-right'

type Input = InputOf<typeof ballotsApi.takeSlips>
type Output = OutputOf<typeof ballotsApi.takeSlips>
type Blinded = Input['blinded']

export async function takeSlips(input: Input, context: Context): Promise<Result<Output>> {
  const { store, now } = context
  const { decisionId, electorKey, blinded } = input
  const decision = await store.get('decisions', decisionId)
  if (!decision) return refuse('not-found', 'decisions.missing', { field: 'decisionId' })
  const right = await rightFor(decision, electorKey, context)
  if (!right.ok) return right
  if (decision.mode !== 'secret') return refuse('conflict', 'ballots.not-secret')
  // Before voting begins as well: the earlier slips are taken, the less the moment says about the ballot.
  if (decision.state !== 'announced' || now >= decision.closesAt) return refuse('conflict', 'ballots.not-open')
  if (!isExactly(blinded, slipsOf(right.value.elector, decision.kinds))) return refuse('invalid', 'ballots.wrong-slips')
  const keys = await readKeys(store, decisionId)
  if (!keys.ok) return keys
  // All signed before anything is written down: who is refused here has lost nothing.
  const signatures = signAll(blinded, keys.value)
  if (!signatures) return refuse('invalid', 'input.malformed', { field: 'blinded' })
  const marked = await markTaken(store, { decisionId, electorKey, by: 'phone', blindedHash: hashOf(blinded) })
  return marked.ok ? ok({ signatures }) : marked
}

/** The very same marked before is fine; anything else means that these slips are not the elector's first. */
export async function markTaken(store: Store, taken: SlipsTaken): Promise<Result<true>> {
  const id = `${taken.decisionId}:${taken.electorKey}`
  if ((await store.insert('slipsTaken', id, taken)) === 'inserted') return ok(true)
  const before = await store.get('slipsTaken', id)
  if (before?.by === taken.by && before.blindedHash === taken.blindedHash) return ok(true)
  const reason = before?.by === 'paper' ? 'ballots.on-paper' : 'ballots.slips-taken'
  return refuse('conflict', reason, { field: 'electorKey' })
}

function isExactly(blinded: Blinded, slips: readonly string[]): boolean {
  return blinded.map(({ kind }) => kind).sort().join() === [...slips].sort().join() // prettier-ignore
}

function signAll(blinded: Blinded, keys: DecisionKeys): readonly string[] | undefined {
  const signatures: string[] = []
  for (const { kind, message } of blinded) {
    const signature = blindSign(privateKeyIn(keys.kinds[kind] ?? ''), Buffer.from(message, 'base64url'))
    if (!signature) return undefined
    signatures.push(Buffer.from(signature).toString('base64url'))
  }
  return signatures
}

/** In whatever order they are sent. */
function hashOf(blinded: Blinded): string {
  const lines = blinded.map(({ kind, message }) => `${kind}|${message}`)
  return sha256Hex(lines.sort().join('\n'))
}
