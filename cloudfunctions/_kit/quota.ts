// How much an account has sent today, kept so that no flood of one hides the rest.
import { countQuota, unusedQuota, type QuotaKind } from '@core/accounts/daily-limits'
import { startOfChinaDay } from '@core/kernel/china-day'
import { ok, type Result } from '@core/kernel/result'
import { change } from './change'
import type { Store } from './store'

export interface QuotaUse {
  readonly accountId: string
  readonly kind: QuotaKind
  /** Id of the very thing that is counted: tried again, it counts once. */
  readonly key: string
  readonly limit: number
  /** Epoch ms. */
  readonly now: number
}

export function quotaId(accountId: string, kind: QuotaKind): string {
  return `${accountId}:${kind}`
}

/** One read and one write. Refuses with `quota.<kind>` and the limit; a refusal and a repeated key write nothing. */
export async function takeQuota(store: Store, { accountId, kind, key, limit, now }: QuotaUse): Promise<Result<true>> {
  const id = quotaId(accountId, kind)
  const take = () => change(store, 'quotas', id, (quota) => countQuota(quota, kind, key, limit, now))
  const taken = await take()
  if (taken.ok) return ok(true)
  if (taken.error.code !== 'not-found') return taken
  const first = countQuota(unusedQuota, kind, key, limit, now)
  if (!first.ok) return first
  if ((await store.insert('quotas', id, first.value)) === 'inserted') return ok(true)
  const again = await take()
  return again.ok ? ok(true) : again
}

/** Requests of an account since midnight in China: one count on an index that is there anyway. */
export function submittedToday(store: Store, accountId: string, now: number): Promise<number> {
  const from = startOfChinaDay(now)
  return store.count('requests', { index: 'author', equals: { authorId: accountId }, from })
}
