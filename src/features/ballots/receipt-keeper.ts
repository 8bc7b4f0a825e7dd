// Receipts of open votes, kept on this phone beside the slips of secret ones.
import type { Receipt } from '@core/ballots/result-file'
import { readKept, writeKept } from '@/platform/storage'
import { noteKept } from './kept-votes'
import type { VoteName } from './slip-keeper'

export function keptReceipt(name: VoteName): Receipt | undefined {
  return readKept<Receipt>(placeOf(name))
}

/** The last one only: an earlier vote does not count any more. Says whether it was kept. */
export function keepOpenReceipt(name: VoteName, receipt: Receipt): boolean {
  const place = placeOf(name)
  return noteKept(name.owner, place) && writeKept(place, receipt)
}

function placeOf({ owner, decisionId, electorKey }: VoteName): string {
  return `receipt:${owner}:${decisionId}:${electorKey}`
}
