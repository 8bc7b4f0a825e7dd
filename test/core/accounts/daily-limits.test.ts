// So much a day and no more, counted by what was sent, not by how often it was tried.
import fc from 'fast-check'
import { countQuota, unusedQuota } from '@core/accounts/daily-limits'
import { chinaDay, dayMs, startOfChinaDay } from '@core/kernel/china-day'
import { noon } from '../../given'

test('as many different things as the limit, in any order and however often tried; a new day begins anew', () => {
  const uses = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 })), { maxLength: 60 })
  fc.assert(
    fc.property(uses, fc.integer({ min: 1, max: 5 }), (tried, limit) => {
      let quota = unusedQuota
      const byDay = new Map<number, Set<string>>()
      for (const [key, day] of [...tried].sort(([, one], [, other]) => one - other)) {
        const seen = byDay.get(day) ?? new Set<string>()
        const allowed = seen.has(String(key)) || seen.size < limit
        const counted = countQuota(quota, 'photos', String(key), limit, noon + day * dayMs)
        expect(counted.ok).toBe(allowed)
        if (!counted.ok) continue
        quota = counted.value
        byDay.set(day, seen.add(String(key)))
      }
    }),
  )
})

test('a refusal names the limit', () => {
  const full = countQuota(unusedQuota, 'photos', 'a', 1, noon)
  expect(full.ok && countQuota(full.value, 'photos', 'b', 1, noon)).toMatchObject({ error: { code: 'conflict', reason: 'quota.photos', params: { limit: 1 } } }) // prettier-ignore
})

test('a day begins at midnight in China', () => {
  expect(new Date(startOfChinaDay(noon)).toISOString()).toBe('2026-11-23T16:00:00.000Z')
  expect(chinaDay(startOfChinaDay(noon))).toBe(chinaDay(startOfChinaDay(noon) - 1) + 1)
})
