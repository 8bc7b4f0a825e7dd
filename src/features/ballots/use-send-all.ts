// Secret ballots that were on their way when the app was closed: sent on as soon as the list of votes is opened.
import { useEffect } from 'react'
import type { DecisionView } from '@core/ballots/ballots-api'
import { useOnline } from '@/platform/use-online'
import { sendWaiting } from './cast-slips'
import { secretLine } from './secret-line'
import { keptVote } from './slip-keeper'

export function useSendAll(votes: readonly DecisionView[] | undefined, owner: string): void {
  const online = useOnline()
  useEffect(() => {
    if (!online || !votes || owner === '') return
    for (const view of votes.filter(({ mode, isOpen }) => mode === 'secret' && isOpen)) {
      for (const { electorKey } of view.mine) {
        const name = { owner, decisionId: view.id, electorKey }
        if (keptVote(name)?.slips.some(({ ballot, receipt }) => ballot && !receipt))
          void sendWaiting(view, name, secretLine)
      }
    }
  }, [votes, owner, online])
}
