// grids.geojson: each grid in its community, kept by one of that community's branches; together they fill the outline.
import type { MultiPolygon, Polygon } from 'geojson'
import type { Grid } from '@core/district/grid'
import { cellsOf } from './cells'
import { gridTable, organisationTable } from './columns'
import type { Report } from './fault'
import type { FaultReason } from './fault-words'
import type { KnownUnits } from './known-units'
import { rowOf, type Feature } from './read-features'
import { readShape } from './shape'
import { misfits, type Misfit, type Tile } from './tiling'
import { uniqueIds, type UniqueIds } from './unique-ids'

export function readGrids(
  features: readonly Feature[],
  outline: Polygon | MultiPolygon | undefined,
  units: KnownUnits,
  report: Report,
): ReadonlyMap<string, Grid> {
  const ids = uniqueIds()
  const read = features.map((feature) => readGrid(feature, ids, units, report))
  reportIdleBranches(features, units, report)
  // With one grid unreadable, its place would only be reported a second time, as a gap.
  const tiles = read.flatMap(({ id, area }): Tile[] => (id && area ? [{ id, area }] : []))
  if (outline && tiles.length > 0 && tiles.length === features.length) {
    for (const misfit of misfits(tiles, outline)) report(faultOf(misfit, ids.lines))
  }
  return new Map(read.flatMap(({ grid }) => (grid ? [[grid.id, grid] as const] : [])))
}

interface ReadGrid {
  readonly id: string | undefined
  readonly area: Polygon | MultiPolygon | undefined
  /** Only where all of it could be read. */
  readonly grid: Grid | undefined
}

function readGrid(feature: Feature, ids: UniqueIds, units: KnownUnits, report: Report): ReadGrid {
  const row = rowOf(feature, gridTable)
  const cells = cellsOf(row, report)
  const id = ids.read(cells, 'code', row)
  const [name, demo] = [cells.text('name', 60), cells.yesNo('demo')]
  const community = units.named(cells, 'communityId', ['community'])
  const branch = units.named(cells, 'branchId', ['gridBranch'])
  if (community && branch && branch.parentId !== community.id) {
    cells.fault('branchId', 'grid.foreign-branch', { value: branch.name, community: community.name })
  }
  const area = readShape(feature.geometry, (reason, params = {}) =>
    report({ file: gridTable.file, line: feature.line, field: 'geometry', reason, params }),
  )
  if (!id || !area || !community || !branch) return { id, area, grid: undefined }
  const grid = { id, name, communityId: community.id, branchId: branch.id, path: branch.path, area, demo }
  return { id, area, grid }
}

function reportIdleBranches(features: readonly Feature[], units: KnownUnits, report: Report): void {
  if (features.length === 0) return
  const busy = new Set(features.map((feature) => rowOf(feature, gridTable).cells.branchId))
  for (const { id, level, name } of units.all.values()) {
    if (level !== 'gridBranch' || busy.has(id)) continue
    const line = units.lines.get(id) ?? 0
    report({ file: organisationTable.file, line, field: 'id', reason: 'branch.without-grid', params: { name } })
  }
}

const misfitReasons: Readonly<Record<Misfit['kind'], FaultReason>> = {
  overlap: 'grids.overlap',
  gap: 'grids.gap',
  beyond: 'grids.beyond',
}

function faultOf({ kind, ids, squareMetres, lng, lat }: Misfit, lines: ReadonlyMap<string, number>) {
  const [grid = '', ...others] = ids
  const params = { grid, other: others.join('、'), grids: ids.join('、'), area: squareMetres, lng, lat }
  return { file: gridTable.file, line: lines.get(grid) ?? 0, field: 'geometry', reason: misfitReasons[kind], params }
}
