// A person as the platform vouches for them: nothing but consents, until they agree to more.
import { ok, refuse, type Result } from '@core/kernel/result'

/** Raised whenever the notice's text changes what it asks for; older consents then no longer count. */
export const privacyNotice = '2026-12'

export interface Consent {
  readonly notice: string
  /** `sensitive` is asked for apart (PIPL art. 29). */
  readonly kind: 'privacy' | 'sensitive'
  readonly at: number
  /** A child under 14 cannot agree alone (PIPL art. 31): then the guardian does. */
  readonly by: 'self' | 'guardian'
}

export interface Account {
  /** Set when an invitation was taken up; empty for most residents. */
  readonly personId: string
  readonly consents: readonly Consent[]
  readonly createdAt: number
  /** `erasing`: asked for, and being carried out. `erased`: nothing personal is left. */
  readonly state: 'active' | 'erasing' | 'erased'
}

export function newAccount(at: number): Account {
  return { personId: '', consents: [], createdAt: at, state: 'active' }
}

export function hasConsented(account: Account | undefined, kind: Consent['kind']): boolean {
  return (
    account?.state === 'active' &&
    account.consents.some((consent) => consent.kind === kind && consent.notice === privacyNotice)
  )
}

/** Agreeing again changes nothing, so a retry is harmless. */
export function agree(
  account: Account,
  consent: Omit<Consent, 'notice'> & { readonly notice: string },
): Result<Account> {
  if (consent.notice !== privacyNotice) return refuse('conflict', 'consent.notice-changed', { field: 'notice' })
  const active: Account = account.state === 'active' ? account : newAccount(consent.at)
  if (hasConsented(active, consent.kind)) return ok(active)
  if (consent.kind === 'sensitive' && !hasConsented(active, 'privacy'))
    return refuse('conflict', 'consent.privacy-first')
  return ok({ ...active, consents: [...active.consents, consent] })
}
