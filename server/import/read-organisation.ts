// organisation.csv: each unit under the one above it.
import { mayStandUnder, orgLevels, type OrgLevel, type OrgUnit } from '@core/district/org-unit'
import { cellsOf, type Cells } from './cells'
import { organisationTable } from './columns'
import type { Report } from './fault'
import { knownUnits, levelNames, type KnownUnits } from './known-units'
import { readPosition, type Outline } from './read-position'
import type { Row } from './read-table'
import { uniqueIds } from './unique-ids'

type Field = keyof typeof organisationTable.columns
type Draft = Omit<OrgUnit, 'path'> & { readonly cells: Cells<Field> }

/** Lengths of statistical codes; the levels below carry the district's own codes. */
const codeDigits: Readonly<Partial<Record<OrgLevel, number>>> = { district: 6, subdistrict: 9, community: 12 }

export function readOrganisation(rows: readonly Row<Field>[], outline: Outline, report: Report): KnownUnits {
  const ids = uniqueIds()
  const drafts = new Map<string, Draft>()
  for (const row of rows) {
    const draft = readUnit(row, ids, outline, report)
    if (draft) drafts.set(draft.id, draft)
  }
  const districts = [...drafts.values()].filter(({ level }) => level === 'district').length
  if (rows.length > 0 && districts !== 1) {
    report({
      file: organisationTable.file,
      line: 0,
      field: 'level',
      reason: 'unit.one-district',
      params: { found: districts },
    })
  }
  const all = new Map<string, OrgUnit>()
  // From the top down, so that a parent's path is there before its children ask for it.
  for (const level of orgLevels) {
    for (const draft of drafts.values()) {
      const unit = draft.level === level ? placed(draft, drafts, all) : undefined
      if (unit) all.set(unit.id, unit)
    }
  }
  return knownUnits(all, ids.lines)
}

function readUnit(
  row: Row<Field>,
  ids: ReturnType<typeof uniqueIds>,
  outline: Outline,
  report: Report,
): Draft | undefined {
  const cells = cellsOf(row, report)
  const id = ids.read(cells, 'id', row)
  const level = cells.choice('level', levelNames)
  const digits = codeDigits[level]
  if (id && digits && !new RegExp(`^\\d{${digits}}$`).test(id))
    cells.fault('id', 'unit.code-digits', { value: id, digits })
  const { lng, lat } = row.cells
  if ((lng === '') !== (lat === '')) cells.fault(lng === '' ? 'lng' : 'lat', 'position.half')
  const rest = {
    level,
    name: cells.text('name', 60),
    parentId: row.cells.parentId,
    phone: cells.phone('phone', 0),
    position: lng === '' || lat === '' ? null : (readPosition(cells, ['lng', 'lat'], outline) ?? null),
    demo: cells.yesNo('demo'),
    cells,
  }
  return id ? { id, ...rest } : undefined
}

/** Undefined where the unit does not stand where it may, which is reported, or where its parent does not. */
function placed({ cells, ...unit }: Draft, drafts: ReadonlyMap<string, Draft>, all: ReadonlyMap<string, OrgUnit>) {
  if (unit.level === 'district') {
    if (unit.parentId !== '') cells.fault('parentId', 'unit.parent-of-district')
    return { ...unit, parentId: '', path: [unit.id] }
  }
  const parent = drafts.get(unit.parentId)
  if (!parent) {
    if (unit.parentId === '') cells.fault('parentId', 'cell.empty')
    else cells.fault('parentId', 'unit.unknown-parent', { value: unit.parentId })
    return undefined
  }
  if (!mayStandUnder(unit.level, parent.level)) {
    cells.fault('parentId', 'unit.wrong-parent', {
      level: levelNames[unit.level],
      wanted: levelNames[orgLevels[orgLevels.indexOf(unit.level) - 1] ?? 'district'],
      value: parent.name,
      found: levelNames[parent.level],
    })
    return undefined
  }
  const path = all.get(parent.id)?.path
  return path && { ...unit, path: [...path, unit.id] }
}
