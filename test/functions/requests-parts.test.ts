// What a request was split into is made once and ended with it, however late and in whatever order its telling comes.
import { deliverRequest } from '../../cloudfunctions/requests/deliver'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../server/stores/open-store'
import { heldUp } from './given-faulty-store'
import { aCommandId, aSubmission, givenWorld, must, type GivenWorld } from './given-world'

const minute = 60_000
const descriptions = ['换灯泡', '修开关']

let store: OpenStore
let world: GivenWorld
beforeEach(() => begin())
afterEach(() => store.close())

/** A district in which nothing is told after a reply, as if every process died then. */
async function begin() {
  store = await openSqlite(':memory:')
  world = await givenWorld(store)
  world.dieAfterReply()
}

const on = (id: string) => ({ id, commandId: aCommandId() })
const end = {
  join: (id: string) => must(world.call('worker', 'requests', 'join', { ...on(id), reason: '一起办' })),
  withdraw: (id: string) => must(world.call('resident', 'requests', 'withdraw', { ...on(id), reason: '' })),
}
const ends = ['join', 'withdraw'] as const

async function givenSplit() {
  const { id } = await must(world.call('resident', 'requests', 'submit', aSubmission()))
  const parts = descriptions.map((description) => ({ serviceCode: 'lamp', description }))
  return must(world.call('worker', 'requests', 'split', { ...on(id), parts }))
}

const partsOf = async (whole: { readonly parts: readonly { readonly id: string }[] }) =>
  Promise.all(whole.parts.map(({ id }) => store.get('requests', id)))

test.each(ends)('parts that were not made before %s are made by the clock, and are over', async (how) => {
  const whole = await givenSplit()
  await end[how](whole.id)
  world.clock.now += minute
  await world.tick()
  const made = descriptions.map((description) => ({ partOf: whole.id, status: 'closed', description, undelivered: 0 }))
  expect(await partsOf(whole)).toMatchObject(made)
  // Whoever opens a part from the whole one finds it.
  for (const { id } of whole.parts) await must(world.call('worker', 'requests', 'get', { id }))
})

test.each(ends)('held up at any step while it ends by %s, telling of a split leaves no part open', async (how) => {
  let isHeldUp = true
  for (let step = 0; isHeldUp; step++) {
    await store.close()
    await begin()
    const whole = await givenSplit()
    isHeldUp = false
    const meanwhile = async () => {
      isHeldUp = true
      await end[how](whole.id)
      await deliverRequest(whole.id, world.world())
    }
    await deliverRequest(whole.id, { ...world.world(), store: heldUp(store, step, meanwhile) })
    // The last round goes through all of it undisturbed.
    const status = isHeldUp ? 'closed' : 'routed'
    expect({ step, parts: await partsOf(whole) }).toMatchObject({ step, parts: [{ status }, { status }] })
  }
})
