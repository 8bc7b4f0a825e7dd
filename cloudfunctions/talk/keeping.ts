// How statements and opinions are kept: their ids and what they are searched by.
import { createHash } from 'node:crypto'
import type { Opinion, Statement } from '@core/talk/talk'
import type { StatementIndexFields } from '../_kit/index-fields'

/** Made from both, so that saying it twice is saying it once; short, and it shows neither. */
export function opinionId(matterId: string, accountId: string): string {
  return createHash('sha256').update(`${matterId}:${accountId}`).digest('hex')
}

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
