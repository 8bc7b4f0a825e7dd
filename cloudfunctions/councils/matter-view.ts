// A matter as it is answered: with how those concerned judged it, and what the caller may do now.
import type { MatterView } from '@core/councils/council-views'
import type { Matter } from '@core/councils/matter'
import { sightOf } from '@core/councils/may-matter'
import { sayerOf } from '@core/councils/sayer'
import { matterFor } from '@core/councils/see-matter'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Context } from '../_kit/context'
import { isConcerned } from './concerned'

/** One word of each person on a matter. */
export function ratingId(matterId: string, accountId: string): string {
  return `${matterId}:${accountId}`
}

type Viewing = Pick<Context, 'store' | 'caller'>

export async function matterView(
  kept: Matter & { readonly _id: string },
  context: Viewing,
): Promise<Result<MatterView>> {
  const sayer = sayerOf(kept, context.caller)
  if (sightOf(kept, sayer) === 'none') return refuse('forbidden', 'councils.not-yours')
  const mayRate = kept.stage === 'closed' && (await isConcerned(kept, context))
  return ok(matterFor(kept, sayer, { ...(await judged(kept._id, context)), mayRate }))
}

async function judged(matterId: string, { store, caller }: Viewing): Promise<Pick<MatterView, 'ratings' | 'myRating'>> {
  const count = (rating: keyof MatterView['ratings']) => store.count('matterRatings', { index: 'matter', equals: { matterId, rating } }) // prettier-ignore
  const [satisfied, acceptable, dissatisfied, own] = await Promise.all([
    count('satisfied'),
    count('acceptable'),
    count('dissatisfied'),
    caller.accountId === '' ? undefined : store.get('matterRatings', ratingId(matterId, caller.accountId)),
  ])
  const myRating = own?.accountId === caller.accountId ? { rating: own.rating, comment: own.comment } : null
  return { ratings: { satisfied, acceptable, dissatisfied }, myRating }
}
