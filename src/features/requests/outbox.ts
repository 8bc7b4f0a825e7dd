// What waits on the phone to be sent: each request under its own id, sent when there is a net, never twice.
import type { Refusal, Result } from '@core/kernel/result'
import type { RequestView } from '@core/requests/requests-api'
import { readKept, writeKept } from '@/platform/storage'
import { call } from '@/rpc/call'
import type { Draft } from './draft'
import { asUnsent, filesFrom, wasSwept } from './sent-files'
import { submissionOf } from './submission-of'
import { dropFiles, uploadDraft } from './upload-draft'

export interface Waiting {
  readonly draft: Draft
  readonly serviceName: string
  /** Whose it is: on a shared browser nobody sends another's request. Empty where nobody was known yet. */
  readonly accountId: string
  /** Epoch ms. */
  readonly queuedAt: number
  /** Why the server said no; then it waits for the person, not for the net. */
  readonly refusal: Refusal | null
  /** Being changed by the person: not sent meanwhile. */
  readonly held: boolean
  /** It left once and no reply came: the server may have it, so it can no longer be changed, only sent again. */
  readonly attempted: boolean
}

/** `waiting`: kept, and sent as soon as it can be. */
export type Sending =
  | { readonly status: 'sent'; readonly request: RequestView }
  | { readonly status: 'waiting' }
  | { readonly status: 'refused'; readonly refusal: Refusal }

const outboxPlace = 'request-outbox'
const listeners = new Set<() => void>()
let snapshot: readonly Waiting[] | undefined
/** The phone's storage is full: then the list lives in memory alone. */
let unkept = false
let flying: Promise<void> | undefined
const sent = new Map<string, RequestView>()

export function waitingRequests(): readonly Waiting[] {
  snapshot ??= readKept<readonly Waiting[]>(outboxPlace) ?? []
  return snapshot
}

/** What the server made of it; undefined where it has not left in this run of the app. */
export function sentRequest(id: string): RequestView | undefined {
  return sent.get(id)
}

export function hasSendable(): boolean {
  return waitingRequests().some((one) => one.refusal === null && !one.held)
}

export function watchOutbox(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

export function toOutbox(draft: Draft, serviceName: string, accountId: string, queuedAt: number): boolean {
  const attempted = fresh().find((one) => one.draft.id === draft.id)?.attempted ?? false
  return putInOutbox({ draft, serviceName, accountId, queuedAt, refusal: null, held: false, attempted })
}

export function holdInOutbox(id: string): void {
  change(id, (one) => ({ ...one, held: true }))
}

/** Says whether the phone could keep it. The same id again takes the place of the earlier one. */
function putInOutbox(waiting: Waiting): boolean {
  return save([...fresh().filter((one) => one.draft.id !== waiting.draft.id), waiting])
}

export function takeFromOutbox(id: string): Waiting | undefined {
  const all = fresh()
  save(all.filter((one) => one.draft.id !== id))
  return all.find((one) => one.draft.id === id)
}

/** Sends this one now, if there is a net; otherwise it waits. */
export async function sendFromOutbox(id: string): Promise<Sending> {
  const waiting = fresh().find((one) => one.draft.id === id)
  await flushOutbox(waiting?.accountId ?? '')
  const request = sent.get(id)
  if (request) return { status: 'sent', request }
  const refusal = fresh().find((one) => one.draft.id === id)?.refusal
  return refusal ? { status: 'refused', refusal } : { status: 'waiting' }
}

/** One at a time: a second call while the first one flies waits for it, then looks again. */
export async function flushOutbox(accountId: string): Promise<void> {
  while (flying) await flying
  flying = flush(accountId)
  await flying.finally(() => (flying = undefined))
}

async function flush(accountId: string): Promise<void> {
  const tried = new Set<string>()
  for (;;) {
    const next = fresh().find((one) => one.accountId === accountId && one.refusal === null && !tried.has(one.draft.id))
    if (!next) return
    tried.add(next.draft.id)
    const result = await send(next.draft)
    if (result.ok) settle(next.draft, result.value)
    else if (!isPassing(result.error))
      change(next.draft.id, (one) => ({ ...one, refusal: result.error, attempted: false }))
    else if (isNetGone(result.error)) return
  }
}

export function isOf(waiting: Waiting, accountId: string): boolean {
  return waiting.accountId === accountId || waiting.accountId === ''
}

async function send(draft: Draft): Promise<Result<RequestView>> {
  const result = await sendOnce(draft)
  if (result.ok || !wasSwept(result.error.reason)) return result
  const anew = asUnsent(draft)
  change(draft.id, (one) => ({ ...one, draft: asUnsent(one.draft) }))
  return sendOnce(anew)
}

async function sendOnce(draft: Draft): Promise<Result<RequestView>> {
  const uploaded = await uploadDraft(draft, (sent) =>
    change(draft.id, (one) => ({ ...one, draft: filesFrom(sent, one.draft) })),
  )
  if (!uploaded.ok) return uploaded
  change(draft.id, (one) => ({ ...one, attempted: true }))
  const result = await call('requests', 'submit', submissionOf(uploaded.value))
  // Without a net it never left.
  if (!result.ok && result.error.reason === 'net.offline') change(draft.id, (one) => ({ ...one, attempted: false }))
  return result
}

function settle(draft: Draft, request: RequestView): void {
  sent.set(draft.id, request)
  takeFromOutbox(draft.id)
  dropFiles(draft)
}

/** The net's and the server's own troubles pass; everything else needs the person. */
function isPassing(refusal: Refusal): boolean {
  return refusal.code === 'internal' || refusal.reason === 'store.busy'
}

function isNetGone(refusal: Refusal): boolean {
  return refusal.reason.startsWith('net.')
}

function change(id: string, next: (one: Waiting) => Waiting): void {
  save(fresh().map((one) => (one.draft.id === id ? next(one) : one)))
}

/** Another window may have written meanwhile, so the phone is read again before each change. */
function fresh(): readonly Waiting[] {
  if (!unkept) snapshot = undefined
  return waitingRequests()
}

function save(all: readonly Waiting[]): boolean {
  unkept = !writeKept(outboxPlace, all)
  snapshot = all
  for (const tell of listeners) tell()
  return !unkept
}
