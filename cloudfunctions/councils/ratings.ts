// How those concerned judge what came of a matter: one word a person, the last one counts.
import type { councilsApi, MatterView } from '@core/councils/councils-api'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { isConcerned } from './concerned'
import { matterView, ratingId } from './matter-view'

export async function rate(
  { id, rating, comment }: InputOf<typeof councilsApi.rate>,
  context: Context,
): Promise<Result<MatterView>> {
  const { store, caller, now } = context
  const matter = await store.get('matters', id)
  if (!matter) return refuse('not-found', 'matters.missing', { field: 'id' })
  if (!(await isConcerned(matter, context))) return refuse('forbidden', 'councils.not-concerned')
  if (matter.stage !== 'closed') return refuse('conflict', 'councils.rate-later')
  const word = { matterId: id, accountId: caller.accountId, rating, comment, at: now }
  const key = ratingId(id, caller.accountId)
  if ((await store.insert('matterRatings', key, word)) === 'exists') {
    const changed = await change(store, 'matterRatings', key, () => ok(word))
    if (!changed.ok) return changed
  }
  return matterView(matter, context)
}
