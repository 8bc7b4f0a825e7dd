// partners.csv: companies, schools and stations in the district that the whistle can call.
import type { ServiceDefinition } from '@core/district/service-definition'
import { partnerPath, type PartnerUnit } from '@core/partners/partner-unit'
import { cellsOf, type Cells } from './cells'
import type { partnerTable } from './columns'
import type { Report } from './fault'
import { listedServices } from './known-services'
import type { KnownUnits } from './known-units'
import type { Row } from './read-table'
import { uniqueIds } from './unique-ids'

export interface KnownPartners {
  readonly all: ReadonlyMap<string, PartnerUnit>
  readonly lines: ReadonlyMap<string, number>
}

/** A unit that people belong to and roles are held over: its id, and the ids from the district down to it. */
export interface HeldUnit {
  readonly id: string
  readonly path: readonly string[]
}

export function readPartners(
  rows: readonly Row<keyof typeof partnerTable.columns>[],
  units: KnownUnits,
  services: ReadonlyMap<string, ServiceDefinition>,
  report: Report,
): KnownPartners {
  const ids = uniqueIds()
  const all = new Map<string, PartnerUnit>()
  for (const row of rows) {
    const cells = cellsOf(row, report)
    const id = ids.read(cells, 'id', row)
    // Grants are looked up by id alone: one id for two units would open one to the people of the other.
    if (id && units.lines.has(id)) cells.fault('id', 'partner.id-taken', { value: id })
    const unit = units.named(cells, 'unitId', ['district', 'subdistrict', 'community', 'gridBranch'])
    const rest = {
      name: cells.text('name', 60),
      kind: cells.text('kind', 10),
      phone: cells.phone('phone', 0),
      serviceCodes: listedServices(cells, 'serviceCodes', services),
      demo: cells.yesNo('demo'),
    }
    if (id && unit) all.set(id, { id, path: unit.path, ...rest })
  }
  return { all, lines: ids.lines }
}

/** The partner unit that the cell names. */
export function namedPartner<F extends string>(cells: Cells<F>, field: F, partners: KnownPartners) {
  const value = cells.text(field, 23)
  // A broken row has its own fault already.
  if (value !== '' && !partners.lines.has(value)) cells.fault(field, 'partner.unknown', { value })
  return heldPartner(partners.all.get(value))
}

/** Where somebody works: a unit of the organisation, or a partner unit. */
export function workplace<F extends string>(
  cells: Cells<F>,
  field: F,
  units: KnownUnits,
  partners: KnownPartners,
): HeldUnit | undefined {
  const value = cells.text(field, 23, 0)
  return partners.lines.has(value) ? heldPartner(partners.all.get(value)) : units.named(cells, field)
}

function heldPartner(partner: PartnerUnit | undefined): HeldUnit | undefined {
  return partner && { id: partner.id, path: partnerPath(partner) }
}
