// One person's word on a matter's statements: one document a person, so that nobody fights over a counter.
import { ok, type Result } from '@core/kernel/result'
import type { Opinion } from '@core/talk/talk'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import type { Doc } from '../_kit/store'
import { opinionId } from '../_kit/opinion-id'
import { noOpinion } from './keeping'

/** Changes the caller's opinion, or begins it. */
export async function opine(
  matterId: string,
  { store, caller: { accountId } }: Context,
  decide: (opinion: Opinion) => Result<Opinion>,
): Promise<Result<Doc<'opinions'>>> {
  const id = opinionId(matterId, accountId)
  const again = () => change(store, 'opinions', id, (current) => decide(current.accountId === accountId ? current : noOpinion(matterId, accountId))) // prettier-ignore
  const changed = await again()
  if (changed.ok || changed.error.code !== 'not-found') return changed
  const first = decide(noOpinion(matterId, accountId))
  if (!first.ok) return first
  if ((await store.insert('opinions', id, first.value)) === 'inserted') return ok({ ...first.value, _id: id, rev: 1 })
  return again()
}
