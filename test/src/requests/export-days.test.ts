// The days that a period's name means are those of a calendar in China.
import { daysOf } from '@/features/requests/export-days'

const at = (time: string) => Date.parse(time)

test.each([
  ['thisMonth', '2026-11-24T04:00:00Z', '2026-11-01', '2026-11-24'],
  ['lastMonth', '2026-11-24T04:00:00Z', '2026-10-01', '2026-10-31'],
  ['thisYear', '2026-11-24T04:00:00Z', '2026-01-01', '2026-11-24'],
  ['lastMonth', '2026-03-31T04:00:00Z', '2026-02-01', '2026-02-28'],
  ['lastMonth', '2026-01-05T04:00:00Z', '2025-12-01', '2025-12-31'],
  // Still October in London.
  ['thisMonth', '2026-10-31T16:00:00Z', '2026-11-01', '2026-11-01'],
  ['thisYear', '2026-12-31T15:59:59Z', '2026-01-01', '2026-12-31'],
] as const)('%s at %s is %s to %s', (period, now, from, to) => {
  expect(daysOf(period, at(now))).toEqual({ from, to })
})
