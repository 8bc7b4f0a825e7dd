// The boxes of a secret vote: made empty before voting begins, closed for good when it ends.
import type { Decision, SecretBallot } from '@core/ballots/decision'
import { sha256Hex } from '@core/ballots/sha256'
import { ok, type Result } from '@core/kernel/result'
import { change } from '../change'
import type { Store } from '../store'

export type VoteWithBoxes = Pick<Decision, 'electorate' | 'kinds'> & { readonly _id: string }

/** Slips a box is meant for: enough for company, few enough that voters seldom meet in one. */
const slipsPerBox = 32
const mostBoxes = 2048

/**
 * From what was announced, so that nothing need be kept of it. Of the area's kinds an elector has about every second:
 * those that are ones when his area is written in binary.
 */
export function boxCount({ electorate, kinds }: VoteWithBoxes): number {
  const slips = (electorate.electors * (kinds.length + 1)) / 2
  return Math.min(mostBoxes, Math.max(1, Math.floor(slips / slipsPerBox)))
}

export function boxIdOf(vote: VoteWithBoxes, ballot: Pick<SecretBallot, 'key' | 'token'>): string {
  return boxId(vote._id, Number.parseInt(placeHash(ballot).slice(0, 12), 16) % boxCount(vote))
}

/** By its key's hash, a paper by that of its number: nothing else decides where a ballot lies. */
export function placeHash({ key, token }: Pick<SecretBallot, 'key' | 'token'>): string {
  return sha256Hex(key === '' ? `paper|${token}` : key)
}

/** Said again it makes none twice. All of them are there before the decision is shown to anybody. */
export async function openBoxes(store: Store, vote: VoteWithBoxes): Promise<void> {
  for (let box = 0; box < boxCount(vote); box++) {
    await store.insert('ballotBoxes', boxId(vote._id, box), { decisionId: vote._id, box, ballots: [], sealed: false })
  }
}

/**
 * What is in them, once no ballot can follow. Each is written in the order of its number, so that afterwards the
 * database's own marks of its last write (PostgreSQL's `xmin`, a page's place in SQLite's file) tell that order only.
 */
export async function sealBoxes(store: Store, vote: VoteWithBoxes): Promise<Result<readonly SecretBallot[]>> {
  const ballots: SecretBallot[] = []
  for (let box = 0; box < boxCount(vote); box++) {
    const sealed = await change(store, 'ballotBoxes', boxId(vote._id, box), (current) =>
      ok(current.sealed ? current : { ...current, sealed: true }),
    )
    if (!sealed.ok) return sealed
    ballots.push(...sealed.value.ballots)
  }
  return ok(ballots)
}

function boxId(decisionId: string, box: number): string {
  return `${decisionId}:${box}`
}
