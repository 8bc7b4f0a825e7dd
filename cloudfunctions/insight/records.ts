// The requests behind a figure, one page at a time, each page at the same cost however many there are.
import { lastOf, outsideGrids, within } from '@core/insight/area-path'
import { recordsPageSize, type insightApi, type RateRecord } from '@core/insight/insight-api'
import { monthsFrom } from '@core/insight/month'
import type { Page } from '@core/kernel/page'
import type { InputOf } from '@core/kernel/procedure'
import { ok, type Result } from '@core/kernel/result'
import type { Context } from '../_kit/context'
import type { DistrictMap } from '../_kit/district-map'
import { InvalidCursor, type Doc, type Rows, type Store } from '../_kit/store'
import { findArea } from './find-area'

type Input = InputOf<typeof insightApi.records>

/** Rows read for one page at most where a service is passed over: a rare one then takes several pages, never a slow one. */
const scanLimit = 500

/** One query: a month of one area. */
interface Slot {
  readonly month: string
  readonly areaPath: string
  readonly isLeaf: boolean
}

interface Position {
  readonly slot: number
  readonly cursor: string | undefined
}

export async function records(input: Input, context: Context): Promise<Result<Page<RateRecord>>> {
  const found = await findArea(input, context)
  if (!found.ok) return found
  const { areaPaths, map, area } = found.value
  const isLeaf = found.value.isLeaf || area.level === 'gridBranch'
  const slots = monthsFrom(input.period.from, input.period.to).flatMap((month) =>
    areaPaths.map((areaPath): Slot => ({ month, areaPath, isLeaf })),
  )
  const { items, cursor } = await fill(slots, input, context.store)
  return ok({ items: items.map((outcome) => recordOf(outcome, map)), cursor })
}

async function fill(slots: readonly Slot[], input: Input, store: Store): Promise<Rows<'outcomes'>> {
  const items: Doc<'outcomes'>[] = []
  const passesOver = input.figure !== 'all' && input.serviceCode !== undefined
  let at = openPosition(input.cursor)
  let scanned = 0
  while (items.length < recordsPageSize && scanned < scanLimit) {
    const slot = slots[at.slot]
    if (!slot) return { items, cursor: null }
    const limit = passesOver ? recordsPageSize : recordsPageSize - items.length
    const rows = await page(slot, input, at.cursor, limit, store)
    items.push(...rows.items.filter((one) => !passesOver || one.serviceCode === input.serviceCode))
    scanned += rows.items.length
    at = rows.cursor === null ? { slot: at.slot + 1, cursor: undefined } : { slot: at.slot, cursor: rows.cursor }
  }
  return { items, cursor: at.slot < slots.length ? sealPosition(at) : null }
}

function page(
  { month, areaPath, isLeaf }: Slot,
  { figure, serviceCode }: Input,
  cursor: string | undefined,
  limit: number,
  store: Store,
): Promise<Rows<'outcomes'>> {
  const bounds = isLeaf ? { from: areaPath, to: areaPath } : within(areaPath)
  const rest = { ...bounds, order: 'asc', limit, cursor } as const
  if (figure !== 'all') return store.query('outcomes', { index: figure, equals: { month, [figure]: 1 }, ...rest })
  return serviceCode === undefined
    ? store.query('outcomes', { index: 'all', equals: { month }, ...rest })
    : store.query('outcomes', { index: 'service', equals: { month, serviceCode }, ...rest })
}

function recordOf(kept: Doc<'outcomes'>, map: DistrictMap): RateRecord {
  const { serviceCode, serviceName, urgency, status, submittedAt, leftOut, answer, verdict, rating } = kept
  const { acceptMinutes, answerMinutes } = kept
  const isLateAccept = kept.lateAccept === 1
  const said = { serviceCode, serviceName, urgency, status, submittedAt, leftOut, answer, verdict, rating }
  return { ...said, id: kept._id, areaName: areaName(kept.areaPath, map), acceptMinutes, answerMinutes, isLateAccept }
}

/** The grid, or the unit that it went to first. */
function areaName(areaPath: string, map: DistrictMap): string {
  const id = lastOf(areaPath)
  if (id !== outsideGrids) return map.grids.find((grid) => grid.id === id)?.name ?? id
  const unitId = areaPath.split('/').at(-2)
  return (unitId === undefined ? map.root : map.unit(unitId))?.name ?? ''
}

function sealPosition({ slot, cursor }: Position): string {
  return `${slot}:${cursor ?? ''}`
}

function openPosition(cursor: string | undefined): Position {
  if (cursor === undefined) return { slot: 0, cursor: undefined }
  const [, slot, inner] = /^(\d{1,4}):(.*)$/.exec(cursor) ?? []
  if (slot === undefined) throw new InvalidCursor('The cursor is torn.')
  return { slot: Number(slot), cursor: inner === '' ? undefined : inner }
}
