// services.csv: what a resident can ask for, in the order of the rows.
import type { ServiceDefinition } from '@core/district/service-definition'
import type { Urgency } from '@core/district/time-limit'
import { cellsOf } from './cells'
import type { serviceTable } from './columns'
import type { Report } from './fault'
import type { Row } from './read-table'
import { uniqueIds } from './unique-ids'

export const urgencyNames: Readonly<Record<Urgency, string>> = { normal: '普通', urgent: '加急', emergency: '紧急' }

export function readServices(
  rows: readonly Row<keyof typeof serviceTable.columns>[],
  report: Report,
): ReadonlyMap<string, ServiceDefinition> {
  const ids = uniqueIds()
  const services = new Map<string, ServiceDefinition>()
  rows.forEach((row, index) => {
    const cells = cellsOf(row, report)
    const code = ids.read(cells, 'code', row)
    const rest = {
      name: cells.text('name', 20),
      description: cells.text('description', 120),
      group: cells.text('group', 20),
      keywords: cells.list('keywords'),
      sensitive: cells.yesNo('sensitive'),
      callFirst: cells.phone('callFirst', 0),
      urgency: row.cells.urgency === '' ? 'normal' : cells.choice('urgency', urgencyNames),
      order: index + 1,
    }
    cells.yesNo('demo')
    if (code) services.set(code, { code, ...rest })
  })
  return services
}
