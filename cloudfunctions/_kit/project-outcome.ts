// Writes what came of a request beside it, for the rates. An older state never replaces a newer one, and what is written
// says itself that it is still to be counted: one write, so no crash can part the two.
import { usualCalendar } from '@core/district/working-calendar'
import { outcomeOf, type Outcome } from '@core/insight/outcome'
import type { CountedOutcome } from '@core/insight/rate-cell'
import { ok } from '@core/kernel/result'
import type { ServiceRequest } from '@core/requests/request'
import { change } from './change'
import type { World } from './dispatch'
import { districtMap } from './district-map'

const beforeAnyImport = { calendar: usualCalendar, limits: [] }

/** Throws where so many write the same outcome at once that this one found no turn: whoever called has to come again. */
export async function projectOutcome(
  id: string,
  request: ServiceRequest,
  { store, now }: Pick<World, 'store' | 'now'>,
): Promise<void> {
  // A part is no request of the resident's: the whole one has the outcome.
  if (request.partOf !== '') return
  const terms = (await districtMap(store)) ?? beforeAnyImport
  const outcome = outcomeOf(request, terms, now)
  const facts = request.log.length
  const known = await store.get('outcomes', id)
  if (!known && (await store.insert('outcomes', id, first(outcome, facts, now))) === 'inserted') return
  const changed = await change(store, 'outcomes', id, (current) => ok(renewed(current, outcome, facts, now)))
  if (!changed.ok) throw new Error(`outcome ${id}: ${changed.error.reason}`)
}

function first(outcome: Outcome, facts: number, now: number): CountedOutcome {
  return {
    ...outcome,
    facts,
    seenAt: now,
    version: 1,
    countedVersion: 0,
    countedAs: null,
    uncounted: 1,
    changedAt: now,
    timed: outcome.dueAt > 0 ? 1 : 0,
  }
}

function renewed(current: CountedOutcome, outcome: Outcome, facts: number, now: number): CountedOutcome {
  const isNewer = facts > current.facts || (facts === current.facts && now > current.seenAt)
  // Where it is counted never changes, so that no other count has to give it up.
  const { month, areaPath, serviceCode } = current
  const said = { ...outcome, month, areaPath, serviceCode }
  if (!isNewer || (facts === current.facts && isSame(current, said))) return current
  return {
    ...said,
    facts,
    seenAt: now,
    version: current.version + 1,
    countedVersion: current.countedVersion,
    countedAs: current.countedAs,
    uncounted: 1,
    // While the older change is uncounted, everything since then is.
    changedAt: current.uncounted === 1 ? current.changedAt : now,
    timed: outcome.dueAt > 0 ? 1 : 0,
  }
}

function isSame(current: CountedOutcome, outcome: Outcome): boolean {
  return (Object.keys(outcome) as (keyof Outcome)[]).every((field) => current[field] === outcome[field])
}
