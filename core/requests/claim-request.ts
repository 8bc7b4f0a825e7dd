// Whoever holds the receipt of a request that staff wrote down may take it over on their own phone.
import type { Caller } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'
import { isWalkIn } from './authors'
import { isAuthor } from './may'
import type { ServiceRequest } from './request'

/** Refuses with `receipt.taken`; by the one who has it already it changes nothing. */
export function claimRequest<R extends ServiceRequest>(request: R, caller: Caller, at: number): Result<R> {
  if (isAuthor(request, caller)) return ok(request)
  if (!isWalkIn(request.authorId)) return refuse('conflict', 'receipt.taken')
  const by = { id: caller.accountId, name: '', side: 'resident' } as const
  const fact = { type: 'claimed', at, by, commandId: 'claim' } as const
  return ok({ ...request, authorId: caller.accountId, updatedAt: at, log: [...request.log, fact] })
}
