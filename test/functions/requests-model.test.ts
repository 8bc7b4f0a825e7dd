// Thousands of random histories of several actors, with lost races, jumps of the clock and processes that die between any
// two writes: the product must stand where a simple picture of it stands, nothing on nobody's desk, no message lost.
import fc from 'fast-check'
import type { Message } from '@core/accounts/message'
import { queueOf } from '@core/requests/life'
import { tellingsOf } from '@core/requests/tell'
import type { ServiceRequest } from '@core/requests/request'
import { tick } from '../../cloudfunctions/clock/tick'
import type { World } from '../../cloudfunctions/_kit/dispatch'
import { functions } from '../../server/functions'
import { memoryStore, type MemoryStore } from '../memory-store'
import { failingStore, type FailingStore, type Fault } from './failing-store'
import { aSubmission, givenWorld, type GivenWorld } from './given-world'
import { deliver, newPictured, picture, type Doing, type Picture } from './requests-reference'

const runs = Number(process.env['MODEL_RUNS'] ?? 10_000)
const second = 1000
const day = 24 * 3600 * second

let seeded: MemoryStore
let world: World
let logged: GivenWorld['logged']
beforeAll(async () => {
  seeded = memoryStore()
  const given = await givenWorld(seeded)
  world = given.world()
  logged = given.logged
  // Offices that never close keep the arithmetic of limits out of the picture.
  const always = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: 0, to: 1440 }))
  await seeded.insert('calendar', 'current', { officeHours: always, days: [], until: '' })
})

interface Real {
  readonly inner: MemoryStore
  readonly store: FailingStore
  readonly ids: string[]
  now: number
  commands: number
}
type Model = { readonly requests: Picture }

const worldOf = (real: Real, after: World['after']): World => ({ ...world, store: real.store, now: real.now, after })

/** A process that may die: what it left for after its reply is lost with it. */
async function process1(real: Real, fault: Fault | undefined, races: number, work: (world: World) => Promise<unknown>) {
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
async function recover(model: Model, real: Real): Promise<void> {
  for (let round = 0; ; round++) {
    real.now += 31 * second
    await letTick(model, real)
    const untold = await real.inner.count('requests', { index: 'undelivered', equals: { undelivered: 1 } })
    if (untold === 0) break
    same(round < 10, true, 'the clock comes to an end')
  }
  for (const id of [...model.requests.keys()]) deliver(model.requests, id)
}

async function letTick(model: Model, real: Real): Promise<void> {
  const before = await statesOf(real)
  await process1(real, undefined, 0, (given) => tick(given))
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

async function compare(model: Model, real: Real): Promise<void> {
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
function same(is: unknown, should: unknown, what: string): void {
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
async function nothingLost(real: Real): Promise<void> {
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

function isBug({ fault }: Readonly<Record<string, unknown>>): boolean {
  return !/^Error: (died|dead already)/.test(String(fault))
}

const reason = '因为'
const says: Readonly<Record<string, (doing: Doing) => object>> = {
  progress: () => ({ text: '在办', photos: [] }),
  answer: () => ({ text: '好了', photos: [] }),
  return: () => ({ reason }),
  transfer: ({ other }) => ({ reason, unitId: other }),
  split: () => ({
    parts: [
      { serviceCode: 'lamp', description: '换灯' },
      { serviceCode: 'lamp', description: '修线' },
    ],
  }),
  join: () => ({ reason }),
  merge: ({ other }) => ({ intoId: other }),
  unmerge: () => ({ reason }),
  askExtension: () => ({ minutes: 60, reason }),
  decideExtension: () => ({ granted: true, reason }),
  close: () => ({ note: '' }),
  recall: () => ({ note: reason }),
  reopen: () => ({ reason }),
  rate: () => ({ rating: 'satisfied', comment: '' }),
  withdraw: () => ({ reason }),
}

class Do implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly who: string,
    readonly what: string,
    readonly which: number,
    readonly otherOf: number,
    readonly fault: Fault | undefined,
    readonly races: number,
    readonly isRetried: boolean,
  ) {}

  check(model: Readonly<Model>): boolean {
    return this.what === 'submit' ? model.requests.size < 12 : model.requests.size > 0
  }

  async run(model: Model, real: Real): Promise<void> {
    real.now += second
    const doing = this.doing(model, real)
    const input = this.inputOf(doing)
    const call = (given: World) => functions.requests({ procedure: this.what, input }, { accountId: `account-${doing.who}`, pushAddress: '' }, given) // prettier-ignore
    let outcome = await process1(real, this.fault, this.races, call)
    // A client that got no answer asks again, if its person does not give up.
    const isAskedAgain = !outcome.hasReplied && this.isRetried
    if (isAskedAgain) outcome = await process1(real, undefined, 0, call)
    const isDone = outcome.hasReplied ? outcome.result?.ok === true : await this.isKept(real, doing)
    same(logged.filter(isBug), [], 'what went wrong')
    same(isDone, this.picture(model, doing, isDone, outcome.hasReplied), `${this.toString()} is done`)
    if (outcome.hasReplied && !outcome.hasDied) deliver(model.requests, doing.id)
    else await recover(model, real)
    await compare(model, real)
  }

  private doing(model: Model, real: Real): Doing {
    const commandId = `command-${String(real.commands++).padStart(12, '0')}`
    const pick = (n: number) => real.ids[n % real.ids.length] ?? ''
    if (this.what === 'submit') {
      const id = `request-${String(real.ids.length).padStart(12, '0')}`
      real.ids.push(id)
      return { who: this.who, what: 'submit', id, other: '', commandId, now: real.now }
    }
    const id = pick(this.which)
    if (this.what === 'split') real.ids.push(`${commandId}.1`, `${commandId}.2`)
    const other = this.what === 'transfer' ? (['B', 'C'][this.otherOf % 2] ?? 'B') : pick(this.otherOf)
    // Whoever asked, mostly: a stranger is refused soon enough.
    const who = this.who === 'author' ? model.requests.get(id)?.author || 'neighbour' : this.who
    return { who, what: this.what, id, other, commandId, now: real.now }
  }

  private inputOf(doing: Doing): unknown {
    if (doing.what === 'submit') return aSubmission({ id: doing.id })
    return { id: doing.id, commandId: doing.commandId, ...says[doing.what]?.(doing) }
  }

  /** Without a reply, only the store knows whether it happened; either is right. */
  private picture({ requests }: Model, doing: Doing, isDone: boolean, hasReplied: boolean): boolean {
    if (!hasReplied && !isDone) return false
    if (doing.what !== 'submit') return picture(requests, doing)
    requests.set(doing.id, newPictured(doing.who, 'B'))
    return true
  }

  private async isKept(real: Real, { id, commandId, what }: Doing): Promise<boolean> {
    const request = await real.inner.get('requests', id)
    return request !== undefined && (what === 'submit' || request.log.some((fact) => fact.commandId === commandId))
  }

  toString(): string {
    const died = this.fault
      ? ` dies ${this.fault.when} write ${this.fault.write}${this.isRetried ? ', asks again' : ''}`
      : ''
    return `${this.who} ${this.what} #${this.which}/${this.otherOf}${died}`
  }
}

class Wait implements fc.AsyncCommand<Model, Real> {
  constructor(readonly minutes: number) {}
  check = () => true
  async run(model: Model, real: Real): Promise<void> {
    real.now += this.minutes * 60 * second
    await letTick(model, real)
    await compare(model, real)
  }
  toString = () => `wait ${this.minutes} min`
}

const faults = fc.option(fc.record({ write: fc.nat(9), when: fc.constantFrom('before' as const, 'after' as const) }), { nil: undefined, freq: 3 }) // prettier-ignore
const does = (who: fc.Arbitrary<string>, what: readonly string[]) =>
  fc
    .tuple(who, fc.constantFrom(...what), fc.nat(9), fc.nat(9), faults, fc.nat(2), fc.boolean())
    .map((given) => new Do(...given))
const residents = fc.constantFrom('resident', 'neighbour')
const authors = fc.constantFrom('author', 'author', 'author', 'resident')
const staff = fc.constantFrom('worker', 'leader', 'clerk', 'street', 'officer', 'officer', 'officer', 'foreignWorker')
const work = ['accept', 'progress', 'answer', 'answer', 'return', 'transfer', 'split', 'join', 'merge', 'merge', 'merge', 'unmerge', 'askExtension', 'decideExtension', 'close', 'recall'] // prettier-ignore
const commands = [
  does(residents, ['submit']),
  does(authors, ['confirm', 'reopen', 'rate', 'withdraw', 'withdraw']),
  does(staff, work),
  does(staff, work),
  fc.constantFrom(1, 20, 45, 600, 60 * 24 * 8).map((minutes) => new Wait(minutes)),
]

test(`${runs} histories`, async () => {
  const start = world.now
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { size: '+1', maxCommands: 20 }), async (history) => {
      const inner = seeded.fork()
      const real: Real = { inner, store: failingStore(inner), ids: [], now: start, commands: 0 }
      const model: Model = { requests: new Map() }
      await fc.asyncModelRun(() => ({ model, real }), history)
      await recover(model, real)
      await compare(model, real)
      await nothingLost(real)
    }),
    { numRuns: runs, endOnFailure: false },
  )
}, 3_600_000)
