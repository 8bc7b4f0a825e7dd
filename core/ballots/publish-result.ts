// The published result of a closed vote, built from what the store holds: everything needed to count again.
import { ok, refuse, type Result } from '@core/kernel/result'
import { announcementOf, publishedDecision, type Announced, type ElectorateHead } from './announcement'
import type { OpenVote, SecretBallot } from './decision'
import { electorateHead, publishedElectors } from './electorate'
import { inPublishedOrder, weighOpen, weighSecret, type WeighedBallot } from './published-ballots'
import { merkleRoot } from './merkle-root'
import type { Elector } from './register'
import { ballotLine, canonicalJson, resultFormat, type ResultFile } from './result-file'
import { sha256Hex } from './sha256'
import { tally } from './tally'

export interface ClosedVote {
  readonly decision: Announced & { readonly electorate: ElectorateHead; readonly announcement: string }
  readonly electors: readonly Elector[]
  /** Secret: what lies in the boxes. */
  readonly ballots?: readonly SecretBallot[]
  /** Open: what stands in the store. */
  readonly openVotes?: readonly OpenVote[]
  /** Secret: slips handed out; a kind that is not named was not handed out. Open: nothing. */
  readonly issued: ResultFile['issued']
  /** Epoch ms. */
  readonly publishedAt: number
}

/** ECDSA P-256 SHA-256 by the decision's box key over the text's UTF-8: r‖s in base64url. */
export type SignText = (text: string) => string | Promise<string>

/**
 * Whatever does not fit together is a fault and no result: electors other than those announced, another announcement,
 * a vote of nobody, more slips in the boxes than were handed out.
 */
export async function publishResult(vote: ClosedVote, sign: SignText): Promise<Result<ResultFile>> {
  const { decision, publishedAt } = vote
  const list = publishedElectors(vote.electors)
  const head = electorateHead(list)
  const announced = checkAnnounced(vote, head)
  if (!announced.ok) return announced
  const weighed = weigh(vote)
  if (!weighed.ok) return weighed
  const issued = issuedSlips(vote, weighed.value)
  if (!issued.ok) return issued
  const ballots = inPublishedOrder(weighed.value.map(({ ballot }) => ballot))
  const { heads, area } = head
  const open = {
    format: resultFormat,
    decision: publishedDecision(decision),
    announcement: announced.value,
    electorate: { ...head, list },
    issued: issued.value,
    ballots,
    root: merkleRoot(ballots.map(ballotLine)),
    tally: tally(weighed.value.map(({ choice, heads, area }) => ({ choice, heads, area })), decision.options, { heads, area }, decision.rule), // prettier-ignore
    publishedAt,
  } satisfies Omit<ResultFile, 'fingerprint' | 'signature'>
  const fingerprint = sha256Hex(canonicalJson(open))
  return ok({ ...open, fingerprint, signature: await sign(`${resultFormat}|${fingerprint}`) })
}

/** What was announced must be what is counted now. The announcement itself, or the fault. */
function checkAnnounced({ decision }: ClosedVote, head: ElectorateHead): Result<string> {
  const { root, electors, heads, area } = decision.electorate
  if (root !== head.root || electors !== head.electors || heads !== head.heads || area !== head.area) {
    return refuse('internal', 'result.other-electorate')
  }
  const announcement = announcementOf(decision, head)
  return announcement === decision.announcement ? ok(announcement) : refuse('internal', 'result.other-announcement')
}

function weigh({ decision, electors, ballots = [], openVotes = [] }: ClosedVote): Result<readonly WeighedBallot[]> {
  const foreign = decision.mode === 'open' ? ballots.length : openVotes.length
  if (foreign > 0) return refuse('internal', 'result.other-mode')
  const weighed = decision.mode === 'open' ? weighOpen(openVotes, electors) : weighSecret(ballots, decision.kinds)
  if (!weighed.ok) return weighed
  const stray = weighed.value.find(({ choice }) => !decision.options.some(({ id }) => id === choice))
  return stray ? refuse('internal', 'result.unknown-choice', { params: { choice: stray.choice } }) : weighed
}

/** One line a kind, in the order of the kinds; never fewer than lie in the boxes. */
function issuedSlips(
  { decision, issued }: ClosedVote,
  weighed: readonly WeighedBallot[],
): Result<ResultFile['issued']> {
  const stray = issued.find(({ kind }) => !decision.kinds.some(({ id }) => id === kind))
  if (stray) return refuse('internal', 'result.unknown-kind', { params: { kind: stray.kind } })
  const cast = castByKind(weighed)
  const lines = decision.kinds.map(({ id }) => {
    const of = issued.filter(({ kind }) => kind === id)
    const sum = (by: 'phone' | 'paper') => of.reduce((total, line) => total + line[by], 0)
    return { kind: id, phone: sum('phone'), paper: sum('paper') }
  })
  const over = lines.find(
    ({ kind, phone, paper }) => (cast.get(`phone|${kind}`) ?? 0) > phone || (cast.get(`paper|${kind}`) ?? 0) > paper,
  )
  return over ? refuse('internal', 'result.more-than-issued', { params: { kind: over.kind } }) : ok(lines)
}

function castByKind(weighed: readonly WeighedBallot[]): ReadonlyMap<string, number> {
  const cast = new Map<string, number>()
  for (const { ballot } of weighed) {
    if ('mark' in ballot) continue
    const shelf = `${ballot.key === '' ? 'paper' : 'phone'}|${ballot.kind}`
    cast.set(shelf, (cast.get(shelf) ?? 0) + 1)
  }
  return cast
}
