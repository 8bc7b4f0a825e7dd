// Taking up the code of a letter: at once with the code one came by, later by hand. The same code twice is once.
import { useCallback, useEffect, useState } from 'react'
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
}

/** `said`: what the page was opened with; empty where there was no code. */
export function useClaim(said: string, onClaimed: () => void): LetterForm {
  const { run, busy, refusal } = useCommand('ballots', 'claim')
  const [claimed, setClaimed] = useState<LetterForm['claimed']>()
  const claim = useCallback(
    async (code: string) => {
      const result = await run({ code })
      if (!result.ok) return
      setClaimed(result.value)
      onClaimed()
    },
    [run, onClaimed],
  )
  useEffect(() => {
    const code = readBallotCode(said)
    if (code !== undefined) void claim(code)
  }, [said, claim])
  return { busy, refusal, claimed, claim }
}
