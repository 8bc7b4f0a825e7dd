// Takes one's own visit out: first marked, so that a crash leaves it to the clock, then what was noted of it, then itself.
import type { doorsApi } from '@core/doors/doors-api'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { settleVisit } from './settle'

/** Gone already is forgotten too; somebody else's is as if it were not there. */
export async function forget(
  { id }: InputOf<typeof doorsApi.forget>,
  { store, caller, now }: Context,
): Promise<Result<Record<string, never>>> {
  const marked = await change(store, 'checkIns', id, (current) => {
    if (current.state === 'gone') return ok(current)
    if (current.accountId !== caller.accountId) return refuse('not-found', 'checkIns.missing', { field: 'id' })
    if (current.state === 'leaving') return ok(current)
    return ok({ ...current, state: 'leaving', takenBackAt: now, untold: 1 })
  })
  if (!marked.ok) return marked
  await settleVisit(id, store)
  return ok({})
}
