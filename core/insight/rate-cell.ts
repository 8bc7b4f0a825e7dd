// One count kept ready: of a month, an area and a service. Leaves take in outcomes as they change; what lies above them is
// the sum of what lies below.
import { lastOf, parentPath } from './area-path'
import type { Outcome } from './outcome'
import { addTally, nothing, subtractTally, tallyOf, type Tally } from './tally'

/** In place of a service's code: every service. */
export const everyService = '*'
/** In place of the area above the district. */
const noParent = '*'

export interface CellKey {
  readonly month: string
  readonly areaPath: string
  /** A service's code, or `*`. */
  readonly serviceCode: string
}

export interface RateCell extends CellKey {
  readonly parentPath: string
  readonly tally: Tally
  /**
   * What this leaf has counted of outcomes that may not say so themselves yet. A crash between the two writes then neither
   * counts twice nor forgets.
   */
  readonly settling: readonly Settling[]
}

export interface Settling {
  /** The outcome's id, the version that is counted, and what it counts as. */
  readonly id: string
  readonly version: number
  readonly tally: Tally
}

/** An outcome as it is kept, with what is counted of it. */
export interface CountedOutcome extends Outcome {
  /** Facts of the log, and the moment (epoch ms), that it was made from. */
  readonly facts: number
  readonly seenAt: number
  /** Grows with each change. */
  readonly version: number
  /** The version that the cells hold, and what it counts as there; null before the first. */
  readonly countedVersion: number
  readonly countedAs: Tally | null
  /** 1 while the cells hold another version, and since when (epoch ms). */
  readonly uncounted: number
  readonly changedAt: number
  /** 1 while time alone can change it, at `dueAt`. */
  readonly timed: number
}

export function cellId({ month, areaPath, serviceCode }: CellKey): string {
  const area = `${month}/${areaPath}`
  // Two strokes stand in no area, so a service cannot be taken for one.
  return serviceCode === everyService ? area : `${area}//${serviceCode}`
}

export function emptyCell({ month, areaPath, serviceCode }: CellKey): RateCell {
  return { month, areaPath, serviceCode, parentPath: parentPath(areaPath) ?? noParent, tally: nothing, settling: [] }
}

/** The leaves that an outcome counts in. */
export function leavesOf({ month, areaPath, serviceCode }: Outcome): readonly CellKey[] {
  return [
    { month, areaPath, serviceCode: everyService },
    { month, areaPath, serviceCode },
  ]
}

/**
 * The leaf with these outcomes counted as they are now. `read` has the outcomes of `ids` and of everything that is
 * settling, read after the cell was.
 */
export function countInto(cell: RateCell, ids: readonly string[], read: ReadonlyMap<string, CountedOutcome>): RateCell {
  const held = new Map(cell.settling.map((one) => [one.id, one]))
  let tally = cell.tally
  for (const id of ids) {
    const outcome = read.get(id)
    if (!outcome) continue
    const now = tallyOf(outcome)
    tally = addTally(subtractTally(tally, countedBefore(outcome, held.get(id))), now)
    held.set(id, { id, version: outcome.version, tally: now })
  }
  const settling = [...held.values()].filter(({ id, version }) => version > (read.get(id)?.countedVersion ?? 0))
  return { ...cell, tally, settling }
}

function countedBefore({ countedVersion, countedAs }: CountedOutcome, held: Settling | undefined): Tally {
  return held && held.version > countedVersion ? held.tally : (countedAs ?? nothing)
}

/** The areas above a leaf, nearest first, each to be summed anew. */
export function cellsAbove({ month, areaPath, serviceCode }: CellKey): readonly CellKey[] {
  const above = parentPath(areaPath)
  if (above === undefined) return []
  const parent = { month, areaPath: above, serviceCode }
  return [parent, ...cellsAbove(parent)]
}

/** The id that stands for a cell's area in a list of its siblings. */
export function areaIdOf({ areaPath }: CellKey): string {
  return lastOf(areaPath)
}
