// Looks for one's own ballots in the published list, when asked: it may be a large file.
import { useCallback, useState } from 'react'
import type { DecisionView } from '@core/ballots/ballots-api'
import type { Refusal } from '@core/kernel/result'
import { call } from '@/rpc/call'
import { findOwn, type OwnBallots } from './find-own'
import { readResult } from './read-result'
import { keptReceipt } from './receipt-keeper'
import { keptVote } from './slip-keeper'

export interface OwnCheck {
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  /** By elector; undefined before it was looked for. */
  readonly own: Readonly<Record<string, OwnBallots>> | undefined
  readonly check: () => Promise<void>
}

export function useOwnCheck(view: DecisionView, owner: string): OwnCheck {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [own, setOwn] = useState<OwnCheck['own']>()
  const check = useCallback(async () => {
    setBusy(true)
    setRefusal(undefined)
    const result = await readResult(view, (id, part) => call('ballots', 'resultPart', { id, part }))
    setBusy(false)
    if (!result.ok) return setRefusal(result.error)
    const found = view.mine.map((mine) => {
      const name = { owner, decisionId: view.id, electorKey: mine.electorKey }
      const kept = { receipt: keptReceipt(name), slips: keptVote(name)?.slips ?? [] }
      return [mine.electorKey, findOwn(result.value, mine, kept)] as const
    })
    setOwn(Object.fromEntries(found))
  }, [view, owner])
  return { busy, refusal, own, check }
}
