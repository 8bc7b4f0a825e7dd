// Taking the slips of a secret vote: as soon as its page is opened, so that when they were taken says nothing about when,
// or which, a ballot was cast.
import type { DecisionView, MyVote } from '@core/ballots/ballots-api'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { SecretLine } from './secret-line'
import { keepVote, keptVote, type KeptSlip, type KeptVote, type VoteName } from './slip-keeper'
import { finishSlip, makeSlip, type BlindedSlip } from './slip-maker'

type Vote = Pick<DecisionView, 'id' | 'kinds'>
type Mine = Pick<MyVote, 'electorKey' | 'slips'>
type Line = Pick<SecretLine, 'random' | 'take'>

/** Said again it goes on where it stopped: the same slips are signed again, never others. */
export async function takeSlips(vote: Vote, mine: Mine, owner: string, line: Line): Promise<Result<KeptVote>> {
  const name = { owner, decisionId: vote.id, electorKey: mine.electorKey }
  const before = keptVote(name)
  if (before && before.slips.length > 0) return ok(before)
  const blinded = before ? ok(before.blinded) : await makeAll(vote, mine, name, line)
  if (!blinded.ok) return blinded
  const taken = await line.take({
    decisionId: vote.id,
    electorKey: mine.electorKey,
    blinded: blinded.value.map((slip) => ({ kind: slip.kind, message: slip.blinded })),
  })
  if (!taken.ok) return taken
  const slips = await finishAll(vote, blinded.value, taken.value.signatures, line)
  if (!slips.ok) return slips
  // From here on the blinding is not needed, and nobody who finds the phone can tie a slip to its taking.
  if (!keepVote(name, { blinded: [], slips: slips.value })) return refuse('internal', 'ballots.not-kept')
  return ok({ decisionId: vote.id, electorKey: mine.electorKey, blinded: [], slips: slips.value })
}

/** Kept before they are sent: what is signed once cannot be made again. */
async function makeAll(
  vote: Vote,
  mine: Mine,
  name: VoteName,
  { random }: Line,
): Promise<Result<readonly BlindedSlip[]>> {
  const blinded: BlindedSlip[] = []
  for (const id of mine.slips) {
    const kind = vote.kinds.find((one) => one.id === id)
    if (!kind) return refuse('internal', 'ballots.bad-slips')
    const slip = await makeSlip(vote.id, kind, random).catch(() => undefined)
    if (!slip) return refuse('invalid', 'ballots.phone-too-old')
    blinded.push(slip)
  }
  return keepVote(name, { blinded, slips: [] }) ? ok(blinded) : refuse('internal', 'ballots.not-kept')
}

async function finishAll(
  vote: Vote,
  blinded: readonly BlindedSlip[],
  signatures: readonly string[],
  { random }: Line,
): Promise<Result<readonly KeptSlip[]>> {
  const slips: KeptSlip[] = []
  for (const [at, slip] of blinded.entries()) {
    const publicKey = vote.kinds.find(({ id }) => id === slip.kind)?.publicKey ?? ''
    const finished = await finishSlip(vote.id, slip, publicKey, signatures[at] ?? '', random)
    if (!finished) return refuse('internal', 'ballots.bad-slips')
    slips.push({ ...finished, ballot: null, receipt: null })
  }
  return ok(slips)
}
