// Hours of a team or a unit as a table for a spreadsheet, by name and day: for who leads the team, and staff over the unit.
import { stringify } from 'csv-stringify/sync'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { OrgUnit } from '@core/district/org-unit'
import { checkPeriod, dayOf } from '@core/volunteers/certificate'
import { certificateWords } from '@core/volunteers/certificate-words'
import { clockOf, inOrderOfName, type HoursRow } from '@core/volunteers/hours-table'
import { isStaffOver, mayRunTeam } from '@core/volunteers/may-run'
import type { volunteersApi } from '@core/volunteers/volunteers-api'
import type { HoursFile } from '@core/volunteers/volunteers-views'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import type { Rows } from '../_kit/store'
import { teamNamed } from './found'
import { activitiesOf, lineOf, periodOf, type Period } from './hours'

type Input = InputOf<(typeof volunteersApi)['exportHours']>

/** One answer's worth; more wants a shorter period. */
const readLimit = 5000
const batch = 100

export async function exportHours({ of, from, until }: Input, context: Context): Promise<Result<HoursFile>> {
  const period = checkPeriod(from, until)
  if (!period.ok) return period
  const asked = await askedFor(of, context)
  if (!asked.ok) return asked
  const rows = await rowsOf(asked.value, periodOf(from, until), context)
  if (!rows.ok) return rows
  const { head, fileName } = certificateWords.table
  return ok({
    fileName: fileName(asked.value.name, from, until),
    csv: stringify([[...head], ...inOrderOfName(rows.value).map(cellsOf)], form),
    rows: rows.value.length,
  })
}

/** RFC 4180 ends lines with CR LF. A text that begins like a formula gets an apostrophe before it. */
const form = { record_delimiter: '\r\n', escape_formulas: true, bom: true } as const

interface Asked {
  readonly name: string
  readonly teamId: string
  /** Null for a team. */
  readonly unit: OrgUnit | null
}

async function askedFor(of: Input['of'], { store, caller }: Context): Promise<Result<Asked>> {
  if ('teamId' in of) {
    const team = await teamNamed(store, { id: of.teamId })
    if (!team.ok) return team
    if (!mayRunTeam(team.value, caller)) return refuse('forbidden', 'team.not-yours')
    return ok({ name: team.value.name, teamId: of.teamId, unit: null })
  }
  const unit = (await districtMap(store))?.unit(of.unitId)
  if (!unit) return refuse('invalid', 'units.missing', { field: 'of.unitId' })
  if (!isStaffOver(unit.path, caller)) return refuse('forbidden', 'activity.not-yours')
  return ok({ name: unit.name, teamId: '', unit })
}

async function rowsOf(asked: Asked, period: Period, context: Context): Promise<Result<readonly HoursRow[]>> {
  const { store, now } = context
  const found: HoursRow[] = []
  let read = 0
  let cursor: string | undefined
  do {
    if (read >= readLimit) return refuse('conflict', 'hours.too-many', { params: { limit: readLimit } })
    const rows = await pageOf(asked, period, cursor, context)
    const within = rows.items.filter(({ path }) => asked.unit === null || path.includes(asked.unit.id))
    const activities = await activitiesOf(within, store)
    for (const signUp of within) {
      const line = lineOf(signUp, activities.get(signUp.activityId), now)
      if (line) found.push({ ...line, name: signUp.name, reason: signUp.corrections.at(-1)?.reason ?? '' })
    }
    read += rows.items.length
    cursor = rows.cursor ?? undefined
  } while (cursor !== undefined)
  return ok(found)
}

function pageOf(
  { teamId, unit }: Asked,
  { from, until }: Period,
  cursor: string | undefined,
  { store }: Context,
): Promise<Rows<'signUps'>> {
  const rest = { from, to: until - 1, order: 'asc', limit: batch, cursor } as const
  if (!unit) return store.query('signUps', { index: 'team', equals: { teamId, came: 1 }, ...rest })
  const [, subdistrictId, communityId] = unit.path
  if (communityId !== undefined) return store.query('signUps', { index: 'community', equals: { communityId, came: 1 }, ...rest }) // prettier-ignore
  if (subdistrictId !== undefined) return store.query('signUps', { index: 'subdistrict', equals: { subdistrictId, came: 1 }, ...rest }) // prettier-ignore
  return store.query('signUps', { index: 'district', equals: { came: 1 }, ...rest })
}

function cellsOf({ name, title, startsAt, endsAt, minutes, reason }: HoursRow): (string | number)[] {
  const who = name === '' ? certificateWords.table.nobody : name
  return [who, dayOf(startsAt), title, clockOf(startsAt), clockOf(endsAt), minutes, reason]
}
