// Puts a ballot that was found good into its box: in the order of the keys' hashes, once a key, the highest revision.
import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BallotBox, SecretBallot } from '@core/ballots/decision'
import { ok, refuse, type Result } from '@core/kernel/result'
import { bodyOf } from '../body-of'
import type { Store } from '../store'
import { boxIdOf, placeHash, type VoteWithBoxes } from './ballot-boxes'

/** Far above what chance puts together; only whoever makes keys for it could fill one. */
const mostInBox = 512
/** At once; then after a pause, so that many voters at one box let each other through. */
const swiftAttempts = 20
const attempts = 200
const longestPauseMs = 60

/** The ballot as it lies in the box: this one, or the very same cast before. */
export async function castBallot(
  store: Store,
  vote: VoteWithBoxes,
  ballot: SecretBallot,
): Promise<Result<SecretBallot>> {
  const id = boxIdOf(vote, ballot)
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt >= swiftAttempts) await sleep(randomInt(longestPauseMs))
    const current = await store.get('ballotBoxes', id)
    if (!current) return refuse('not-found', 'ballotBoxes.missing')
    const before = lyingIn(current, ballot)
    if (before && isSame(before, ballot)) return ok(before)
    const box = withBallot(bodyOf(current), before, ballot)
    if (!box.ok) return box
    if ((await store.replace('ballotBoxes', id, current.rev, box.value)) === 'replaced') return ok(ballot)
  }
  return refuse('conflict', 'store.busy')
}

/** For somebody who did not hear the answer before the vote closed. Undefined where it did not come in. */
export async function findBallot(
  store: Store,
  vote: VoteWithBoxes,
  ballot: SecretBallot,
): Promise<SecretBallot | undefined> {
  const box = await store.get('ballotBoxes', boxIdOf(vote, ballot))
  const lies = box && lyingIn(box, ballot)
  return lies && isSame(lies, ballot) ? lies : undefined
}

function lyingIn({ ballots }: BallotBox, ballot: SecretBallot): SecretBallot | undefined {
  const place = placeHash(ballot)
  return ballots.find((other) => placeHash(other) === place)
}

/** Signing anew gives another signature: what was said is the same. */
function isSame(one: SecretBallot, other: SecretBallot): boolean {
  return one.kind === other.kind && one.choice === other.choice && one.revision === other.revision
}

function withBallot(box: BallotBox, before: SecretBallot | undefined, ballot: SecretBallot): Result<BallotBox> {
  if (box.sealed) return refuse('conflict', 'ballots.not-open')
  if (before && before.kind !== ballot.kind) return refuse('conflict', 'ballots.key-used')
  if (before && before.revision >= ballot.revision) return refuse('conflict', 'ballots.newer-vote')
  const others = box.ballots.filter((other) => other !== before)
  if (others.length >= mostInBox) return refuse('conflict', 'ballots.box-full')
  return ok({ ...box, ballots: inPlace([...others, ballot]) })
}

function inPlace(ballots: readonly SecretBallot[]): readonly SecretBallot[] {
  return ballots
    .map((ballot) => ({ ballot, place: placeHash(ballot) }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ ballot }) => fieldByField(ballot))
}

/** Whatever else an object carries, and in which order its fields came, is not kept. */
function fieldByField({ kind, key, token, choice, revision, signature }: SecretBallot): SecretBallot {
  return { kind, key, token, choice, revision, signature }
}
