// Signing in to a meeting: at once with a code one came by, later by hand. The same person twice is once.
import { useCallback, useEffect, useState } from 'react'
import type { MeetingView } from '@core/councils/councils-api'
import type { Refusal } from '@core/kernel/result'
import { useCommand } from '@/rpc/use-command'
import { readMeetingCode } from './meeting-code'

export interface SignInForm {
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  readonly meeting: MeetingView | undefined
  readonly signIn: (code: string) => Promise<void>
}

/** `said`: what the page was opened with; empty where it was opened without a code. */
export function useSignIn(said: string): SignInForm {
  const { run, busy, refusal } = useCommand('councils', 'signIn')
  const [meeting, setMeeting] = useState<MeetingView>()
  const signIn = useCallback(
    async (code: string) => {
      const result = await run({ code })
      if (result.ok) setMeeting(result.value)
    },
    [run],
  )
  useEffect(() => {
    const code = readMeetingCode(said)
    if (code !== undefined) void signIn(code)
  }, [said, signIn])
  return { busy, refusal, meeting, signIn }
}
