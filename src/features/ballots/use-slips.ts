// Slips of a secret vote, taken as soon as its page is opened, for each vote that is the caller's to cast.
import { useEffect, useState } from 'react'
import type { DecisionView, MyVote } from '@core/ballots/ballots-api'
import { refuse, type Refusal, type Result } from '@core/kernel/result'
import { canCast } from '@/rpc/anonymous'
import { useOnline } from '@/platform/use-online'
import { secretLine } from './secret-line'
import { keptVote, type KeptVote } from './slip-keeper'
import { takeSlips } from './take-slips'

/** By elector: the refusal, or null where they are there. */
export type SlipsHeld = Readonly<Record<string, Refusal | null>>

export function useSlips(view: DecisionView | undefined, owner: string, isWanted: boolean): SlipsHeld {
  const [held, setHeld] = useState<SlipsHeld>({})
  const [round, setRound] = useState(0)
  const online = useOnline()
  const wanted = view?.mode === 'secret' && isWanted && canCast && owner !== ''
  useEffect(() => {
    if (!wanted) return
    let left = false
    void (async () => {
      for (const mine of view.mine.filter(({ barred }) => barred === '')) {
        const taken = await takeOnce(view, mine, owner)
        if (left) return
        setHeld((before) => ({ ...before, [mine.electorKey]: taken.ok ? null : taken.error }))
      }
    })()
    return () => void (left = true)
    // Asked again for another vote, and when the net is back: not each time the same one is told anew.
  }, [wanted, view?.id, owner, online, round])
  const isLacking = Object.values(held).some((refusal) => refusal?.code === 'internal')
  useEffect(() => {
    if (!isLacking) return
    const timer = setInterval(() => setRound((count) => count + 1), againMs)
    return () => clearInterval(timer)
  }, [isLacking])
  return held
}

/** After a bad net or a busy server. */
const againMs = 20_000
const taking = new Map<string, Promise<Result<KeptVote>>>()

/** Two screens of one vote must not make two sets: only one would be signed. */
function takeOnce(view: DecisionView, mine: MyVote, owner: string): Promise<Result<KeptVote>> {
  const { electorKey, slipsTaken } = mine
  const place = `${owner}:${view.id}:${electorKey}`
  // Taken elsewhere: a set made here would never be signed.
  if (slipsTaken && !keptVote({ owner, decisionId: view.id, electorKey }))
    return Promise.resolve(refuse('conflict', 'ballots.slips-taken'))
  const flying = taking.get(place) ?? takeSlips(view, mine, owner, secretLine)
  taking.set(place, flying)
  return flying.finally(() => taking.delete(place))
}
