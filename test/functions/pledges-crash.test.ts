// A process that dies at any write, before it or after it: tried again, and with the clock, everything stands and
// everybody was told once, as if nothing had happened.
import { functions } from '../../server/functions'
import { tick } from '../../cloudfunctions/clock/tick'
import type { World } from '../../cloudfunctions/_kit/dispatch'
import { memoryStore, type MemoryStore } from '../memory-store'
import { failingStore, type Fault } from './failing-store'
import { seedPartners } from './given-partners'
import { aFamily, aPost, aProblem, familiesOf } from './given-pledges'
import { givenWorld, must, worldAround, type GivenWorld } from './given-world'

const dayMs = 86_400_000
const command = (name: string) => `command-of-${name}-0001`

interface Act {
  readonly who: string
  readonly procedure: string
  readonly input: object
}
/** What is there before, and what is then done once. */
type Story = (world: GivenWorld) => Promise<Act>

const post = aPost()
const family = aFamily()
const problem = aProblem()
const offered = (world: GivenWorld) => must(world.call('worker', 'pledges', 'offerPost', post))
const entered = (world: GivenWorld) => must(world.call('worker', 'pledges', 'enterFamily', family))
const opened = (world: GivenWorld) => must(world.call('worker', 'pledges', 'openProblem', problem))

async function agreedTo(world: GivenWorld): Promise<string> {
  const { claim, asked, answer } = familiesOf(() => world)
  await claim((await entered(world)).code)
  const pledge = await asked(family.id)
  await must(answer(pledge, true))
  world.clock.now += 40 * dayMs
  return pledge
}

async function solvedOne(world: GivenWorld): Promise<void> {
  await opened(world)
  await must(world.call('member', 'pledges', 'takeProblem', { id: problem.id }))
  await must(world.call('member', 'pledges', 'solved', { id: problem.id, commandId: command('solved'), text: '好了' }))
}

const stories: Readonly<Record<string, Story>> = {
  offerPost: async () => ({ who: 'worker', procedure: 'offerPost', input: post }),
  takePost: async (world) => {
    await offered(world)
    return { who: 'member', procedure: 'takePost', input: { id: post.id } }
  },
  leavePost: async (world) => {
    await offered(world)
    await must(world.call('member', 'pledges', 'takePost', { id: post.id }))
    world.clock.now += 40 * dayMs
    return { who: 'member', procedure: 'leavePost', input: { id: post.id } }
  },
  enterFamily: async () => ({ who: 'worker', procedure: 'enterFamily', input: family }),
  claimFamily: async (world) => {
    const { code } = await entered(world)
    return { who: 'resident', procedure: 'claimFamily', input: { code } }
  },
  askFamily: async (world) => {
    await familiesOf(() => world).claim((await entered(world)).code)
    return { who: 'member', procedure: 'askFamily', input: { id: family.id, commandId: command('ask') } }
  },
  answerFamily: async (world) => {
    const { claim, asked } = familiesOf(() => world)
    await claim((await entered(world)).code)
    const pledgeId = await asked(family.id)
    return { who: 'resident', procedure: 'answerFamily', input: { pledgeId, agrees: true } }
  },
  contact: async (world) => {
    const pledgeId = await agreedTo(world)
    return { who: 'member', procedure: 'contact', input: { pledgeId, commandId: command('look') } }
  },
  endPledge: async (world) => ({ who: 'member', procedure: 'endPledge', input: { pledgeId: await agreedTo(world) } }),
  withdrawFamily: async (world) => {
    await agreedTo(world)
    return { who: 'resident', procedure: 'withdrawFamily', input: { id: family.id } }
  },
  renewCode: async (world) => {
    await familiesOf(() => world).claim((await entered(world)).code)
    return { who: 'leader', procedure: 'renewCode', input: { id: family.id } }
  },
  openProblem: async () => ({ who: 'worker', procedure: 'openProblem', input: problem }),
  takeProblem: async (world) => {
    await opened(world)
    return { who: 'member', procedure: 'takeProblem', input: { id: problem.id } }
  },
  check: async (world) => {
    await solvedOne(world)
    return { who: 'leader', procedure: 'check', input: { id: problem.id, commandId: command('check'), done: true, reason: '' } } // prettier-ignore
  },
}

let seeded: MemoryStore
beforeAll(async () => {
  seeded = memoryStore()
  await givenWorld(seeded)
  await seedPartners(seeded)
})

test.each(Object.keys(stories))('%s', async (name) => {
  const before = seeded.fork()
  const given = worldAround(before)
  const act = await stories[name]?.(given)
  if (!act) throw new Error(name)
  await given.settle()
  const undisturbed = await lived(before.fork(), act, given.clock.now, undefined)
  let deaths = 0
  for (let write = 0; ; write++) {
    const reached = await Promise.all((['before', 'after'] as const).map(async (when) => {
      const store = before.fork()
      const disturbed = await lived(store, act, given.clock.now, { write, when })
      if (disturbed.died) expect({ write, when, ...disturbed.essence }).toEqual({ write, when, ...undisturbed.essence })
      return disturbed.died
    })) // prettier-ignore
    if (!reached.some(Boolean)) break
    deaths++
  }
  expect(deaths).toBeGreaterThan(0)
})

/** Done once with a death in it, then again by whoever saw no answer, then by the clock. */
async function lived(inner: MemoryStore, act: Act, now: number, fault: Fault | undefined) {
  const store = failingStore(inner)
  store.dieAt(fault)
  await run(store, act, now)
  const died = store.hasDied
  store.dieAt(undefined)
  if (died) expect(await run(inner, act, now)).toMatchObject({ ok: true })
  await tick(worldOf(inner, now + 120_000, []))
  return { died, essence: await essenceOf(inner) }
}

async function run(store: World['store'], { who, procedure, input }: Act, now: number) {
  const after: Promise<void>[] = []
  const identity = { accountId: `account-${who}`, pushAddress: '' }
  const result = await functions.pledges({ procedure, input }, identity, worldOf(store, now, after))
  await Promise.all(after)
  return result
}

let made = 0
function worldOf(store: World['store'], now: number, after: Promise<void>[]): World {
  const given = worldAround(seeded).world()
  return {
    ...given,
    store,
    now,
    newId: () => `lived-${made++}`,
    after: (work) => void after.push(work().catch(() => undefined)),
  }
}

/** What must be the same whatever happened on the way: all but revisions, and the letters that were made anew. */
async function essenceOf(store: MemoryStore) {
  const messages = await store.query('messages', { index: 'recipient', equals: {}, order: 'asc', limit: 100 })
  const reads = await store.query('contactReads', { index: 'owner', equals: {}, order: 'asc', limit: 100 })
  const deeds = await store.query('deeds', { index: 'person', equals: {}, order: 'asc', limit: 100 })
  const pledges = await store.query('pledges', { index: 'account', equals: {}, order: 'asc', limit: 100 })
  const own = await store.get('families', family.id)
  return {
    messages: messages.items.map(({ recipientId, kind, params }) => [recipientId, kind, params]),
    reads: reads.items.map(({ ownerId, readerId }) => [ownerId, readerId]),
    deeds: deeds.items.map(({ _id }) => _id),
    pledges: pledges.items.map(({ _id }) => _id),
    post: bare(await store.get('posts', post.id)),
    family: own && { ...bare(own), codeHash: '', log: own.log.filter(({ type }) => type !== 'codeRenewed').length, delivered: own.delivered === own.log.length }, // prettier-ignore
    contact: bare(await store.get('familyContacts', family.id)),
    problem: bare(await store.get('problems', problem.id)),
  }
}

function bare(doc: object | undefined): object | undefined {
  return doc && { ...doc, rev: 0, updatedAt: 0 }
}

test('who withdrew need not ask again: from the write that says so, the clock blanks the contact', async () => {
  const before = seeded.fork()
  const given = worldAround(before)
  await agreedTo(given)
  await given.settle()
  const act = { who: 'resident', procedure: 'withdrawFamily', input: { id: family.id } }
  const states: string[] = []
  for (let write = 0; write < 6; write++) {
    const inner = before.fork()
    const store = failingStore(inner)
    store.dieAt({ write, when: 'after' })
    await run(store, act, given.clock.now)
    await tick(worldOf(inner, given.clock.now + 120_000, []))
    const [left, contact] = await Promise.all([
      inner.get('families', family.id),
      inner.get('familyContacts', family.id),
    ])
    states.push(`${left?.state} ${contact?.phone === '' ? 'blank' : 'kept'}`)
  }
  expect(states).toEqual(states.map(() => 'withdrawn blank'))
})
