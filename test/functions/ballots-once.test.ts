// No order of calls lets one elector count twice: whatever is tried, the published count is that of a picture so simple
// that it can be seen to be right.
import fc from 'fast-check'
import { memoryStore, type MemoryStore } from '../memory-store'
import { noon } from '../given'
import { anAnnouncement, givenRegister, givenVoters, hour, residentsCsv, resultOf, seedMatter } from './given-ballots'
import { givenWorld, must, worldAround, type GivenWorld } from './given-world'

const electors = 4
const accounts = ['a', 'b', 'c']
const minute = 60_000

let start: MemoryStore
let keys: readonly string[]
let decision: { readonly id: string; readonly closesAt: number }
beforeAll(async () => {
  start = memoryStore()
  const world = await givenWorld(start)
  const registerId = await givenRegister(world, { kind: 'residents', csv: residentsCsv(electors), scopeName: '' })
  // The first account holds two letters; the last elector has none.
  const byUnit = await givenVoters(world, registerId, { H0: 'a', H1: 'b', H2: 'c' })
  keys = ['H0', 'H1', 'H2', 'H3'].map((unit) => byUnit[unit] ?? '')
  const terms = { ruleId: 'simpleMajority', subject: null, proxyLimit: 1 } as const
  const announced = await must(world.call('clerk', 'ballots', 'announce', anAnnouncement(await seedMatter(start), registerId, terms))) // prettier-ignore
  await world.settle()
  decision = announced
})

const elector = fc.nat(electors - 1)
const choice = fc.constantFrom('yes', 'no', 'abstain')
const aCommand = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('vote' as const), who: fc.constantFrom(...accounts), elector, choice, twice: fc.boolean() }) }, // prettier-ignore
  { weight: 2, arbitrary: fc.record({ type: fc.constant('paper' as const), who: fc.constantFrom('clerk', 'street', 'officer'), elector, choice }) }, // prettier-ignore
  { weight: 2, arbitrary: fc.record({ type: fc.constant('proxy' as const), elector, holder: fc.option(elector) }) },
)
type Command = typeof aCommand extends fc.Arbitrary<infer One> ? One : never
type Said<Type> = Extract<Command, { readonly type: Type }>

/** Who said what last: the whole of it. */
interface Picture {
  readonly votes: Map<number, string>
  /** One look or two. */
  readonly papers: Map<number, readonly { readonly choice: string; readonly who: string }[]>
  readonly proxies: Map<number, number>
}

function follow(picture: Picture, command: Command): void {
  switch (command.type) {
    case 'vote': {
      const holder = picture.proxies.get(command.elector) ?? command.elector
      if (accounts[holder] === command.who) picture.votes.set(command.elector, command.choice)
      return
    }
    case 'paper':
      return followPaper(picture, command)
    case 'proxy':
      return followProxy(picture, command)
  }
}

function followPaper({ votes, papers, proxies }: Picture, { elector: of, choice: read, who }: Said<'paper'>): void {
  const looks = papers.get(of) ?? []
  // The same person reading the same from the same paper has said nothing new.
  if (proxies.has(of) || looks.some((look) => look.choice === read && look.who === who)) return
  const [first, second] = looks
  const isSecond = first && !second && first.who !== who
  papers.set(of, isSecond ? [first, { choice: read, who }] : [{ choice: read, who }])
  if (isSecond && first.choice === read) votes.set(of, read)
}

function followProxy({ votes, proxies }: Picture, { elector: of, holder }: Said<'proxy'>): void {
  if (holder === null) return void proxies.delete(of)
  const isFull = [...proxies].some(([principal, one]) => one === holder && principal !== of)
  if (votes.has(of) || proxies.has(of) || proxies.has(holder) || holder === of || isFull) return
  proxies.set(of, holder)
}

async function carryOut(command: Command, world: GivenWorld): Promise<void> {
  const { id: decisionId } = decision
  const key = keys[command.elector] ?? ''
  switch (command.type) {
    case 'vote': {
      const current = await world.store.get('openVotes', `${decisionId}:${key}`)
      const input = { decisionId, electorKey: key, choice: command.choice, revision: (current?.revision ?? 0) + 1 }
      const times = command.twice ? [1, 2] : [1]
      await Promise.all(times.map(() => world.call(command.who, 'ballots', 'vote', input)))
      return
    }
    case 'paper':
      await world.call(command.who, 'ballots', 'enterPaper', { decisionId, slip: key, choice: command.choice })
      return
    case 'proxy': {
      const holderKey = command.holder === null ? '' : (keys[command.holder] ?? '')
      await world.call('clerk', 'ballots', 'setProxy', { decisionId, principalKey: key, holderKey })
    }
  }
}

test('the published count is the picture’s', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aCommand, { maxLength: 14 }), async (commands) => {
      const world = worldAround(start.fork())
      world.clock.now = noon + hour
      const picture: Picture = { votes: new Map(), papers: new Map(), proxies: new Map() }
      for (const command of commands) {
        world.clock.now += 1
        await carryOut(command, world)
        follow(picture, command)
      }
      world.clock.now = decision.closesAt
      await world.tick()
      world.clock.now += minute
      await world.tick()
      const { ballots, tally } = await resultOf(world, decision.id)
      const counts = (said: readonly string[]) => ['yes', 'no', 'abstain'].map((one) => said.filter((word) => word === one).length) // prettier-ignore
      expect(tally.options.map(({ heads }) => heads)).toEqual(counts([...picture.votes.values()]))
      expect(new Set(ballots.map((ballot) => ('mark' in ballot ? ballot.mark : ''))).size).toBe(picture.votes.size)
      expect(world.logged).toEqual([])
    }),
    { numRuns: Number(process.env['VOTE_STORIES'] ?? 60) },
  )
})
