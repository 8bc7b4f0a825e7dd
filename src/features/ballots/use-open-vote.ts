// An open vote: cast, changed until closing, and its receipt kept on this phone.
import { useCallback, useEffect, useState } from 'react'
import type { MyVote } from '@core/ballots/ballots-api'
import { ballotLine } from '@core/ballots/result-file'
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
  const command = useCommand('ballots', 'vote')
  const { run } = command
  const [overtaken, setOvertaken] = useState(false)
  const send = useCallback(
    async (choice: string, revision: number) => {
      if (!given) return false
      const { view, mine, owner } = given
      const { electorKey } = mine
      setOvertaken(false)
      const result = await run({ decisionId: view.id, electorKey, choice, revision })
      if (!result.ok) {
        if (result.error.reason !== 'ballots.voted-meanwhile') return false
        setOvertaken(true)
        onOvertaken()
        return false
      }
      const { vote, receipt } = result.value
      // The server may be wrong or somebody else: a receipt that proves nothing is not kept.
      if (isReceiptOf(view, { mark: vote.mark, choice, revision }, receipt))
        keepOpenReceipt({ owner, decisionId: view.id, electorKey }, receipt)
      onVoted(vote)
      return true
    },
    [given, run, onVoted, onOvertaken],
  )
  useLostReceipt(given, send)
  if (!given) return noVoting
  const stands = given.mine.vote
  return {
    isReady: true,
    busy: command.busy,
    refusal: overtaken ? undefined : command.refusal,
    changedElsewhere: overtaken,
    choice: stands?.choice ?? '',
    slips: 0,
    onTheirWay: 0,
    cast: (choice) => send(choice, (stands?.revision ?? 0) + 1),
  }
}

/** The answer to a vote was lost: the very same vote said again changes nothing, and is answered with the receipt. */
function useLostReceipt(
  given: GivenVote | undefined,
  send: (choice: string, revision: number) => Promise<boolean>,
): void {
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const lost = given?.isOpen ? lostReceipt(given) : undefined
    if (!lost || asked === lost.line) return
    setAsked(lost.line)
    void send(lost.choice, lost.revision)
  }, [given, send, asked])
}

/** Only of what was voted by phone: the two who entered a paper are others. */
function lostReceipt({ view, mine, owner }: GivenVote) {
  const { vote, mark, electorKey } = mine
  if (!vote || vote.via === 'paper') return undefined
  const line = ballotLine({ mark, choice: vote.choice, revision: vote.revision })
  const kept = keptReceipt({ owner, decisionId: view.id, electorKey })
  return kept?.line === line ? undefined : { line, choice: vote.choice, revision: vote.revision }
}
