// One's own ballots in the published list: by the receipts on this phone, or by one's mark.
import type { MyVote } from '@core/ballots/ballots-api'
import { ballotLine, type ResultFile } from '@core/ballots/result-file'
import type { Receipt } from '@core/ballots/result-file'
import type { KeptVote } from './slip-keeper'

export interface OwnBallots {
  /** `elsewhere`: voted in secret, and the slips are on another phone. `none`: not voted. */
  readonly state: 'found' | 'part' | 'missing' | 'none' | 'elsewhere' | 'paper'
  /** As published; empty where nothing was found. */
  readonly choice: string
  readonly found: number
  /** Open: 1. Secret: slips with a receipt. */
  readonly all: number
  /** Secret: written and never acknowledged. */
  readonly unsent: number
  /** Open: the receipt here is of an earlier vote than the one that counted. */
  readonly later: boolean
}

interface Kept {
  readonly receipt: Receipt | undefined
  readonly slips: KeptVote['slips']
}

const nothing: OwnBallots = { state: 'none', choice: '', found: 0, all: 0, unsent: 0, later: false }

export function findOwn(result: ResultFile, mine: MyVote, { receipt, slips }: Kept): OwnBallots {
  return result.decision.mode === 'open' ? findOpen(result, mine, receipt) : findSlips(result, mine, slips)
}

function findOpen({ ballots }: ResultFile, { mark }: MyVote, receipt: Receipt | undefined): OwnBallots {
  const own = ballots.find((ballot) => 'mark' in ballot && ballot.mark === mark)
  if (!own) return receipt ? { ...nothing, state: 'missing', all: 1 } : nothing
  const later = receipt !== undefined && receipt.line !== ballotLine(own)
  return { ...nothing, state: 'found', choice: own.choice, found: 1, all: 1, later }
}

function findSlips({ ballots }: ResultFile, mine: MyVote, slips: Kept['slips']): OwnBallots {
  if (mine.barred === 'paper') return { ...nothing, state: 'paper' }
  const published = new Set(ballots.map(ballotLine))
  const written = slips.flatMap(({ ballot, receipt }) => (ballot ? [{ ballot, receipt }] : []))
  if (written.length === 0) return { ...nothing, state: mine.slipsTaken && slips.length === 0 ? 'elsewhere' : 'none' }
  // An answer that was lost does not take a ballot out of the box: the list says what counted.
  const found = written.filter(({ ballot }) => published.has(ballotLine(ballot)))
  const all = written.filter(({ ballot, receipt }) => receipt !== null || published.has(ballotLine(ballot))).length
  const state = all === 0 ? 'none' : found.length === all ? 'found' : found.length === 0 ? 'missing' : 'part'
  const choice = found[0]?.ballot.choice ?? ''
  return { ...nothing, state, choice, found: found.length, all, unsent: written.length - all }
}
