// Thousands of random histories of several actors, with lost races, jumps of the clock and processes that die between any
// two writes: the product must stand where a simple picture of it stands, nothing on nobody's desk, no message lost.
import fc from 'fast-check'
import type { World } from '../../cloudfunctions/_kit/dispatch'
import { functions } from '../../server/functions'
import { memoryStore, type MemoryStore } from '../memory-store'
import { failingStore, type Fault } from './failing-store'
import { aSubmission, givenWorld, type GivenWorld } from './given-world'
import {
  compare,
  isBug,
  letTick,
  nothingLost,
  recover,
  runProcess,
  same,
  type Model,
  type Real,
} from './requests-histories'
import { deliver, newPictured, picture, type Doing } from './requests-reference'

const runs = Number(process.env['MODEL_RUNS'] ?? 10_000)
const second = 1000

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
    let outcome = await runProcess(real, this.fault, this.races, call)
    // A client that got no answer asks again, if its person does not give up.
    const isAskedAgain = !outcome.hasReplied && this.isRetried
    if (isAskedAgain) outcome = await runProcess(real, undefined, 0, call)
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
    fc.asyncProperty(fc.commands(commands, { size: '+1', maxCommands: 14 }), async (history) => {
      const inner = seeded.fork()
      const real: Real = { world, inner, store: failingStore(inner), ids: [], now: start, commands: 0 }
      const model: Model = { requests: new Map() }
      await fc.asyncModelRun(() => ({ model, real }), history)
      await recover(model, real)
      await compare(model, real)
      await nothingLost(real)
    }),
    { numRuns: runs, endOnFailure: false },
  )
}, 3_600_000)
