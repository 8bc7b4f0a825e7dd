// One line of a register: every cell checked, areas as whole 0.01 m².
import { readArea } from '@core/ballots/read-area'
import type { RegisterKind, RegisterRow } from '@core/ballots/register'
import { ok, type Result } from '@core/kernel/result'
import { registerFault, type RegisterLine } from './register-fault'
import { areaSourceWords, noWords, yesWords, type Column } from '@core/ballots/register-columns'

const cellLimit = 60
/** Names in one cell: all who own the unit together. */
const namesLimit = 600
const ownersLimit = 20
/** Beyond any unit of an estate, in 0.01 m²: an area in this size is a slip of the pen. */
const areaLimit = 10_000_000

export function readRow(row: RegisterLine, kind: RegisterKind): Result<RegisterRow> {
  const clean = checkText(row)
  if (!clean.ok) return clean
  return kind === 'owners' ? readOwnersRow(row) : readPersonRow(row)
}

function readOwnersRow(row: RegisterLine): Result<RegisterRow> {
  const { line, cells } = row
  const developer = yesWords.includes(cells.developer)
  if (!developer && !noWords.includes(cells.developer)) return faultAt(row, 'developer', 'register.yes-no')
  const areaSource = areaSourceWords[cells.areaSource]
  if (areaSource === undefined) return faultAt(row, 'areaSource', 'register.area-source')
  const area = areaOf(cells.area)
  if (area === undefined) return faultAt(row, 'area', 'register.area')
  const owners = namesOf(cells.owners)
  if (owners.length > ownersLimit) return faultAt(row, 'owners', 'register.cell-long', { limit: ownersLimit })
  if (owners.length === 0 && !developer) return faultAt(row, 'owners', 'register.cell-empty')
  const { unit, buyer, phone } = cells
  return ok({ line, unit, area, areaSource, owners, buyer, developer, phone: digitsOf(phone) })
}

function readPersonRow(row: RegisterLine): Result<RegisterRow> {
  const { line, cells } = row
  if (cells.owners === '') return faultAt(row, 'owners', 'register.cell-empty')
  const { unit, phone } = cells
  const none = { area: 0, areaSource: 'register', developer: false } as const
  return ok({ line, unit, ...none, owners: [cells.owners], buyer: unit, phone: digitsOf(phone) })
}

function checkText(row: RegisterLine): Result<true> {
  const { cells } = row
  for (const column of Object.keys(cells) as Column[]) {
    const limit = column === 'owners' ? namesLimit : cellLimit
    if (cells[column].length > limit) return faultAt(row, column, 'register.cell-long', { limit })
    if (unreadable.test(cells[column])) return faultAt(row, column, 'register.cell-unreadable')
  }
  if (cells.unit === '') return faultAt(row, 'unit', 'register.cell-empty')
  if (cells.phone !== '' && !phoneShape.test(digitsOf(cells.phone))) return faultAt(row, 'phone', 'register.phone')
  return ok(true)
}

/** Control characters, halves of a character, and the mark of text that was decoded wrongly. */
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]|\p{Surrogate}/u
const phoneShape = /^(1\d{10}|0\d{9,11}|\d{5,8})$/

function digitsOf(phone: string): string {
  return phone.replace(/[\s-]/g, '').replace(/^\+86/, '')
}

function areaOf(cell: string): number | undefined {
  const area = readArea(cell)
  return area !== undefined && area > 0 && area <= areaLimit ? area : undefined
}

function namesOf(cell: string): readonly string[] {
  const names = cell.split(/[、,，;；/\n]/).map((name) => name.trim())
  return names.filter((name) => name !== '')
}

function faultAt(
  { line, heading }: RegisterLine,
  column: Column,
  reason: string,
  params: Readonly<Record<string, number>> = {},
): Result<never> {
  return registerFault(reason, { line, column: heading(column), ...params })
}
