// Time to report in, of what was blown by a unit and everything below it in a period.
import { dayMs } from '@core/kernel/china-day'
import type { InputOf } from '@core/kernel/procedure'
import { ok, type Result } from '@core/kernel/result'
import type { partnersApi, TimesView } from '@core/partners/partners-api'
import { reportInTimes } from '@core/partners/report-in-times'
import type { OrgUnit } from '@core/district/org-unit'
import type { Context } from '../_kit/context'
import type { Doc, Rows } from '../_kit/store'
import { ownUnit } from './lists'

type Input = InputOf<typeof partnersApi.times>

/** A quarter of a year. */
const usualDays = 90
/** Whistles read for one answer at most; a district blows some twenty a day. */
const readLimit = 2000
const pageSize = 100

export async function times(input: Input, context: Context): Promise<Result<TimesView>> {
  const found = await ownUnit(input.unitId, context)
  if (!found.ok) return found
  const { unit, map } = found.value
  const until = input.until ?? context.now
  const from = input.from ?? until - usualDays * dayMs
  const { whistles, complete } = await blownIn(unit, { from, until }, context)
  return ok({ ...reportInTimes(whistles, map.calendar, context.now), from, until, complete })
}

interface Period {
  readonly from: number
  readonly until: number
}

async function blownIn(unit: OrgUnit, period: Period, context: Context) {
  const whistles: Doc<'whistles'>[] = []
  let cursor: string | undefined
  do {
    const rows = await pageOf(unit, period, cursor, context)
    whistles.push(...rows.items)
    cursor = rows.cursor ?? undefined
  } while (cursor !== undefined && whistles.length < readLimit)
  return { whistles, complete: cursor === undefined }
}

/** Newest first: what is left out of an incomplete answer is the oldest. */
function pageOf(
  unit: OrgUnit,
  { from, until }: Period,
  cursor: string | undefined,
  { store }: Context,
): Promise<Rows<'whistles'>> {
  // prettier-ignore
  const rest = { from, to: until, order: 'desc', limit: pageSize, cursor } as const
  if (unit.level === 'district') return store.query('whistles', { index: 'districtTime', equals: {}, ...rest })
  if (unit.level === 'subdistrict')
    return store.query('whistles', { index: 'subdistrictTime', equals: { subdistrictId: unit.id }, ...rest })
  return store.query('whistles', { index: 'unitTime', equals: { unitId: unit.id }, ...rest })
}
