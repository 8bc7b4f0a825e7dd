// Taking up the code of a letter: the one that one came by once it is said to be one's own, later by hand. The same code
// twice is once.
import { useCallback, useState } from 'react'
import type { Refusal } from '@core/kernel/result'
import type { Output } from '@/rpc/call'
import { useCommand } from '@/rpc/use-command'
import { readBallotCode } from './ballot-code'

export interface LetterForm {
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  /** What the last code was for. */
  readonly claimed: Output<'ballots', 'claim'> | undefined
  readonly claim: (code: string) => Promise<void>
  /** The code one came by, as long as nobody has said whose letter it is: a letter of others may be scanned as well. */
  readonly asked: string | undefined
  /** It is not one's own: its code stays unused. */
  readonly decline: () => void
  readonly declined: boolean
}

/** What was said of the code one came by. */
type Answer = 'open' | 'ours' | 'others'

/** `said`: what the page was opened with; empty where there was no code. */
export function useClaim(said: string, onClaimed: () => void): LetterForm {
  const { run, busy, refusal, forget } = useCommand('ballots', 'claim')
  const [answer, setAnswer] = useState<Answer>('open')
  const [claimed, setClaimed] = useState<LetterForm['claimed']>()
  const claim = useCallback(
    async (code: string) => {
      const result = await run({ code })
      if (!result.ok) return
      setAnswer('ours')
      setClaimed(result.value)
      onClaimed()
    },
    [run, onClaimed],
  )
  const decline = useCallback(() => {
    forget()
    setAnswer('others')
  }, [forget])
  const asked = answer === 'open' ? readBallotCode(said) : undefined
  return { busy, refusal, claimed, claim, asked, decline, declined: answer === 'others' }
}
