// Counts outcomes that have changed into the cells of their area, month and service, then into everything above, and only
// then says so on the outcome: a crash between any two of these writes, or another clock at the same time, means that the
// same is begun again, and what is already in a cell is known there.
import {
  cellId,
  cellsAbove,
  countInto,
  emptyCell,
  leavesOf,
  type CellKey,
  type CountedOutcome,
  type RateCell,
} from '@core/insight/rate-cell'
import { sumOf, tallyOf } from '@core/insight/tally'
import { readAll } from '../_kit/read-all'
import type { Doc, Store } from '../_kit/store'
import { getAll } from './get-all'

/** How many were counted, at most `limit`; 0 too where another clock was quicker: it has done the work. */
export async function countOutcomes(store: Store, limit: number): Promise<number> {
  const changed = await store.query('outcomes', { index: 'uncounted', equals: { uncounted: 1 }, order: 'asc', limit })
  const leaves = gather(changed.items)
  // Cells first, outcomes after: what is in a cell then is never newer than what the outcome says.
  const cells = await readCells(store, [...leaves.values()])
  const settling = [...cells.values()].flatMap((cell) => cell.settling.map(({ id }) => id))
  const ids = [...new Set([...changed.items.map(({ _id }) => _id), ...settling])]
  const read = new Map((await getAll(store, 'outcomes', ids)).map((outcome) => [outcome._id, outcome]))

  for (const leaf of leaves.values()) {
    const counted = (cell: RateCell) => countInto(cell, leaf.ids, read)
    if (!(await writeCell(store, leaf.key, cells.get(cellId(leaf.key)), counted))) return 0
  }
  for (const key of above([...leaves.values()])) if (!(await sumUp(store, key))) return 0
  for (const { _id } of changed.items) await markCounted(store, read.get(_id))
  return changed.items.length
}

interface Leaf {
  readonly key: CellKey
  readonly ids: readonly string[]
}

function gather(changed: readonly Doc<'outcomes'>[]): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  for (const outcome of changed) {
    for (const key of leavesOf(outcome)) {
      const known = leaves.get(cellId(key))
      leaves.set(cellId(key), { key, ids: [...(known?.ids ?? []), outcome._id] })
    }
  }
  return leaves
}

async function readCells(store: Store, leaves: readonly Leaf[]): Promise<ReadonlyMap<string, Doc<'rateCells'>>> {
  const ids = leaves.map(({ key }) => cellId(key))
  return new Map((await getAll(store, 'rateCells', ids)).map((cell) => [cell._id, cell]))
}

/** Deepest first, so that each sum has its parts ready. */
function above(leaves: readonly Leaf[]): readonly CellKey[] {
  const cells = new Map(leaves.flatMap(({ key }) => cellsAbove(key)).map((key) => [cellId(key), key]))
  const depth = ({ areaPath }: CellKey) => (areaPath === '' ? 0 : areaPath.split('/').length)
  return [...cells.values()].sort((a, b) => depth(b) - depth(a))
}

async function sumUp(store: Store, key: CellKey): Promise<boolean> {
  const current = await store.get('rateCells', cellId(key))
  const { month, areaPath, serviceCode } = key
  const parts = await readAll(store, 'rateCells', 'parent', { parentPath: areaPath, serviceCode, month })
  return writeCell(store, key, current, (cell) => ({ ...cell, tally: sumOf(parts.map(({ tally }) => tally)) }))
}

/** False where somebody else has written the cell since it was read. */
async function writeCell(
  store: Store,
  key: CellKey,
  current: Doc<'rateCells'> | undefined,
  decide: (cell: RateCell) => RateCell,
): Promise<boolean> {
  const id = cellId(key)
  if (!current) return (await store.insert('rateCells', id, decide(emptyCell(key)))) === 'inserted'
  const { rev, month, areaPath, serviceCode, parentPath, tally, settling } = current
  const next = decide({ month, areaPath, serviceCode, parentPath, tally, settling })
  return (await store.replace('rateCells', id, rev, next)) === 'replaced'
}

/** What has changed again meanwhile stays to be counted. */
async function markCounted(store: Store, counted: Doc<'outcomes'> | undefined): Promise<void> {
  if (!counted) return
  const { _id, rev, ...outcome } = counted
  const marked: CountedOutcome = {
    ...outcome,
    uncounted: 0,
    countedVersion: outcome.version,
    countedAs: tallyOf(outcome),
  }
  await store.replace('outcomes', _id, rev, marked)
}
