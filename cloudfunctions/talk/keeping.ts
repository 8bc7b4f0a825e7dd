// How statements and opinions are kept, and what they are searched by.
import type { Opinion, Statement } from '@core/talk/talk'
import type { StatementIndexFields } from '../_kit/index-fields'

export function noOpinion(matterId: string, accountId: string): Opinion {
  return { matterId, accountId, stances: {}, said: [], updatedAt: 0 }
}

export type KeptStatement = Statement & StatementIndexFields

/** `told`: whether everybody heard of what its state says. */
export function storedStatement(statement: Statement, told: 'told' | 'untold'): KeptStatement {
  return {
    ...statement,
    appealed: statement.appeal?.decision === 'open' ? 1 : 0,
    untold: told === 'told' ? 0 : 1,
  }
}
