// matters.csv, matter-options.csv, statements.csv: what was already being talked over or deliberated on paper.
import { matterTemplates, scopeKinds, type MatterTemplate, type ScopeKind } from '@core/councils/matter'
import { cellsOf, type Cells } from './cells'
import type { matterTable, optionTable, sheetTable, statementTable } from './columns'
import type { ImportedMatter, ImportedOption, ImportedSheet, ImportedStatement } from './district-data'
import type { Stance } from '@core/talk/talk'
import type { Report } from './fault'
import type { KnownUnits } from './known-units'
import type { Row } from './read-table'
import { uniqueIds } from './unique-ids'

const templateNames: Readonly<Record<MatterTemplate, string>> = {
  propertyDispute: '物业纠纷',
  repairFund: '维修资金',
  publicSpace: '公共空间',
  estateRules: '小区规约',
  communityProject: '社区项目',
  other: '其他',
}
const scopeNames: Readonly<Record<ScopeKind, string>> = {
  building: '楼栋',
  estate: '小区',
  grid: '网格',
  community: '社区',
}
const stageNames = { talk: '大家谈', deliberate: '大家议', decide: '大家定' } as const

const longestRoundDays = 90

export function readMatters(
  rows: readonly Row<keyof typeof matterTable.columns>[],
  units: KnownUnits,
  report: Report,
): ReadonlyMap<string, ImportedMatter> {
  const ids = uniqueIds()
  const all = new Map<string, ImportedMatter>()
  for (const row of rows) {
    const cells = cellsOf(row, report)
    const id = ids.read(cells, 'id', row)
    const kind = cells.choice('scope', namesIn(scopeKinds, scopeNames))
    const unit = units.named(cells, 'unitId', [kind === 'grid' ? 'gridBranch' : 'community'])
    const isNamed = kind === 'building' || kind === 'estate'
    const matter = {
      title: cells.text('title', 60),
      text: cells.text('text', 3000),
      template: cells.choice('template', namesIn(matterTemplates, templateNames)),
      affected: cells.text('affected', 500, 0),
      stage: cells.choice('stage', stageNames),
      days: cells.whole('days', longestRoundDays, 1),
      demo: cells.yesNo('demo'),
    }
    const name = isNamed ? cells.text('scopeName', 60) : ''
    if (!id || !unit) continue
    all.set(id, { ...matter, scope: { kind, unitId: unit.id, unitName: unit.name, path: unit.path, name } })
  }
  return all
}

export function readOptions(
  rows: readonly Row<keyof typeof optionTable.columns>[],
  matters: ReadonlyMap<string, ImportedMatter>,
  report: Report,
): readonly ImportedOption[] {
  const ids = uniqueIds()
  return rows.flatMap((row) => {
    const cells = cellsOf(row, report)
    const id = ids.read(cells, 'id', row)
    const matterId = matterNamed(cells, matters)
    const [title, text] = [cells.text('title', 60), cells.text('text', 3000)]
    const [costText, consequences] = [cells.text('cost', 500, 0), cells.text('consequences', 3000, 0)]
    return id ? [{ id, matterId, title, text, costText, consequences }] : []
  })
}

export function readStatements(
  rows: readonly Row<keyof typeof statementTable.columns>[],
  matters: ReadonlyMap<string, ImportedMatter>,
  report: Report,
): ReadonlyMap<string, ImportedStatement> {
  const ids = uniqueIds()
  const all = new Map<string, ImportedStatement>()
  for (const row of rows) {
    const cells = cellsOf(row, report)
    const id = ids.read(cells, 'id', row)
    const matterId = matterNamed(cells, matters)
    const statement = { matterId, text: cells.text('text', 140), demo: cells.yesNo('demo') }
    if (id) all.set(id, statement)
  }
  return all
}

const columnStances = [
  ['agree', 1],
  ['disagree', -1],
  ['pass', 0],
] as const

export function readSheets(
  rows: readonly Row<keyof typeof sheetTable.columns>[],
  matters: ReadonlyMap<string, ImportedMatter>,
  statements: ReadonlyMap<string, ImportedStatement>,
  report: Report,
): ReadonlyMap<string, ImportedSheet> {
  const ids = uniqueIds()
  const all = new Map<string, ImportedSheet>()
  for (const row of rows) {
    const cells = cellsOf(row, report)
    const id = ids.read(cells, 'id', row)
    const matterId = matterNamed(cells, matters)
    const stances: Record<string, Stance> = {}
    for (const [column, stance] of columnStances) {
      for (const said of cells.list(column)) {
        if (statements.get(said)?.matterId !== matterId) cells.fault(column, 'statement.unknown', { value: said })
        if (said in stances) cells.fault(column, 'statement.twice', { value: said })
        stances[said] = stance
      }
    }
    if (id) all.set(id, { matterId, stances })
  }
  return all
}

function matterNamed(cells: Cells<'matterId'>, matters: ReadonlyMap<string, ImportedMatter>): string {
  const matterId = cells.text('matterId', 23)
  if (matterId !== '' && !matters.has(matterId)) cells.fault('matterId', 'matter.unknown', { value: matterId })
  return matterId
}

/** The choices in their own order, each with the Chinese word that is read as well. */
function namesIn<V extends string>(
  order: readonly V[],
  names: Readonly<Record<V, string>>,
): Readonly<Record<V, string>> {
  return Object.fromEntries(order.map((one) => [one, names[one]])) as Readonly<Record<V, string>>
}
