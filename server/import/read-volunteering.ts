// teams.csv, team-members.csv and activities.csv: volunteer teams, who is in them, and what they do when the product begins.
import { longestShiftMinutes } from '@core/volunteers/volunteers-input'
import { seatLimit, shiftLimit, welfareKinds, type WelfareKind } from '@core/volunteers/activity'
import type { VolunteerTeam } from '@core/volunteers/team'
import type { ServicePlace } from '@core/homes/service-place'
import { cellsOf, type Cells } from './cells'
import { activityTable, teamMemberTable, teamTable } from './columns'
import type { ImportedPerson } from './district-data'
import type { Report } from './fault'
import type { KnownUnits } from './known-units'
import type { KnownPeople } from './read-people'
import { readPosition, type Outline } from './read-position'
import { readTable, type Row } from './read-table'
import { uniqueIds } from './unique-ids'
import type { ImportedActivity, ImportedMember, Volunteering } from './volunteering-data'

interface Known {
  readonly units: KnownUnits
  readonly people: KnownPeople
  readonly places: ReadonlyMap<string, ServicePlace>
  readonly inside: Outline
}

export async function readVolunteering(folder: string, known: Known, report: Report): Promise<Volunteering> {
  const volunteerTeams = readTeams(await readTable(folder, teamTable, report), known, report)
  const members = await readTable(folder, teamMemberTable, report)
  const activities = await readTable(folder, activityTable, report)
  return {
    volunteerTeams,
    teamMembers: readMembers(members, volunteerTeams, known, report),
    activities: readActivities(activities, volunteerTeams, known, report),
  }
}

const levels = ['district', 'subdistrict', 'community', 'gridBranch'] as const

function readTeams(rows: readonly Row<keyof typeof teamTable.columns>[], { units, people }: Known, report: Report) {
  const [ids, codes] = [uniqueIds(), uniqueIds()]
  const all = new Map<string, VolunteerTeam>()
  for (const row of rows) {
    const cells = cellsOf(row, report)
    const id = ids.read(cells, 'id', row)
    const code = (codes.read(cells, 'code', row) ?? '').toUpperCase()
    // As people type it, and as the QR code holds it.
    if (code !== '' && !/^[A-Z0-9]{1,12}$/.test(code)) cells.fault('code', 'team.code', { value: code })
    const unit = units.named(cells, 'unitId', levels)
    const team = {
      name: cells.text('name', 40),
      kind: cells.text('kind', 20),
      text: cells.text('text', 300, 0),
      leaderId: personNamed(cells, 'leaderId', people)?.id ?? '',
      phone: cells.phone('phone', 0),
      skills: cells.list('skills'),
      demo: cells.yesNo('demo'),
    }
    if (id && unit) all.set(id, { code, ...team, unitId: unit.id, path: unit.path })
  }
  return all
}

function readMembers(
  rows: readonly Row<keyof typeof teamMemberTable.columns>[],
  teams: Volunteering['volunteerTeams'],
  { people }: Known,
  report: Report,
) {
  const lines = new Map<string, number>()
  const all = new Map<string, ImportedMember>()
  for (const row of rows) {
    const cells = cellsOf(row, report)
    const teamId = cells.text('teamId', 23)
    if (teamId !== '' && !teams.has(teamId)) cells.fault('teamId', 'team.unknown', { value: teamId })
    const person = personNamed(cells, 'personId', people)
    const member = { since: cells.day('since') ?? '', demo: cells.yesNo('demo') }
    if (!person) continue
    const id = `${teamId}:${person.id}`
    const earlier = lines.get(id)
    if (earlier !== undefined) cells.fault('', 'id.repeated', { value: id, line: earlier })
    lines.set(id, row.line)
    all.set(id, { teamId, personId: person.id, name: person.name, ...member })
  }
  return all
}

const kindNames: Readonly<Record<WelfareKind, string>> = {
  poverty: '扶贫济困',
  elderAndYoung: '敬老助幼',
  medical: '义诊',
  militaryFamilies: '拥军优属',
  culture: '文化',
  sport: '体育',
  environment: '环境',
  safety: '平安',
  other: '其他',
}
const kinds = Object.fromEntries(welfareKinds.map((kind) => [kind, kindNames[kind]])) as typeof kindNames

type ActivityCells = Cells<keyof typeof activityTable.columns>

function readActivities(
  rows: readonly Row<keyof typeof activityTable.columns>[],
  teams: Volunteering['volunteerTeams'],
  { units, people, places, inside }: Known,
  report: Report,
) {
  const ids = uniqueIds()
  const all = new Map<string, ImportedActivity>()
  for (const row of rows) {
    const cells = cellsOf(row, report)
    const id = ids.read(cells, 'id', row)
    const unit = units.named(cells, 'unitId', levels)
    const leader = personNamed(cells, 'leaderId', people)
    const placeId = known(cells, 'placeId', places, 'place.unknown')
    const activity = {
      title: cells.text('title', 40),
      text: cells.text('text', 1000, 0),
      kind: cells.choice('kind', kinds),
      teamId: known(cells, 'teamId', teams, 'team.unknown'),
      placeId,
      // A service place says where it is; elsewhere somebody has to.
      whereText: placeId === '' ? cells.text('where', 100) : cells.text('where', 100, 0),
      position: places.get(placeId)?.position ?? ownPosition(cells, row, inside),
      skills: cells.list('skills'),
      phone: cells.phone('phone', 0),
      demo: cells.yesNo('demo'),
      ...shiftsOf(cells),
    }
    if (id && unit) all.set(id, { ...activity, unitId: unit.id, path: unit.path, leaderId: leader?.id ?? '', leaderName: leader?.name ?? '' }) // prettier-ignore
  }
  return all
}

function ownPosition(cells: ActivityCells, row: Row<keyof typeof activityTable.columns>, inside: Outline) {
  const isGiven = row.cells.lng !== '' || row.cells.lat !== ''
  return (isGiven ? readPosition(cells, ['lng', 'lat'], inside) : undefined) ?? null
}

function shiftsOf(cells: ActivityCells): Pick<ImportedActivity, 'days' | 'from' | 'until' | 'seats'> {
  const days = cells.list('days').map(Number)
  const isSound = days.length > 0 && days.length <= shiftLimit && days.every((day) => Number.isInteger(day) && day > 0 && day <= 365) // prettier-ignore
  if (!isSound || new Set(days).size < days.length) cells.fault('days', 'activity.days', { most: shiftLimit })
  const hours = cells.text('hours', 20)
  const [, from = -1, until = -1] = (/^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(hours) ?? []).map(minutesIn)
  if (from < 0 || until <= from || until - from > longestShiftMinutes)
    cells.fault('hours', 'activity.hours', { value: hours })
  return { days: [...days].sort((one, other) => one - other), from, until, seats: cells.whole('seats', seatLimit, 1) }
}

/** -1 for what is no time of a day. */
function minutesIn(written: string): number {
  const [, hours = 99, minutes = 99] = (/^(\d\d):(\d\d)$/.exec(written) ?? []).map(Number)
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : -1
}

function known<F extends string>(
  cells: Cells<F>,
  field: F,
  among: ReadonlyMap<string, unknown>,
  reason: 'team.unknown' | 'place.unknown',
): string {
  const value = cells.text(field, 23, 0)
  if (value !== '' && !among.has(value)) cells.fault(field, reason, { value })
  return value
}

/** Undefined where the cell is empty, or names nobody. */
function personNamed<F extends string>(
  cells: Cells<F>,
  field: F,
  people: KnownPeople,
): (ImportedPerson & { readonly id: string }) | undefined {
  const value = cells.text(field, 23, 0)
  if (value !== '' && !people.lines.has(value)) cells.fault(field, 'person.unknown', { value })
  const person = people.all.get(value)
  return person && { ...person, id: value }
}
