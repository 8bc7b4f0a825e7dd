// A hundred thousand calls by anybody with anything: no fault of ours, no stack, and nothing that is not theirs to see.
import fc from 'fast-check'
import { api } from '@core/api'
import { memoryStore } from '../memory-store'
import { attempts, type Things } from './attempts'
import { aBlow, seedPartners } from './given-partners'
import { aCommandId, aSubmission, givenWorld, must, type GivenWorld } from './given-world'

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
  things = { request: id, unit: 'B', person: 'person-worker', grant: 'grant-worker', whistle, community: 'C', partner: 'P1', worker: 'person-worker', leave: 'leave-0000000000000', now } // prettier-ignore
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

test(`${calls} calls`, async () => {
  const refused = new Map<string, number>()
  let made = 0
  for (const { who, procedure, how, at, by } of fc.sample(aCall, { numRuns: calls, seed: 5 })) {
    const [fn, name] = procedure
    // Nobody's share of a day, a shift or a term runs out before the fuzz does.
    if (made++ % 100 === 0) world.clock.now += 1000
    const good = (attempts as Readonly<Record<string, Readonly<Record<string, (given: Things, where: 'own') => unknown>>>>)[fn]?.[name]?.(things, 'own') // prettier-ignore
    const once = how === 'any' ? by : how === 'good' ? good : spoil(good, at, by)
    const input = how === 'twice' ? spoil(once, at + 1, by) : once
    const result = await world.rawCall(who, fn, name, input)
    const said = JSON.stringify(result)
    if (!result.ok) refused.set(result.error.code, (refused.get(result.error.code) ?? 0) + 1)
    const isLeak = outsiders.includes(who) && (said.includes(words) || said.includes(phone))
    if (isLeak || /\n\s+at |node_modules|TypeError/.test(said) || (!result.ok && result.error.code === 'internal')) {
      throw new Error(`${who} ${fn}.${name} ${JSON.stringify(input)?.slice(0, 400)} → ${said.slice(0, 400)} ${JSON.stringify(world.logged.at(-1))}`) // prettier-ignore
    }
  }
  await world.settle()
  expect(world.logged).toEqual([])
  // The fuzz reaches both sides of every guard.
  for (const code of ['invalid', 'forbidden', 'unauthenticated', 'not-found', 'conflict']) expect(refused.get(code)).toBeGreaterThan(calls / 200) // prettier-ignore
  expect([...refused.values()].reduce((sum, count) => sum + count, 0)).toBeLessThan(calls * 0.97)
}, 1_800_000)
