// From the lines of a register to its electors, by the law's own counting: one exclusive unit is one head; one buyer's
// several units, and all that the developer has not sold or handed over, are one head each (Supreme People's Court,
// interpretation on building ownership, art. 9), with the area of all of them (art. 8).
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Elector, RegisterKind, RegisterRow } from './register'
import { sha256Hex } from './sha256'

export const developerKey = 'developer'

/**
 * In the order of their keys. `saltOf` gives an elector's random salt, by key. A fault is refused with field `csv` and
 * the `line` and `column` (a name of `RegisterRow`) at fault.
 */
export function electorsOf(
  rows: readonly RegisterRow[],
  saltOf: (electorKey: string) => string,
  kind: RegisterKind,
): Result<readonly Elector[]> {
  if (rows.length === 0) return refuse('invalid', 'register.empty', { field: 'csv' })
  const byBuyer = new Map<string, RegisterRow[]>()
  const lineOf = new Map<string, number>()
  for (const row of rows) {
    const checked = checkRow(row, kind, lineOf)
    if (!checked.ok) return checked
    lineOf.set(row.unit, row.line)
    const own = byBuyer.get(buyerOf(row))
    if (!own) byBuyer.set(buyerOf(row), [row])
    else if (own[0] && !row.developer && own[0].owners[0] !== row.owners[0]) {
      return fault('register.buyer-names', row, 'buyer', { first: own[0].line })
    } else own.push(row)
  }
  return inOrder(byBuyer, saltOf)
}

/** Co-owners of a unit are one elector. */
function buyerOf({ developer, buyer, unit }: RegisterRow): string {
  if (developer) return developerKey
  return buyer === '' ? `unit|${unit}` : `buyer|${buyer}`
}

/**
 * Lives on from one version to the next as long as the same person votes: where somebody else has bought the unit, or
 * taken over the number, the letter and the right to vote of whoever was there before are not his.
 */
function keyOf(buyer: string, own: readonly RegisterRow[]): string {
  if (buyer === developerKey) return developerKey
  return sha256Hex(`${buyer}|${own[0]?.owners[0] ?? ''}`).slice(0, 32)
}

function checkRow(row: RegisterRow, kind: RegisterKind, lineOf: ReadonlyMap<string, number>): Result<true> {
  const first = lineOf.get(row.unit)
  if (row.unit === '') return fault('register.cell-empty', row, 'unit')
  if (first !== undefined) return fault('register.unit-twice', row, 'unit', { first })
  if (row.owners.length === 0 && !row.developer) return fault('register.cell-empty', row, 'owners')
  if (row.developer && kind !== 'owners') return fault('register.no-developer', row, 'developer')
  const isArea = Number.isSafeInteger(row.area) && (kind === 'owners' ? row.area > 0 : row.area === 0)
  return isArea ? ok(true) : fault('register.area', row, 'area')
}

function inOrder(
  byBuyer: ReadonlyMap<string, readonly RegisterRow[]>,
  saltOf: (electorKey: string) => string,
): Result<readonly Elector[]> {
  let total = 0
  const electors: Elector[] = []
  for (const [buyer, own] of byBuyer) {
    const key = keyOf(buyer, own)
    const elector = electorFrom(key, own, saltOf(key))
    total += elector.area
    const [row] = own
    if (row && !Number.isSafeInteger(total)) return fault('register.area', row, 'area')
    electors.push(elector)
  }
  return ok(electors.sort((one, other) => (one.key < other.key ? -1 : 1)))
}

function electorFrom(key: string, own: readonly RegisterRow[], salt: string): Elector {
  return {
    key,
    units: own.map(({ unit }) => unit),
    names: [...new Set(own.flatMap(({ owners }) => owners))],
    heads: 1,
    area: own.reduce((total, { area }) => total + area, 0),
    salt,
  }
}

function fault(
  reason: string,
  { line }: RegisterRow,
  column: keyof RegisterRow,
  params: Readonly<Record<string, number>> = {},
): Result<never> {
  return refuse('invalid', reason, { field: 'csv', params: { line, column, ...params } })
}
