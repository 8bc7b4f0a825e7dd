// Agreeing to the privacy notice, and to sensitive data apart.
import type { Me } from '@core/accounts/accounts-api'
import type { Consent } from '@core/accounts/account'
import { useState } from 'react'
import { useCommand } from '@/rpc/use-command'

export function useConsent(me: Me, onAgreed: () => void) {
  const [by, setBy] = useState<Consent['by']>()
  const [unanswered, setUnanswered] = useState(false)
  const consent = useCommand('accounts', 'consent')
  const agree = async (kind: Consent['kind']) => {
    setUnanswered(by === undefined)
    if (by === undefined) return
    const result = await consent.run({ notice: me.notice, kind, by })
    if (result.ok) onAgreed()
  }
  const choose = (value: Consent['by']) => {
    setBy(value)
    setUnanswered(false)
  }
  return { by, choose, unanswered, agree, busy: consent.busy, refusal: consent.refusal }
}
