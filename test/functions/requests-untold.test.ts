// One request that the clock cannot deal with stands in nobody else's way.
import { tick } from '../../cloudfunctions/clock/tick'
import type { Store } from '../../cloudfunctions/_kit/store'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../server/stores/open-store'
import { aSubmission, givenWorld, must, type GivenWorld } from './given-world'

let store: OpenStore
let world: GivenWorld
beforeEach(async () => {
  store = await openSqlite(':memory:')
  world = await givenWorld(store)
})
afterEach(async () => {
  await world.settle()
  await store.close()
})

const submit = (over = {}) => must(world.call('resident', 'requests', 'submit', aSubmission(over)))

const arrivedAt = async (id: string) =>
  (await must(world.call('worker', 'accounts', 'inbox', { box: 'work' }))).items.some(
    (message) => message.requestId === id && message.kind === 'request.arrived',
  )

/** Reads fail for one document alone. */
function torn(id: string): Store {
  return {
    get: (collection, one) => (one === id ? Promise.reject(new Error('torn')) : store.get(collection, one)),
    getMany: store.getMany.bind(store),
    query: store.query.bind(store),
    count: store.count.bind(store),
    insert: store.insert.bind(store),
    replace: store.replace.bind(store),
  }
}

test('what was never told is told by the clock, past one that cannot be told', async () => {
  world.dieAfterReply()
  const [broken, whole] = [await submit(), await submit()]
  world.clock.now += 60_000
  await tick({ ...world.world(), store: torn(broken.id) })
  expect(await arrivedAt(whole.id)).toBe(true)
  expect(world.logged).toMatchObject([{ part: 'requests', id: broken.id }])
  expect(await arrivedAt(broken.id)).toBe(false)
  await world.tick()
  expect(await arrivedAt(broken.id)).toBe(true)
})
