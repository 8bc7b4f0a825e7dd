// How a request says who sends it: one question, and a module for each way a server may be run.
import { createHash } from 'node:crypto'
import { refuse, type Result } from '@core/kernel/result'
import type { Identity } from '../../cloudfunctions/_kit/context'

export interface IdentitySource {
  readonly name: 'demo' | 'gateway' | 'none'
  /** Nobody where the request says nothing; a refusal where it says something that does not hold. */
  identify(headers: Headers): Promise<Result<Identity>>
}

/** The account's key: nobody can be recognised from it, and the same person always gets the same one. */
export function accountIdOf(vouchedFor: string): string {
  return createHash('sha256').update(vouchedFor).digest('hex')
}

export function sessionEnded(): Result<never> {
  return refuse('unauthenticated', 'session.ended')
}
