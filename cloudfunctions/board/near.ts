// What lies around a point: each cell there is asked by its index, for no more than is shown of it.
import { nearPerCell, similarDays, similarLimit, similarMetres } from '@core/board/board-api'
import type { boardApi, BoardPin, SimilarView } from '@core/board/board-api'
import { cellsAround, smallCellsWithin } from '@core/board/cells'
import { straightMetres } from '@core/homes/straight-line'
import { dayMs } from '@core/kernel/china-day'
import type { InputOf } from '@core/kernel/procedure'
import { ok, type Result } from '@core/kernel/result'
import type { Context } from '../_kit/context'
import type { Doc, Rows } from '../_kit/store'
import { viewsOf } from './board-view'

type Input<Name extends keyof typeof boardApi> = InputOf<(typeof boardApi)[Name]>

const newestFirst = { order: 'desc', limit: nearPerCell } as const

export async function near(
  { position, state }: Input<'near'>,
  { store }: Context,
): Promise<Result<readonly BoardPin[]>> {
  const found = await inCells(cellsAround(position), (cell) =>
    state === 'all'
      ? store.query('boardEntries', { index: 'cell', equals: { cell, shown: 1 }, ...newestFirst })
      : store.query('boardEntries', {
          index: 'cellOpen',
          equals: { cell, shown: 1, open: state === 'open' ? 1 : 0 },
          ...newestFirst,
        }),
  )
  return ok([...found].sort((a, b) => b.submittedAt - a.submittedAt).map(pinOf))
}

/** Open ones of one service in a month in one small cell: more than a dozen would be an outage, not a duplicate. */
const similarScan = 12

export async function similar(
  { position, serviceCode }: Input<'similar'>,
  context: Context,
): Promise<Result<readonly SimilarView[]>> {
  const { store, now } = context
  const found = await inCells(smallCellsWithin(position, similarMetres), (smallCell) =>
    store.query('boardEntries', {
      index: 'smallCellService',
      equals: { smallCell, shown: 1, open: 1, serviceCode },
      from: now - similarDays * dayMs,
      order: 'desc',
      limit: similarScan,
    }),
  )
  const nearest = found
    .map((entry) => ({ entry, metres: straightMetres(position, entry.position) }))
    .filter(({ metres }) => metres <= similarMetres)
    .sort((a, b) => a.metres - b.metres || b.entry.submittedAt - a.entry.submittedAt)
    .slice(0, similarLimit)
  const views = await viewsOf(
    nearest.map(({ entry }) => entry),
    'all',
    context,
  )
  return ok(views.map((view, index) => ({ ...view, metres: Math.round(nearest[index]?.metres ?? 0) })))
}

async function inCells(
  cells: readonly string[],
  ask: (cell: string) => Promise<Rows<'boardEntries'>>,
): Promise<readonly Doc<'boardEntries'>[]> {
  const pages = await Promise.all(cells.map(ask))
  return pages.flatMap(({ items }) => items)
}

function pinOf(kept: Doc<'boardEntries'>): BoardPin {
  const { _id: id, serviceCode, serviceName, text, status, position, submittedAt } = kept
  return { id, serviceCode, serviceName, text, status, position, submittedAt, isOpen: kept.open === 1 }
}
