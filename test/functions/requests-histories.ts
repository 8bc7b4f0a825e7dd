// What a random history runs on: a process that may die, a clock that comes round, and what must hold after every step.
import type { Message } from '@core/accounts/message'
import { queueOf } from '@core/requests/life'
import { tellingsOf } from '@core/requests/tell'
import type { ServiceRequest } from '@core/requests/request'
import { tick } from '../../cloudfunctions/clock/tick'
import type { World } from '../../cloudfunctions/_kit/dispatch'
import type { MemoryStore } from '../memory-store'
import type { FailingStore, Fault } from './failing-store'
import { deliver, type Picture } from './requests-reference'

const second = 1000
const day = 24 * 3600 * second

export interface Real {
  readonly world: World
  readonly inner: MemoryStore
  readonly store: FailingStore
  readonly ids: string[]
  now: number
  commands: number
}
export type Model = { readonly requests: Picture }

const worldOf = (real: Real, after: World['after']): World => ({
  ...real.world,
  store: real.store,
  now: real.now,
  after,
})

/** A process that may die: what it left for after its reply is lost with it. */
export async function runProcess(
  real: Real,
  fault: Fault | undefined,
  races: number,
  work: (world: World) => Promise<unknown>,
) {
  const later: (() => Promise<void>)[] = []
  real.store.dieAt(fault)
  real.store.loseRaces(races)
  const result = await work(worldOf(real, (after) => void later.push(after))).catch(() => undefined)
  const hasReplied = !real.store.hasDied
  if (hasReplied) for (const after of later) await after().catch(() => undefined)
  const hasDied = real.store.hasDied
  real.store.dieAt(undefined)
  real.store.loseRaces(0)
  return { result: result as { readonly ok: boolean } | undefined, hasReplied, hasDied }
}

/** The clock comes round, again and again, until nothing is untold. */
export async function recover(model: Model, real: Real): Promise<void> {
  for (let round = 0; ; round++) {
    real.now += 31 * second
    await letTick(model, real)
    const untold = await real.inner.count('requests', { index: 'undelivered', equals: { undelivered: 1 } })
    if (untold === 0) break
    same(round < 10, true, 'the clock comes to an end')
  }
  for (const id of [...model.requests.keys()]) deliver(model.requests, id)
}

export async function letTick(model: Model, real: Real): Promise<void> {
  const before = await statesOf(real)
  await runProcess(real, undefined, 0, (given) => tick(given))
  for (const [id, request] of before) {
    const one = model.requests.get(id)
    if (one?.status === 'answered' && request.updatedAt + 7 * day <= real.now) Object.assign(one, { status: 'closed', untold: true }) // prettier-ignore
    if (one && request.updatedAt <= real.now - 30 * second) deliver(model.requests, id)
    else if (one?.status === 'closed') deliver(model.requests, id)
  }
}

async function statesOf(real: Real): Promise<Map<string, ServiceRequest>> {
  const found = await real.inner.query('requests', { index: 'undelivered', equals: {}, order: 'asc', limit: 100 })
  return new Map(found.items.map((request) => [request._id, request]))
}

export async function compare(model: Model, real: Real): Promise<void> {
  const states = await statesOf(real)
  same([...states.keys()].sort(), [...model.requests.keys()].sort(), 'which requests there are')
  for (const [id, request] of states) {
    const one = model.requests.get(id)
    const is = [request.status, request.desk.unitId, request.returnedTimes, request.reopenedTimes, request.rating !== null, request.extension?.askedBy ?? '', request.parts.filter(({ done }) => !done).length, request.mergedInto] // prettier-ignore
    const should = one && [one.status, one.unit, one.returned, one.reopened, one.rated, one.asked === '' ? '' : `person-${one.asked}`, one.parts.filter(({ done }) => !done).length, one.into] // prettier-ignore
    same(is, should, id)
    checkInvariants(id, request)
  }
}

/** As `expect`, which is too slow to be asked a million times. */
export function same(is: unknown, should: unknown, what: string): void {
  if (JSON.stringify(is) !== JSON.stringify(should)) expect({ what, is }).toEqual({ what, is: should })
}

function checkInvariants(id: string, request: ServiceRequest): void {
  const isToDo = queueOf(request.status) === 'toDo'
  same(['B', 'C', 'S', 'D'].includes(request.desk.unitId), true, `${id} lies on a desk`)
  same(request.desk.path.at(-1), request.desk.unitId, `${id} lies where its path ends`)
  same(request.timing.answerBy > 0, isToDo, `${id} has a limit exactly while there is work`)
  same(request.delivered <= request.log.length, true, `${id} tells only what happened`)
  same(request.status === 'merged', request.mergedInto !== '', `${id} is merged into something`)
}

/** For every fact of every log exactly the messages that it owes, each once. */
export async function nothingLost(real: Real): Promise<void> {
  const messages = await everyMessage(real.inner)
  for (const [id, request] of await statesOf(real)) {
    const owed = request.log.flatMap((_, index) =>
      tellingsOf(request, index).flatMap(({ to, kind, at }) =>
        recipients(to).map((recipient) => `${recipient} ${kind} ${at}`),
      ),
    )
    const got = messages
      .filter((message) => message.requestId === id)
      .map(({ recipientId, kind, at }) => `${recipientId} ${kind} ${at}`)
    same([...got].sort(), [...owed].sort(), `messages about ${id}`)
  }
}

/** Who sits where, in the given district. */
function recipients(to: ReturnType<typeof tellingsOf>[number]['to']): readonly string[] {
  if ('account' in to) return [to.account]
  if ('person' in to) return [to.person]
  if ('followers' in to) return []
  const staff: Readonly<Record<string, readonly string[]>> = { B: to.leadersOnly ? ['leader'] : ['worker', 'leader'], C: ['clerk'], S: ['street'], D: ['officer'] } // prettier-ignore
  return (staff[to.staffOf] ?? []).map((who) => `person-${who}`)
}

async function everyMessage(store: MemoryStore): Promise<readonly Message[]> {
  const all: Message[] = []
  for (const who of ['resident', 'neighbour']) all.push(...(await inboxOf(store, `account-${who}`)))
  for (const who of ['worker', 'leader', 'clerk', 'street', 'officer'])
    all.push(...(await inboxOf(store, `person-${who}`)))
  return all
}

async function inboxOf(store: MemoryStore, recipientId: string): Promise<readonly Message[]> {
  const all: Message[] = []
  let cursor: string | undefined
  do {
    const page = await store.query('messages', {
      index: 'recipient',
      equals: { recipientId },
      order: 'asc',
      limit: 100,
      cursor,
    })
    all.push(...page.items)
    cursor = page.cursor ?? undefined
  } while (cursor !== undefined)
  return all
}

export function isBug({ fault }: Readonly<Record<string, unknown>>): boolean {
  return !/^Error: (died|dead already)/.test(String(fault))
}
