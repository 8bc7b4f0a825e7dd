// Makes letters: their codes are shown once and kept nowhere.
import { useCallback, useState } from 'react'
import type { ElectorLetter } from '@core/ballots/ballots-api'
import { useCommand } from '@/rpc/use-command'

interface Asked {
  readonly page: number
  readonly electorKey?: string
  /** Of one who has taken up his letter as well. */
  readonly again?: boolean
}

export function useLetters(registerId: string) {
  const command = useCommand('ballots', 'letters')
  const [letters, setLetters] = useState<readonly ElectorLetter[]>()
  const { run } = command
  const make = useCallback(
    async ({ again = false, ...asked }: Asked) => {
      const result = await run({ registerId, ...asked, unclaimedOnly: !again })
      setLetters(result.ok ? result.value.letters : undefined)
    },
    [registerId, run],
  )
  const close = useCallback(() => setLetters(undefined), [])
  return { letters, make, close, busy: command.busy, refusal: command.refusal }
}
