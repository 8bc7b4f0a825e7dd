// The ballots of a vote as they are published: each once as it last stood, in an order that tells nothing of when it came.
import { ok, refuse, type Result } from '@core/kernel/result'
import { markOf } from './electorate'
import type { OpenVote, SecretBallot, SlipKind } from './decision'
import type { Elector } from './register'
import { ballotLine, type PublishedOpenBallot, type ResultFile } from './result-file'
import { sha256Hex } from './sha256'
import type { CountedBallot } from './tally'

type PublishedBallot = ResultFile['ballots'][number]

/** A ballot with what it weighs. */
export interface WeighedBallot<B extends PublishedBallot = PublishedBallot> extends CountedBallot {
  readonly ballot: B
}

type Weighed = Result<readonly WeighedBallot[]>

/** Open votes under their electors' marks. A vote of nobody in the electorate is a fault of the store, never dropped. */
export function weighOpen(votes: readonly OpenVote[], electors: readonly Elector[]): Weighed {
  const byKey = new Map(electors.map((elector) => [elector.key, elector]))
  const weighed: WeighedBallot<PublishedOpenBallot>[] = []
  for (const { electorKey, choice, revision } of votes) {
    const elector = byKey.get(electorKey)
    if (!elector) return refuse('internal', 'result.unknown-elector', { params: { electorKey } })
    const ballot = { mark: markOf(elector), choice, revision }
    weighed.push({ ballot, choice, heads: elector.heads, area: elector.area })
  }
  return lastOfEach(weighed, ({ mark }) => mark)
}

/** Slips out of the boxes, each weighing what its kind does. */
export function weighSecret(ballots: readonly SecretBallot[], kinds: readonly SlipKind[]): Weighed {
  const byId = new Map(kinds.map((kind) => [kind.id, kind]))
  const weighed: WeighedBallot<SecretBallot>[] = []
  for (const ballot of ballots) {
    const kind = byId.get(ballot.kind)
    if (!kind) return refuse('internal', 'result.unknown-kind', { params: { kind: ballot.kind } })
    weighed.push({ ballot, choice: ballot.choice, heads: kind.heads, area: kind.area })
  }
  const last = lastOfEach(weighed, slipOf)
  if (!last.ok) return last
  const used = last.value.map(({ ballot: { key, token } }) => (key === '' ? `paper|${token}` : key))
  if (new Set(used).size !== used.length) return refuse('internal', 'result.key-used')
  return ok(last.value.map((one) => ({ ...one, ballot: published(one.ballot) })))
}

/** By the SHA-256 of their lines. */
export function inPublishedOrder(ballots: readonly PublishedBallot[]): readonly PublishedBallot[] {
  return ballots
    .map((ballot) => ({ ballot, hash: sha256Hex(ballotLine(ballot)) }))
    .sort((one, other) => (one.hash < other.hash ? -1 : 1))
    .map(({ ballot }) => ballot)
}

/** A slip made on a phone is known by its key, a paper by its number; both within their kind. */
function slipOf({ kind, key, token }: SecretBallot): string {
  return key === '' ? `paper|${kind}|${token}` : `phone|${kind}|${key}`
}

/** Only what the line of a paper says is published of it: no line, so no root, holds its revision. */
function published({ kind, key, token, choice, revision, signature }: SecretBallot): SecretBallot {
  if (key === '') return { kind, key, token, choice, revision: 1, signature: '' }
  return { kind, key, token, choice, revision, signature }
}

/** The highest revision counts. Two different ballots of one revision cannot be: nobody may choose between them. */
function lastOfEach<B extends PublishedBallot>(
  weighed: readonly WeighedBallot<B>[],
  ownerOf: (ballot: B) => string,
): Result<readonly WeighedBallot<B>[]> {
  const last = new Map<string, WeighedBallot<B>>()
  for (const one of weighed) {
    const owner = ownerOf(one.ballot)
    const known = last.get(owner)
    if (known && known.ballot.revision === one.ballot.revision && ballotLine(known.ballot) !== ballotLine(one.ballot)) {
      return refuse('internal', 'result.ballot-twice', { params: { owner } })
    }
    if (!known || known.ballot.revision < one.ballot.revision) last.set(owner, one)
  }
  return ok([...last.values()])
}
