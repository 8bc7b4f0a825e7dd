// What a liar can do to a published result: change anything, and then work out again whatever he holds the keys for.
import { announcementOf } from '@core/ballots/announcement'
import { electorateHead } from '@core/ballots/electorate'
import { merkleRoot } from '@core/ballots/merkle-root'
import { inPublishedOrder } from '@core/ballots/published-ballots'
import { ballotLine, canonicalJson, type ResultFile } from '@core/ballots/result-file'
import { sha256Hex } from '@core/ballots/sha256'
import { tally } from '@core/ballots/tally'
import { signed, type Keys } from '../../core/ballots/given-result'

export type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> }
export type Draft = Mutable<ResultFile>

export const copyOf = (file: ResultFile): Draft => JSON.parse(JSON.stringify(file)) as Draft

/** With the key of the box: the file's fingerprint and signature fit whatever is in it now. */
export function sealed(file: Draft, { box }: Pick<Keys, 'box'>): Draft {
  const open: Partial<Draft> = { ...file }
  delete open.fingerprint
  delete open.signature
  const fingerprint = sha256Hex(canonicalJson(open))
  return { ...file, fingerprint, signature: signed(`branch-home-result/1|${fingerprint}`, box) }
}

/** Everything that follows from list and ballots, and the seal. */
export function rewritten(file: Draft, keys: Pick<Keys, 'box'>): Draft {
  const list = [...file.electorate.list].sort((one, other) => (one.mark < other.mark ? -1 : 1))
  const head = electorateHead(list)
  const ballots = inPublishedOrder(file.ballots)
  const { decision } = file
  const next = {
    ...file,
    electorate: { ...head, list },
    announcement: announcementOf(decision, head),
    ballots,
    root: merkleRoot(ballots.map(ballotLine)),
    tally: tally(ballots.map((ballot) => ({ choice: ballot.choice, ...weightOf(ballot, file) })), decision.options, { heads: head.heads, area: head.area }, decision.rule), // prettier-ignore
  }
  return sealed(copyOf(next), keys)
}

function weightOf(ballot: ResultFile['ballots'][number], { electorate, decision }: ResultFile) {
  const found =
    'mark' in ballot
      ? electorate.list.find(({ mark }) => mark === ballot.mark)
      : decision.kinds.find(({ id }) => id === ballot.kind)
  return { heads: found?.heads ?? 0, area: found?.area ?? 0 }
}
