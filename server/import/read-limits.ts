// limits.csv: how long a request may wait, by service and urgency.
import type { ServiceDefinition } from '@core/district/service-definition'
import { limitId, type TimeLimit } from '@core/district/time-limit'
import { cellsOf } from './cells'
import type { limitTable } from './columns'
import type { Report } from './fault'
import { serviceOrEvery } from './known-services'
import { urgencyNames } from './read-services'
import type { Row } from './read-table'

/** Sixty days of round-the-clock time: no limit is longer, and a slipped digit is found. */
const longestMinutes = 60 * 24 * 60

/** By document id. */
export function readLimits(
  rows: readonly Row<keyof typeof limitTable.columns>[],
  services: ReadonlyMap<string, ServiceDefinition>,
  report: Report,
): ReadonlyMap<string, TimeLimit> {
  const lines = new Map<string, number>()
  const limits = new Map<string, TimeLimit>()
  for (const row of rows) {
    const cells = cellsOf(row, report)
    const serviceCode = serviceOrEvery(cells, 'serviceCode', services)
    const limit = {
      urgency: cells.choice('urgency', urgencyNames),
      acceptWithinMinutes: cells.whole('acceptWithinMinutes', longestMinutes, 1),
      answerWithinMinutes: cells.whole('answerWithinMinutes', longestMinutes, 1),
      remindBeforeMinutes: cells.whole('remindBeforeMinutes', longestMinutes),
      escalateEveryMinutes: cells.whole('escalateEveryMinutes', longestMinutes, 1),
    }
    cells.yesNo('demo')
    if (limit.answerWithinMinutes < limit.acceptWithinMinutes) {
      cells.fault('answerWithinMinutes', 'limit.answer-before-accept')
    } else if (limit.remindBeforeMinutes >= limit.answerWithinMinutes) {
      cells.fault('remindBeforeMinutes', 'limit.remind-too-early')
    }
    if (serviceCode === undefined) continue
    const id = limitId({ serviceCode, urgency: limit.urgency })
    const earlier = lines.get(id)
    if (earlier !== undefined) cells.fault('', 'id.repeated', { value: id, line: earlier })
    lines.set(id, row.line)
    limits.set(id, { serviceCode, ...limit })
  }
  return limits
}
