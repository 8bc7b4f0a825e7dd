// An open vote: cast, changed until closing, and its receipt kept on this phone.
import { useEffect, useState } from 'react'
import type { MyVote } from '@core/ballots/ballots-api'
import { ballotLine, type Receipt } from '@core/ballots/result-file'
import { call } from '@/rpc/call'
import { useCommand } from '@/rpc/use-command'
import { keepOpenReceipt, keptReceipt } from './receipt-keeper'
import { isReceiptOf } from './slip-maker'
import { noVoting, type GivenVote, type Voting } from './voting'

interface Turns {
  readonly onVoted: (vote: MyVote) => void
  /** Somebody was faster: ask again. */
  readonly onOvertaken: () => void
}

export function useOpenVote(given: GivenVote | undefined, { onVoted, onOvertaken }: Turns): Voting {
  const { run, busy, refusal } = useCommand('ballots', 'vote')
  const [overtaken, setOvertaken] = useState(false)
  useLostReceipt(given)
  if (!given) return noVoting
  const { view, mine } = given
  const cast = async (choice: string) => {
    const revision = (mine.vote?.revision ?? 0) + 1
    setOvertaken(false)
    const result = await run({ decisionId: view.id, electorKey: mine.electorKey, choice, revision })
    if (result.ok) {
      keep(given, choice, revision, result.value.receipt)
      onVoted(result.value.vote)
      return true
    }
    if (result.error.reason === 'ballots.voted-meanwhile') {
      setOvertaken(true)
      onOvertaken()
    }
    return false
  }
  return {
    ...noVoting,
    isReady: true,
    busy,
    refusal: overtaken ? undefined : refusal,
    changedElsewhere: overtaken,
    choice: mine.vote?.choice ?? '',
    cast,
  }
}

/** The server may be wrong or somebody else: a receipt that proves nothing is not kept. */
function keep({ view, mine, owner }: GivenVote, choice: string, revision: number, receipt: Receipt): void {
  if (isReceiptOf(view, { mark: mine.mark, choice, revision }, receipt))
    keepOpenReceipt({ owner, decisionId: view.id, electorKey: mine.electorKey }, receipt)
}

/** The answer to a vote was lost: the very same vote said again changes nothing, and is answered with the receipt. */
function useLostReceipt(given: GivenVote | undefined): void {
  const [asked, setAsked] = useState('')
  const [, look] = useState(0)
  useEffect(() => {
    const lost = given?.isOpen ? lostReceipt(given) : undefined
    if (!given || !lost || asked === lost.line) return
    setAsked(lost.line)
    void askAgain(given, lost.choice, lost.revision).then(() => look((count) => count + 1))
  }, [given, asked])
}

async function askAgain(given: GivenVote, choice: string, revision: number): Promise<void> {
  const { view, mine } = given
  const again = await call('ballots', 'vote', { decisionId: view.id, electorKey: mine.electorKey, choice, revision })
  if (again.ok) keep(given, choice, revision, again.value.receipt)
}

/** Only of what was voted by phone: the two who entered a paper are others. */
function lostReceipt({ view, mine, owner }: GivenVote) {
  const { vote, mark, electorKey } = mine
  if (!vote || vote.via === 'paper') return undefined
  const line = ballotLine({ mark, choice: vote.choice, revision: vote.revision })
  const kept = keptReceipt({ owner, decisionId: view.id, electorKey })
  return kept?.line === line ? undefined : { line, choice: vote.choice, revision: vote.revision }
}
