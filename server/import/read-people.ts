// people.csv, grants.csv and duties.csv: who there is, what each may do, and when each is on duty.
import type { Duty, DutyRoster } from '@core/district/duty-roster'
import type { OrgLevel } from '@core/district/org-unit'
import { isStaffRole, type Role } from '@core/kernel/role'
import { chinaOffsetHours, parseWeeklyHours } from '@core/kernel/weekly-hours'
import { cellsOf, type Cells } from './cells'
import type { dutyTable, grantTable, peopleTable } from './columns'
import type { ImportedGrant, ImportedPerson } from './district-data'
import type { Report } from './fault'
import { levelNames, type KnownUnits } from './known-units'
import { namedPartner, workplace, type KnownPartners } from './read-partners'
import type { Row } from './read-table'
import { uniqueIds } from './unique-ids'

export interface KnownPeople {
  readonly all: ReadonlyMap<string, ImportedPerson>
  readonly lines: ReadonlyMap<string, number>
}

export function readPeople(
  rows: readonly Row<keyof typeof peopleTable.columns>[],
  units: KnownUnits,
  partners: KnownPartners,
  report: Report,
): KnownPeople {
  const ids = uniqueIds()
  const all = new Map<string, ImportedPerson>()
  for (const row of rows) {
    const cells = cellsOf(row, report)
    const id = ids.read(cells, 'id', row)
    const [name, title, demo] = [cells.text('name', 30), cells.text('title', 30), cells.yesNo('demo')]
    const unit = workplace(cells, 'unitId', units, partners)
    if (id && unit) all.set(id, { name, title, unitId: unit.id, path: unit.path, demo })
  }
  return { all, lines: ids.lines }
}

const roleNames: Readonly<Record<Role, string>> = {
  member: '党员',
  gridWorker: '网格员',
  gridLeader: '网格长',
  communityStaff: '社区工作者',
  subdistrictStaff: '街道工作者',
  districtOfficer: '区工作人员',
  unitLiaison: '单位联络员',
  volunteer: '志愿者',
}
/** A role is held over a unit of its own level, so that one wrong code cannot open a whole district to somebody. */
const roleLevels: Readonly<Record<Exclude<Role, 'unitLiaison'>, readonly OrgLevel[]>> = {
  member: ['community', 'gridBranch', 'partyGroup', 'memberHousehold'],
  gridWorker: ['gridBranch'],
  gridLeader: ['gridBranch'],
  communityStaff: ['community'],
  subdistrictStaff: ['subdistrict'],
  districtOfficer: ['district'],
  volunteer: ['community'],
}

export function readGrants(
  rows: readonly Row<keyof typeof grantTable.columns>[],
  units: KnownUnits,
  partners: KnownPartners,
  people: KnownPeople,
  report: Report,
): ReadonlyMap<string, ImportedGrant> {
  const lines = new Map<string, number>()
  const grants = new Map<string, ImportedGrant>()
  for (const row of rows) {
    const cells = cellsOf(row, report)
    const personId = namedPerson(cells, people)
    const role = cells.choice('role', roleNames)
    const unit =
      role === 'unitLiaison' ? namedPartner(cells, 'unitId', partners) : units.named(cells, 'unitId', roleLevels[role])
    const { from, until } = cells.term('from', 'until')
    cells.yesNo('demo')
    if (!personId || !unit) continue
    const id = grantId(personId, role, unit.id, from)
    const earlier = lines.get(id)
    if (earlier !== undefined) cells.fault('', 'id.repeated', { value: id, line: earlier })
    lines.set(id, row.line)
    grants.set(id, { role, unitId: unit.id, personId, path: unit.path, from, until })
  }
  return grants
}

/** Each term is a record of its own: a renewed one does not write over the one that was revoked. */
function grantId(personId: string, role: Role, unitId: string, from: number): string {
  const day = new Date(from + chinaOffsetHours * 3600 * 1000).toISOString().slice(0, 10)
  return `${personId}:${role}:${unitId}:${day.replaceAll('-', '')}`
}

export function readDuties(
  rows: readonly Row<keyof typeof dutyTable.columns>[],
  units: KnownUnits,
  people: KnownPeople,
  grants: ReadonlyMap<string, ImportedGrant>,
  report: Report,
): ReadonlyMap<string, DutyRoster> {
  const duties = new Map<string, readonly Duty[]>()
  const granted = new Set(
    [...grants.values()].filter(({ role }) => isStaffRole(role)).map(({ personId, unitId }) => `${personId} ${unitId}`),
  )
  for (const row of rows) {
    const cells = cellsOf(row, report)
    const personId = namedPerson(cells, people)
    const unit = units.named(cells, 'unitId', ['district', 'subdistrict', 'community', 'gridBranch'])
    const hours = parseWeeklyHours(cells.hours('hours'))
    const phone = cells.phone('phone')
    const term = cells.term('from', 'until')
    cells.yesNo('demo')
    const person = personId && people.all.get(personId)
    if (!person || !unit || !hours.ok) continue
    if (!unit.path.some((id) => granted.has(`${personId} ${id}`))) {
      cells.fault('personId', 'duty.without-grant', {
        name: person.name,
        unit: `${unit.name}（${levelNames[unit.level]}）`,
      })
    }
    const duty = { personId, name: person.name, title: person.title, phone, hours: hours.value, ...term }
    duties.set(unit.id, [...(duties.get(unit.id) ?? []), duty])
  }
  return new Map([...duties].map(([unitId, roster]) => [unitId, { unitId, duties: roster }]))
}

function namedPerson(cells: Cells<'personId'>, people: KnownPeople): string | undefined {
  const value = cells.text('personId', 23)
  if (people.all.has(value)) return value
  if (value !== '' && !people.lines.has(value)) cells.fault('personId', 'person.unknown', { value })
  return undefined
}
