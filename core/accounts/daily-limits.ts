// How much one account may send in a day (China time): far above what anybody needs, far below what floods a desk.
import { chinaDay } from '@core/kernel/china-day'
import { ok, refuse, type Result } from '@core/kernel/result'

export const requestsPerDay = 20
/** Another city system that sends what many people told it (Open311). */
export const systemRequestsPerDay = 2000
export const photosPerDay = 100
/** A grid worker who enters what people without a phone tell. */
export const proxiesPerDay = 200

/** Codes of letters typed in, right or wrong: a family needs a handful, a guesser gets nowhere. */
export const electorCodesPerDay = 20

/** The same of the letters of families in need. */
export const familyCodesPerDay = 20

/** Matters raised or asked to be taken up again. */
export const mattersPerDay = 5

/** Visits: nobody is at so many doors in a day. */
export const checkInsPerDay = 20

export const quotaKinds = [
  'requests',
  'photos',
  'proxies',
  'electorCodes',
  'familyCodes',
  'matters',
  'checkIns',
] as const
export type QuotaKind = (typeof quotaKinds)[number]

/** What one account has used up of one kind, on the latest day it used any. */
export interface Quota {
  /** Days since 1970 in China. */
  readonly day: number
  /** What was counted: the same id tried again counts once. */
  readonly keys: readonly string[]
}

export const unusedQuota: Quota = { day: 0, keys: [] }

/** Refuses with `quota.<kind>` once `limit` different keys were counted on the day of `now`. */
export function countQuota(quota: Quota, kind: QuotaKind, key: string, limit: number, now: number): Result<Quota> {
  const day = chinaDay(now)
  const keys = quota.day === day ? quota.keys : []
  if (keys.includes(key)) return ok(quota)
  if (keys.length >= limit) return refuse('conflict', `quota.${kind}`, { params: { limit } })
  return ok({ day, keys: [...keys, key] })
}
