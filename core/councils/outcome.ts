// What a command comes to: what changes in the matter, and what its log says of it.
import { ok, refuse, type Result } from '@core/kernel/result'
import type { CouncilHappening } from './council-fact'
import type { Matter } from './matter'

export interface Outcome {
  readonly change: Partial<Matter>
  readonly happenings: readonly CouncilHappening[]
}

export function outcome(change: Partial<Matter>, ...happenings: readonly CouncilHappening[]): Result<Outcome> {
  return ok({ change, happenings })
}

/** Refuses a new entry where the list is full, or where its id is in use. */
export function roomFor(
  list: readonly { readonly id: string }[],
  id: string,
  limit: number,
  field: string,
): Result<true> {
  if (list.some((one) => one.id === id)) return refuse('conflict', 'councils.id-taken', { field })
  if (list.length >= limit) return refuse('conflict', 'councils.too-many', { field, params: { limit } })
  return ok(true)
}

export function replaced<T extends { readonly id: string }>(list: readonly T[], changed: T): readonly T[] {
  return list.map((one) => (one.id === changed.id ? changed : one))
}
