// The process dies at every write of a vote's life in turn: announced, voted, entered, opened, counted, published. Asked
// again, or the clock again, it is as if nothing had happened, and nothing happened twice.
import { announcementOf } from '@core/ballots/announcement'
import { bodyOf } from '../../cloudfunctions/_kit/body-of'
import { memoryStore, type MemoryStore } from '../memory-store'
import { noon } from '../given'
import { verdictOn } from '../verdict-on'
import { failingStore, type Fault } from './failing-store'
import { unreadable } from './given-faulty-store'
import { anAnnouncement, givenRegister, givenVoters, hour, residentsCsv, resultOf, seedMatter } from './given-ballots'
import { givenWorld, must, worldAround, type GivenWorld } from './given-world'

const minute = 60_000
const terms = { ruleId: 'simpleMajority', subject: null } as const

interface Given {
  readonly store: MemoryStore
  readonly matterId: string
  readonly registerId: string
  readonly keys: readonly string[]
}
let given: Given
beforeAll(async () => {
  const store = memoryStore()
  const world = await givenWorld(store)
  const registerId = await givenRegister(world, { kind: 'residents', csv: residentsCsv(4), scopeName: '' })
  const keys = await givenVoters(world, registerId, { H0: 'a', H1: 'b', H2: 'c' })
  given = { store, registerId, matterId: await seedMatter(store), keys: ['H0', 'H1', 'H2', 'H3'].map((unit) => keys[unit] ?? '') } // prettier-ignore
})

/** Runs the work with every fault there can be, each on a copy; `then` looks at what is left after it was done again. */
async function everyDeath(
  from: MemoryStore,
  at: number,
  work: (world: GivenWorld) => Promise<unknown>,
  then: (world: GivenWorld) => Promise<void>,
): Promise<number> {
  for (let write = 0; ; write++) {
    for (const when of ['before', 'after'] as const) {
      const store = failingStore(from.fork())
      const world = worldAround(store)
      world.clock.now = at
      if (!(await dies(world, { write, when }, store, work))) return write
      await work(world)
      await world.settle()
      await then(world)
    }
  }
}

async function dies(
  world: GivenWorld,
  fault: Fault,
  store: ReturnType<typeof failingStore>,
  work: (world: GivenWorld) => Promise<unknown>,
): Promise<boolean> {
  store.dieAt(fault)
  await work(world).catch(() => undefined)
  await world.settle().catch(() => undefined)
  const died = store.hasDied
  store.dieAt(undefined)
  return died
}

const vote = (world: GivenWorld, who: string, decisionId: string, n: number, choice: string) =>
  world.call(who, 'ballots', 'vote', { decisionId, electorKey: given.keys[n] ?? '', choice, revision: 1 })

async function announcedIn(store: MemoryStore) {
  const world = worldAround(store)
  world.clock.now = noon
  const { id, closesAt } = await must(world.call('clerk', 'ballots', 'announce', anAnnouncement(given.matterId, given.registerId, terms))) // prettier-ignore
  await world.settle()
  return { id, closesAt }
}

test('an announcement that died is the same vote when it is said again', async () => {
  const input = anAnnouncement(given.matterId, given.registerId, terms)
  const announce = (world: GivenWorld) => world.call('clerk', 'ballots', 'announce', input)
  const deaths = await everyDeath(given.store, noon, announce, async (world) => {
    const decision = await must(world.call('clerk', 'ballots', 'get', { id: input.id }))
    expect(decision).toMatchObject({ state: 'announced', electorate: { electors: 4 } })
    world.clock.now += minute
    await world.tick()
    const matter = await world.store.get('matters', given.matterId)
    expect(matter?.decisions.length).toBe(1)
    expect(await world.store.count('messages', { index: 'recipient', equals: { recipientId: 'account-a' } })).toBe(1)
  })
  expect(deaths).toBeGreaterThan(3)
})

test('a vote or a paper that died is one vote when it is said again', async () => {
  const store = given.store.fork()
  const { id } = await announcedIn(store)
  const paper = { decisionId: id, slip: given.keys[3] ?? '', choice: 'no' }
  const work = async (world: GivenWorld) => {
    await vote(world, 'a', id, 0, 'yes')
    await world.call('clerk', 'ballots', 'enterPaper', paper)
    await world.call('street', 'ballots', 'enterPaper', paper)
  }
  await everyDeath(store, noon + hour, work, async (world) => {
    const votes = await world.store.query('openVotes', { index: 'decision', equals: { decisionId: id }, order: 'asc', limit: 9 }) // prettier-ignore
    expect(votes.items.map(({ choice, revision }) => `${choice}${revision}`).sort()).toEqual(['no1', 'yes1'])
  })
})

test('a clock that died anywhere between closing and publishing gives the same result', async () => {
  const store = given.store.fork()
  const { id, closesAt } = await announcedIn(store)
  const before = worldAround(store)
  before.clock.now = noon + hour
  await before.tick()
  await must(vote(before, 'a', id, 0, 'yes'))
  await must(vote(before, 'b', id, 1, 'no'))
  await must(vote(before, 'c', id, 2, 'yes'))
  // Two people agreed on a paper, and the process died before it became a vote.
  const look = (personId: string) => ({ choice: 'yes', personId, at: noon + hour })
  const slip = given.keys[3] ?? ''
  await store.insert('paperEntries', `${id}:${slip}`, { decisionId: id, slip, first: look('p1'), second: look('p2'), state: 'agreed' }) // prettier-ignore
  const work = async (world: GivenWorld) => {
    world.clock.now = closesAt
    await world.tick()
    world.clock.now = closesAt + minute
    await world.tick()
  }
  const prints = new Set<string>()
  const deaths = await everyDeath(store, closesAt, work, async (world) => {
    const result = await resultOf(world, id)
    prints.add(result.fingerprint)
    expect(result.tally).toMatchObject({ participants: { heads: 4 }, outcome: { kind: 'adopted', optionId: 'yes' } })
    expect((await world.store.get('decisionKeys', id))?.box).toBe('')
    expect((await world.store.get('matters', given.matterId))?.decisions).toMatchObject([{ state: 'closed' }])
    const inbox = await must(world.call('a', 'accounts', 'inbox', { box: 'own' }))
    expect(inbox.items.filter(({ kind }) => kind === 'decision.closed')).toHaveLength(1)
    if (prints.size === 1) expect(result.publishedAt).toBe(closesAt)
  })
  expect(deaths).toBeGreaterThan(8)
  const world = worldAround(store)
  await work(world)
  const result = await resultOf(world, id)
  expect(prints).toEqual(new Set([result.fingerprint]))
  expect(verdictOn(result)).toBe('valid')
})

test("votes that nobody can be told of stand in nobody's way, are tried less and less often, and are told once they can be", async () => {
  const store = given.store.fork()
  const lost = { registerId: 'lost' }
  const world = worldAround(unreadable(store, ({ registerId }) => registerId === lost.registerId))
  const { id } = await announcedIn(store)
  const sound = await store.get('decisions', id)
  if (!sound) throw new Error('nothing announced')
  const untold = { ...bodyOf(sound), delivered: 0, undelivered: 1, timed: 0 }
  const stuck = Array.from({ length: 20 }, (_, n) => `untold-decision-${n}-0000`)
  for (const one of stuck) await store.insert('decisions', one, { ...untold, tellAt: noon, electorate: { ...untold.electorate, registerId: 'lost' } }) // prettier-ignore
  await store.insert('decisions', 'sound-decision-0000', { ...untold, tellAt: noon + 1 })
  world.clock.now = noon + minute
  for (let minutes = 0; minutes < 2; minutes++, world.clock.now += minute) await world.tick()
  expect(await store.get('decisions', 'sound-decision-0000')).toMatchObject({ undelivered: 0 })
  world.logged.length = 0
  for (let minutes = 0; minutes < 180; minutes++, world.clock.now += minute) await world.tick()
  const of = (one: string) => world.logged.filter((line) => line.id === one)
  for (const one of stuck) expect(of(one).length).toBeGreaterThan(4)
  for (const one of stuck) expect(of(one).length).toBeLessThan(12)
  // Readable again, each of them is told within the hour.
  lost.registerId = ''
  for (let minutes = 0; minutes < 61; minutes++, world.clock.now += minute) await world.tick()
  for (const one of stuck) expect(await store.get('decisions', one)).toMatchObject({ undelivered: 0 })
  for (const one of stuck) expect(await store.get('decisions', one)).not.toHaveProperty('tellFailures')
})

test('two clocks at once publish one result', async () => {
  const store = given.store.fork()
  const { id, closesAt } = await announcedIn(store)
  const worlds = [worldAround(store), worldAround(store)]
  for (const world of worlds) world.clock.now = closesAt
  await Promise.all(worlds.map((world) => world.tick()))
  for (const world of worlds) world.clock.now += minute
  await Promise.all(worlds.map((world) => world.tick()))
  const [world] = worlds
  if (!world) throw new Error('no world')
  expect(verdictOn(await resultOf(world, id))).toBe('valid')
  expect((await must(world.call('', 'ballots', 'get', { id }))).log.map(({ type }) => type)).toEqual(['announced', 'closed']) // prettier-ignore
  expect(worlds.flatMap(({ logged }) => logged)).toEqual([])
})

test("votes that cannot be counted stand in nobody's way, are tried less and less often, and are counted once they can be", async () => {
  const store = given.store.fork()
  const world = worldAround(store)
  const { id, closesAt } = await announcedIn(store)
  // Opened, reminded of, and only then due again.
  world.clock.now = closesAt - 1
  await world.tick()
  const sound = await store.get('decisions', id)
  if (!sound) throw new Error('nothing announced')
  const body = bodyOf(sound)
  const stuck = Array.from({ length: 20 }, (_, n) => `stuck-decision-${n}-0000`)
  for (const one of stuck) {
    const electorate = { ...body.electorate, root: 'no root' }
    await store.insert('decisions', one, {
      ...body,
      electorate,
      state: 'counting',
      countingAt: closesAt - hour,
      closesAt: closesAt - hour,
      nextAt: closesAt - hour,
    })
    await store.insert('decisionKeys', one, { box: (await store.get('decisionKeys', id))?.box ?? '', kinds: {} })
  }
  world.clock.now = closesAt
  for (let minutes = 0; minutes < 2; minutes++, world.clock.now += minute) await world.tick()
  expect(await store.get('decisions', id)).toMatchObject({ state: 'closed' })
  world.logged.length = 0
  for (let minutes = 0; minutes < 180; minutes++, world.clock.now += minute) await world.tick()
  const of = (one: string) => world.logged.filter((line) => line.id === one)
  for (const one of stuck) expect(of(one).length).toBeGreaterThan(4)
  for (const one of stuck) expect(of(one).length).toBeLessThan(12)
  // Mended, each of them is counted within the hour.
  for (const one of stuck) {
    const found = await store.get('decisions', one)
    if (found) await store.replace('decisions', one, found.rev, { ...found, electorate: body.electorate, announcement: announcementOf({ ...found, id: one }, body.electorate) }) // prettier-ignore
  }
  world.clock.now += 60 * minute
  await world.tick()
  await world.tick()
  expect(await Promise.all(stuck.map(async (one) => (await store.get('decisions', one))?.state))).toEqual(stuck.map(() => 'closed')) // prettier-ignore
})
