// Slips and receipts of secret votes, kept on this phone and nowhere else, apart for each account that uses it. Whoever
// loses them has voted, or has not, as the box has it: there is no second set.
import type { SecretBallot } from '@core/ballots/decision'
import { ballotLine, type Receipt } from '@core/ballots/result-file'
import { readKept, writeKept } from '@/platform/storage'
import { noteKept } from './kept-votes'
import type { BlindedSlip, Slip } from './slip-maker'

export interface KeptSlip extends Slip {
  /** As it was written last; null before the first time. */
  readonly ballot: SecretBallot | null
  /** Of exactly that ballot; null while it is on its way. */
  readonly receipt: Receipt | null
}

export interface KeptVote {
  readonly decisionId: string
  readonly electorKey: string
  /** Made, and not signed yet. */
  readonly blinded: readonly BlindedSlip[]
  readonly slips: readonly KeptSlip[]
}

export interface VoteName {
  /** The account that the phone is used by. */
  readonly owner: string
  readonly decisionId: string
  readonly electorKey: string
}

export function keptVote(name: VoteName): KeptVote | undefined {
  return readKept<KeptVote>(placeOf(name))
}

/** Says whether it was kept: what is not kept must not be sent. */
export function keepVote(name: VoteName, vote: Pick<KeptVote, 'blinded' | 'slips'>): boolean {
  const { owner, decisionId, electorKey } = name
  const place = placeOf(name)
  if (!noteKept(owner, place)) return false
  return writeKept(place, { decisionId, electorKey, blinded: vote.blinded, slips: vote.slips })
}

/** Unless another ballot was written on the slip since. */
export function keepReceipt(name: VoteName, ballot: SecretBallot, receipt: Receipt): void {
  const vote = keptVote(name)
  if (!vote) return
  const slips = vote.slips.map((slip) =>
    slip.ballot && ballotLine(slip.ballot) === ballotLine(ballot) ? { ...slip, receipt } : slip,
  )
  keepVote(name, { ...vote, slips })
}

function placeOf({ owner, decisionId, electorKey }: VoteName): string {
  return `slips:${owner}:${decisionId}:${electorKey}`
}
