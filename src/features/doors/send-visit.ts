// A visit that is said now: sent at once where there is a net, kept where there is none.
import type { CheckedIn } from '@core/doors/doors-api'
import type { Refusal } from '@core/kernel/result'
import { flushVisits, saveVisits, sentVisits, visitKey, visitsNow, type WaitingVisit } from './visit-outbox'

export type VisitSending =
  | { readonly status: 'sent'; readonly visit: CheckedIn }
  | { readonly status: 'waiting' }
  | { readonly status: 'refused'; readonly refusal: Refusal }

/** A refusal is said at once, and nothing of it is kept. */
export async function sendVisit(visit: Omit<WaitingVisit, 'refusal'>): Promise<VisitSending> {
  const key = visitKey(visit)
  sentVisits.delete(key)
  saveVisits([...others(key), { ...visit, refusal: null }])
  await flushVisits(visit.accountId)
  const done = sentVisits.get(key)
  if (done) return { status: 'sent', visit: done }
  const refusal = visitsNow().find((one) => visitKey(one) === key)?.refusal
  // Nobody knows yet whose it is, so nobody could send it later.
  if (!refusal && visit.accountId !== '') return { status: 'waiting' }
  dropVisit(visit)
  return { status: 'refused', refusal: refusal ?? { code: 'internal', reason: 'net.offline' } }
}

export function dropVisit(visit: Pick<WaitingVisit, 'scene' | 'at'>): void {
  saveVisits(others(visitKey(visit)))
}

function others(key: string): readonly WaitingVisit[] {
  return visitsNow().filter((one) => visitKey(one) !== key)
}
