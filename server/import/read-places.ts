// places.csv: branch homes, community service centres and micro-positions.
import { isDoorCode } from '@core/doors/door-code'
import type { OrgLevel } from '@core/district/org-unit'
import type { Accessibility, PlaceKind, ServicePlace } from '@core/homes/service-place'
import { cellsOf, type Cells } from './cells'
import type { placeTable } from './columns'
import type { Report } from './fault'
import type { KnownUnits } from './known-units'
import { readPosition, type Outline } from './read-position'
import type { Row } from './read-table'
import { uniqueIds } from './unique-ids'

const kindNames: Readonly<Record<PlaceKind, string>> = {
  branchHome: '支部家院',
  serviceCentre: '党群服务中心',
  microPosition: '微阵地',
}
const wheelchairNames: Readonly<Record<Accessibility['wheelchair'], string>> = {
  yes: '能进',
  limited: '要人帮',
  no: '进不去',
}
/** A home is a branch's own room; the others are run by any body from the subdistrict down to the branch. */
const runners: Readonly<Record<PlaceKind, readonly OrgLevel[]>> = {
  branchHome: ['gridBranch'],
  serviceCentre: ['subdistrict', 'community', 'gridBranch'],
  microPosition: ['subdistrict', 'community', 'gridBranch'],
}

export function readPlaces(
  rows: readonly Row<keyof typeof placeTable.columns>[],
  outline: Outline,
  units: KnownUnits,
  report: Report,
): ReadonlyMap<string, ServicePlace> {
  const ids = uniqueIds()
  const codes = uniqueIds()
  const places = new Map<string, ServicePlace>()
  for (const row of rows) {
    const cells = cellsOf(row, report)
    const id = ids.read(cells, 'id', row)
    const code = codes.read(cells, 'code', row)
    if (code && !isDoorCode(code)) cells.fault('code', 'door.code', { value: code })
    const kind = cells.choice('kind', kindNames)
    const name = cells.text('name', 60)
    const unit = units.named(cells, 'unitId', runners[kind])
    const position = readPosition(cells, ['lng', 'lat'], outline)
    const rest = {
      address: cells.text('address', 120),
      directions: cells.text('directions', 300, 0),
      hours: cells.hours('hours'),
      services: cells.list('services'),
      phone: cells.phone('phone'),
      accessibility: {
        wheelchair: cells.choice('wheelchair', wheelchairNames),
        steps: cells.whole('steps', 999),
        accessibleToilet: cells.yesNo('accessibleToilet'),
        note: cells.text('accessNote', 200, 0),
      },
      demo: cells.yesNo('demo'),
    }
    if (!id || !code || !unit || !position) continue
    places.set(id, { id, code, kind, name, unitId: unit.id, path: unit.path, position, ...fenceOf(cells), ...rest })
  }
  return places
}

/** Of a gorge or a harbour the usual courtyard says nothing; what is larger is no door any more. */
const mostFenceMetres = 1000
const leastFenceMetres = 20

function fenceOf(cells: Cells<keyof typeof placeTable.columns>): Pick<ServicePlace, 'fenceMetres'> {
  if (cells.text('fenceMetres', 4, 0) === '') return {}
  return { fenceMetres: cells.whole('fenceMetres', mostFenceMetres, leastFenceMetres) }
}
