// A command said again shows what it did to who may still see it, and to nobody else.
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../server/stores/open-store'
import { aCommandId, aSubmission, givenWorld, must, type GivenWorld } from './given-world'

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
const notTheirs = { ok: false, error: { code: 'forbidden' } }

test('a neighbour who knows the number of a public request cannot open it by repeating its own words', async () => {
  const { id } = await submit({ mayShow: true })
  for (const command of ['confirm', 'withdraw', 'reopen', 'rate'] as const) {
    const said = { id, commandId: id, reason: '没有办好', rating: 'satisfied', comment: '' } as const
    expect(await world.call('neighbour', 'requests', command, said)).toMatchObject(notTheirs)
  }
})

test('staff who handed a request on do not see what became of it by repeating an earlier command', async () => {
  const { id } = await submit()
  const progress = { id, commandId: aCommandId(), text: '去看过了', photos: [] }
  await must(world.call('worker', 'requests', 'progress', progress))
  expect(await world.call('worker', 'requests', 'progress', progress)).toMatchObject({ ok: true })
  const moved = { id, commandId: aCommandId(), reason: '归社区', unitId: 'C' }
  await must(world.call('clerk', 'requests', 'transfer', moved))
  expect(await world.call('worker', 'requests', 'progress', progress)).toMatchObject(notTheirs)
})

test('a return said again tells no more than the first time', async () => {
  const { id } = await submit()
  const returned = { id, commandId: aCommandId(), reason: '不归我们' }
  await must(world.call('worker', 'requests', 'return', returned))
  const again = await must(world.call('worker', 'requests', 'return', returned))
  expect(again).not.toHaveProperty('log')
})
