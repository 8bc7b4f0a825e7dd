// "I am here", said where there was no net: kept on the phone, sent once when there is one, then gone from it.
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

export type VisitSending =
  | { readonly status: 'sent'; readonly visit: CheckedIn }
  | { readonly status: 'waiting' }
  | { readonly status: 'refused'; readonly refusal: Refusal }

const outboxPlace = 'visit-outbox'
const dayMs = 86_400_000
const chinaMs = 8 * 3_600_000
const listeners = new Set<() => void>()
let snapshot: readonly WaitingVisit[] | undefined
/** The phone's storage is full: then the list lives in memory alone. */
let unkept = false
let flying: Promise<void> | undefined
const sent = new Map<string, CheckedIn>()

export function waitingVisits(): readonly WaitingVisit[] {
  snapshot ??= readKept<readonly WaitingVisit[]>(outboxPlace) ?? []
  return snapshot
}

export function watchVisits(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

export function hasSendableVisit(): boolean {
  return waitingVisits().some(({ refusal }) => refusal === null)
}

/** Sends it now, if there is a net; otherwise it waits. A refusal is said at once and nothing of it is kept. */
export async function sendVisit(visit: Omit<WaitingVisit, 'refusal'>): Promise<VisitSending> {
  const key = keyOf(visit)
  sent.delete(key)
  save([...others(key), { ...visit, refusal: null }])
  await flushVisits(visit.accountId)
  const done = sent.get(key)
  if (done) return { status: 'sent', visit: done }
  const refusal = fresh().find((one) => keyOf(one) === key)?.refusal
  // Nobody knows yet whose it is, so nobody could send it later.
  if (!refusal && visit.accountId !== '') return { status: 'waiting' }
  dropVisit(visit)
  return { status: 'refused', refusal: refusal ?? { code: 'internal', reason: 'net.offline' } }
}

/** One at a time: a second call while the first one flies waits for it, then looks again. */
export async function flushVisits(accountId: string): Promise<void> {
  while (flying) await flying
  flying = flush(accountId)
  await flying.finally(() => (flying = undefined))
}

export function dropVisit(visit: Pick<WaitingVisit, 'scene' | 'at'>): void {
  save(others(keyOf(visit)))
}

export function forgetVisitsOf(accountId: string): void {
  save(fresh().filter((one) => one.accountId !== accountId))
}

async function flush(accountId: string): Promise<void> {
  const tried = new Set<string>()
  for (;;) {
    const next = fresh().find((one) => one.accountId === accountId && one.refusal === null && !tried.has(keyOf(one)))
    if (!next) return
    const key = keyOf(next)
    tried.add(key)
    const { scene, at, position, accuracyMetres } = next
    const where = position && { position: { ...position, datum: 'wgs84' as const }, accuracyMetres }
    const result = await call('doors', 'checkIn', { scene, at, ...where })
    if (result.ok) {
      sent.set(key, result.value)
      save(others(key))
    } else if (!isPassing(result.error)) {
      save(fresh().map((one) => (keyOf(one) === key ? { ...one, refusal: result.error } : one)))
    } else if (result.error.reason.startsWith('net.')) return
  }
}

/** The net's and the server's own troubles pass; everything else needs the person. */
function isPassing({ code, reason }: Refusal): boolean {
  return code === 'internal' || reason === 'store.busy'
}

/** The same code on the same day in China is the same visit. */
function keyOf({ scene, at }: Pick<WaitingVisit, 'scene' | 'at'>): string {
  return `${Math.floor((at + chinaMs) / dayMs)} ${scene}`
}

function others(key: string): readonly WaitingVisit[] {
  return fresh().filter((one) => keyOf(one) !== key)
}

/** Another window may have written meanwhile, so the phone is read again before each change. */
function fresh(): readonly WaitingVisit[] {
  if (!unkept) snapshot = undefined
  return waitingVisits()
}

function save(all: readonly WaitingVisit[]): void {
  unkept = !writeKept(outboxPlace, all)
  snapshot = all
  for (const tell of listeners) tell()
}
