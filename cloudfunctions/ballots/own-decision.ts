// A vote that the caller's committee holds.
import { committeeRoles } from '@core/councils/council-life'
import { holdsOver } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Context } from '../_kit/context'
import type { Doc } from '../_kit/store'

export async function ownDecision(
  id: string,
  { store, caller }: Pick<Context, 'store' | 'caller'>,
): Promise<Result<Doc<'decisions'>>> {
  const decision = await store.get('decisions', id)
  if (!decision) return refuse('not-found', 'decisions.missing', { field: 'id' })
  return holdsOver(caller, committeeRoles, decision.path) ? ok(decision) : refuse('forbidden', 'ballots.not-yours')
}
