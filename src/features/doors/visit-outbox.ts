// "I am here", said where there was no net: kept on the phone, sent once when there is one, then gone from it. In the main
// package, so written without `async`, which costs a phone half a kilobyte a function.
import type { CheckedIn } from '@core/doors/doors-api'
import type { Position } from '@core/kernel/position'
import type { Refusal } from '@core/kernel/result'
import { readKept, writeKept } from '@/platform/storage'
import { call } from '@/rpc/call'

export interface WaitingVisit {
  readonly scene: string
  /** Of the place, where it was known. */
  readonly name: string
  readonly accountId: string
  /** Epoch ms: when it was scanned. */
  readonly at: number
  readonly position?: Position | undefined
  readonly accuracyMetres?: number | undefined
  /** Why the server said no; then it waits for nobody. */
  readonly refusal: Refusal | null
}

const outboxPlace = 'visit-outbox'
const dayMs = 86_400_000
const chinaMs = 8 * 3_600_000
const listeners = new Set<() => void>()
let snapshot: readonly WaitingVisit[] | undefined
/** The phone's storage is full: then the list lives in memory alone. */
let unkept = false
let flying = Promise.resolve()

/** What the server made of those that have left in this run of the app, by `visitKey`. */
export const sentVisits = new Map<string, CheckedIn>()

export function waitingVisits(): readonly WaitingVisit[] {
  snapshot ??= readKept<readonly WaitingVisit[]>(outboxPlace) ?? []
  return snapshot
}

/** Another window may have written meanwhile, so the phone is read again before each change. */
export function visitsNow(): readonly WaitingVisit[] {
  if (!unkept) snapshot = undefined
  return waitingVisits()
}

export function saveVisits(all: readonly WaitingVisit[]): void {
  unkept = !writeKept(outboxPlace, all)
  snapshot = all
  for (const tell of listeners) tell()
}

export function watchVisits(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

export function hasSendableVisit(): boolean {
  return waitingVisits().some(({ refusal }) => refusal === null)
}

export function forgetVisitsOf(accountId: string): void {
  saveVisits(visitsNow().filter((one) => one.accountId !== accountId))
}

/** The same code on the same day in China is the same visit. */
export function visitKey({ scene, at }: Pick<WaitingVisit, 'scene' | 'at'>): string {
  return `${Math.floor((at + chinaMs) / dayMs)} ${scene}`
}

/** One after the other: a second call waits for the first one, then looks again. */
export function flushVisits(accountId: string): Promise<void> {
  const tried = new Set<string>()
  const sendNext = (): Promise<void> => {
    const next = visitsNow().find(
      (one) => one.accountId === accountId && one.refusal === null && !tried.has(visitKey(one)),
    )
    if (!next) return Promise.resolve()
    const key = visitKey(next)
    tried.add(key)
    return send(next, key).then((goOn) => (goOn ? sendNext() : undefined))
  }
  flying = flying.then(sendNext, sendNext)
  return flying
}

/** Says whether there is any use in sending the next one. */
function send({ scene, at, position, accuracyMetres }: WaitingVisit, key: string): Promise<boolean> {
  const where = position && { position: { ...position, datum: 'wgs84' as const }, accuracyMetres }
  return call('doors', 'checkIn', { scene, at, ...where }).then((result) => {
    if (result.ok) sentVisits.set(key, result.value)
    if (result.ok) saveVisits(visitsNow().filter((one) => visitKey(one) !== key))
    else if (!isPassing(result.error))
      saveVisits(visitsNow().map((one) => (visitKey(one) === key ? { ...one, refusal: result.error } : one)))
    return result.ok || !result.error.reason.startsWith('net.')
  })
}

/** The net's and the server's own troubles pass; everything else needs the person. */
function isPassing({ code, reason }: Refusal): boolean {
  return code === 'internal' || reason === 'store.busy'
}
