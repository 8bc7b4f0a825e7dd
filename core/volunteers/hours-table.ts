// The rows of a table of hours, by name and then by time: never by how much anybody did.
import type { HoursLine } from './volunteers-views'

export interface HoursRow extends HoursLine {
  /** Empty where the person has left the product. */
  readonly name: string
  /** Of the last correction. */
  readonly reason: string
}

const byName = new Intl.Collator('zh-CN')

export function inOrderOfName(rows: readonly HoursRow[]): readonly HoursRow[] {
  return [...rows].sort((one, other) => byName.compare(one.name, other.name) || one.startsAt - other.startsAt)
}

const chinaOffsetMs = 8 * 3600_000

/** `09:30` of a moment in China. */
export function clockOf(at: number): string {
  return new Date(at + chinaOffsetMs).toISOString().slice(11, 16)
}
