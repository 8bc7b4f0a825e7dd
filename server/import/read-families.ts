// families.csv: invented families for the demonstration, with an invented contact. A real family is entered in the app by
// somebody who has asked it: its consent is no column of a table.
import type { ServicePlace } from '@core/homes/service-place'
import type { Family, FamilyContact } from '@core/pledges/family'
import { saysNobody } from '@core/pledges/masked-words'
import { cellsOf } from './cells'
import type { familyTable } from './columns'
import type { Report } from './fault'
import type { KnownUnits } from './known-units'
import { placeNamed, wordsIn } from './read-posts'
import type { Row } from './read-table'
import { uniqueIds } from './unique-ids'

export type ImportedFamily = Pick<Family, 'label' | 'needs' | 'unitId' | 'path' | 'placeId'> & {
  readonly contact: Omit<FamilyContact, 'closed'>
}

export function readFamilies(
  rows: readonly Row<keyof typeof familyTable.columns>[],
  units: KnownUnits,
  places: ReadonlyMap<string, ServicePlace>,
  report: Report,
): ReadonlyMap<string, ImportedFamily> {
  const ids = uniqueIds()
  const all = new Map<string, ImportedFamily>()
  for (const row of rows) {
    const cells = cellsOf(row, report)
    const id = ids.read(cells, 'id', row)
    const unit = units.named(cells, 'unitId', ['community', 'gridBranch'])
    const said = { label: cells.text('label', 60), needs: wordsIn(cells, 'needs') }
    const contact = { name: cells.text('name', 20), phone: cells.phone('phone'), address: cells.text('address', 80) }
    const placeId = placeNamed(cells, places)
    if (!cells.yesNo('demo')) cells.fault('demo', 'family.real')
    const masked = saysNobody(said, contact)
    if (!masked.ok) cells.fault(masked.error.field === 'label' ? 'label' : 'needs', 'words.tell')
    if (id && unit) all.set(id, { ...said, placeId, contact, unitId: unit.id, path: unit.path })
  }
  return all
}
