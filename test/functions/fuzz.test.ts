// A hundred thousand calls by anybody with anything: no fault of ours, no stack, and nothing that is not theirs to see.
import fc from 'fast-check'
import { api } from '@core/api'
import { memoryStore } from '../memory-store'
import { attempts, type Things } from './attempts'
import { givenVote } from './given-ballots'
import { seedCouncil } from './given-councils'
import { aCall as aCallForHelp } from './given-calls'
import { aBlow, seedPartners } from './given-partners'
import { seedPledges, tellsReach } from './given-pledges'
import { seedTeams, seedVolunteering } from './given-volunteers'
import { seedMeeting, seedStatement, seedTalk } from './given-talk'
import { aSubmission, givenWorld, must, type GivenWorld } from './given-world'

const calls = Number(process.env['FUZZ_CALLS'] ?? 100_000)
/** What the resident says and leaves, and nobody but the resident and the desk may read. */
const words = 'XIANGSHUO7531'
const phone = '13911112222'
/** None of them handles the request or wrote it. The liaison's unit was called, and may read what it is about. */
const outsiders = ['', 'newcomer', 'neighbour', 'member', 'foreignWorker', 'foreignClerk']
const insiders = ['resident', 'worker', 'leader', 'clerk']

let world: GivenWorld
let things: Things
beforeAll(async () => {
  const store = memoryStore()
  world = await givenWorld(store)
  await seedPartners(store)
  const contact = { name: words, phone }
  const { id } = await must(world.call('resident', 'requests', 'submit', aSubmission({ description: words, contact })))
  await world.settle()
  const whistle = (await must(world.call('clerk', 'partners', 'blow', aBlow({ unitId: 'C', partnerIds: ['P1'] })))).id
  const { now } = world.clock
  const matter = await seedTalk(store)
  const talk = { matter, statement: await seedStatement(store, matter), meeting: await seedMeeting(store, matter) }
  const vote = await givenVote(world, 'clerk', 'B', 'resident')
  // Raised and not yet taken up: its words are the raiser’s and the committee’s, whatever list is asked for.
  await seedCouncil(store, 'own', 'account-resident', { stage: 'raised', title: words, text: words })
  const { id: call } = await must(world.call('clerk', 'calls', 'call', aCallForHelp({}, now)))
  await seedTeams(store)
  things = { ...(await seedPledges(store, 'own')), ...(await seedVolunteering(store, 'own')), ...talk, call, vote, request: id, unit: 'B', person: 'person-worker', grant: 'grant-worker', whistle, community: 'C', partner: 'P1', worker: 'person-worker', leave: 'leave-0000000000000', now } // prettier-ignore
})

/** Nothing in the fuzz may make an outsider an insider: that would be no leak. */
const barred = ['accounts.eraseData', 'accounts.grant', 'accounts.invite', 'accounts.revoke', 'accounts.claim']
const procedures = Object.entries(api)
  .flatMap(([fn, contract]) => Object.keys(contract).map((name) => [fn, name] as const))
  .filter(([fn, name]) => !barred.includes(`${fn}.${name}`))

const oddities: readonly unknown[] = [null, undefined, '', 0, -1, 1e308, NaN, true, [], {}, '__proto__', 'constructor', '\u0000', '\ud800', '长'.repeat(3000), { $ne: null }, ['x'], '2026-13-45', 'D', 'B', 'account-resident', 'person-worker'] // prettier-ignore
const oddity = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...oddities) },
  { weight: 1, arbitrary: fc.jsonValue() },
)

/** A good call with one or two of its values spoilt, or anything at all. */
function spoil(good: unknown, at: number, by: unknown): unknown {
  if (typeof good !== 'object' || good === null) return by
  const keys = Object.keys(good)
  const key = keys[at % Math.max(1, keys.length)]
  if (key === undefined) return { ...good, extra: by }
  const values = good as Readonly<Record<string, unknown>>
  const inner = values[key]
  const isDeep = typeof inner === 'object' && inner !== null && at % 2 === 0
  return { ...good, [key]: isDeep ? spoil(inner, at >> 1, by) : by }
}

const aCall = fc.record({
  who: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...outsiders) }, { weight: 1, arbitrary: fc.constantFrom(...insiders) }), // prettier-ignore
  procedure: fc.constantFrom(...procedures),
  how: fc.constantFrom('good', 'spoilt', 'spoilt', 'twice', 'any'),
  at: fc.nat(50),
  by: oddity,
})

type Called = typeof aCall extends fc.Arbitrary<infer One> ? One : never
type AnyAttempts = Readonly<Record<string, Readonly<Record<string, (given: Things, where: 'own') => unknown>>>>

function inputOf({ procedure: [fn, name], how, at, by }: Called): unknown {
  const good = (attempts as AnyAttempts)[fn]?.[name]?.(things, 'own')
  if (how === 'good') return good
  const once = how === 'any' ? by : spoil(good, at, by)
  return how === 'twice' ? spoil(once, at + 1, by) : once
}

/** What must never be answered, whatever was asked. */
function faultIn(who: string, said: string): string | undefined {
  if (outsiders.includes(who) && (said.includes(words) || said.includes(phone))) return 'leak'
  // The family of the seed has agreed to nobody, and nobody has its letter.
  if (tellsReach(said)) return 'leak of a family'
  if (/\n\s+at |node_modules|TypeError/.test(said)) return 'stack'
  return said.includes('"code":"internal"') ? 'internal' : undefined
}

test(`${calls} calls`, async () => {
  const refused = new Map<string, number>()
  for (const [index, called] of fc.sample(aCall, { numRuns: calls, seed: 5 }).entries()) {
    const { who, procedure } = called
    // Nobody's share of a day, a shift or a term runs out before the fuzz does.
    if (index % 100 === 0) world.clock.now += 1000
    const input = inputOf(called)
    const result = await world.rawCall(who, ...procedure, input)
    const said = JSON.stringify(result)
    if (!result.ok) refused.set(result.error.code, (refused.get(result.error.code) ?? 0) + 1)
    const fault = faultIn(who, said)
    // Only then, since `expect` is slow.
    if (fault) expect({ fault, who, procedure, input, said, logged: world.logged.at(-1) }).toEqual('a plain answer')
  }
  await world.settle()
  expect(world.logged).toEqual([])
  // The fuzz reaches both sides of every guard.
  const least = Math.min(...['invalid', 'forbidden', 'unauthenticated', 'not-found', 'conflict'].map((code) => refused.get(code) ?? 0)) // prettier-ignore
  expect(least).toBeGreaterThan(calls / 200)
  expect([...refused.values()].reduce((sum, count) => sum + count, 0)).toBeLessThan(calls * 0.97)
}, 1_800_000)
