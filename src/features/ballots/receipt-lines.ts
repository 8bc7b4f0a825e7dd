// The lines this phone has receipts for: what will stand in the published list.
import type { BallotMode } from '@core/ballots/decision'
import { keptReceipt } from './receipt-keeper'
import { keptVote, type VoteName } from './slip-keeper'

export function receiptLines(name: VoteName, mode: BallotMode): readonly string[] {
  if (mode === 'open') return [keptReceipt(name)?.line ?? ''].filter((line) => line !== '')
  return keptVote(name)?.slips.flatMap(({ receipt }) => (receipt ? [receipt.line] : [])) ?? []
}
