// What an import has withdrawn is offered to nobody and routed to nobody, and old requests still name it.
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

async function withdraw(collection: 'places' | 'services' | 'grids' | 'people' | 'orgUnits', id: string) {
  const { _id, rev, ...body } = (await store.get(collection, id)) ?? { _id: '', rev: 0 }
  await store.replace(collection, _id, rev, { ...body, withdrawnAt: 1 } as never)
  const current = await store.get('district', 'current')
  if (current) await store.replace('district', 'current', current.rev, { ...current })
}

test('a place is off the map and its code is unknown', async () => {
  await withdraw('places', 'home-1')
  expect(await must(world.call('', 'homes', 'list', {}))).toEqual([])
  expect(await world.call('', 'homes', 'get', { code: 'J001' })).toMatchObject({
    error: { reason: 'homes.code-unknown' },
  })
})

test('a service is neither listed nor accepted', async () => {
  await withdraw('services', 'lamp')
  expect((await must(world.call('', 'district', 'services', {}))).map((service) => service.code)).toEqual(['medicine'])
  expect(await world.call('resident', 'requests', 'submit', aSubmission())).toMatchObject({
    error: { reason: 'request.service-unknown' },
  })
})

test('a retry finds its request although its service has been withdrawn meanwhile', async () => {
  const submission = aSubmission()
  await must(world.call('resident', 'requests', 'submit', submission))
  await withdraw('services', 'lamp')
  expect(await must(world.call('resident', 'requests', 'submit', submission))).toMatchObject({ id: submission.id })
  expect(await world.call('neighbour', 'requests', 'submit', submission)).toMatchObject({ ok: false })
})

test('a grid takes nothing more: the district’s desk has what falls there', async () => {
  await withdraw('grids', 'C001')
  const request = await must(world.call('resident', 'requests', 'submit', aSubmission()))
  expect(request.desk).toMatchObject({ unitId: 'D', why: 'no-grid' })
})

test('a person cannot be invited, a unit is not listed, and what lies on its desk keeps its name', async () => {
  const { id } = await must(world.call('resident', 'requests', 'submit', aSubmission()))
  await withdraw('people', 'person-worker')
  await withdraw('orgUnits', 'B')
  expect(await world.call('clerk', 'accounts', 'invite', { personId: 'person-worker' })).toMatchObject({
    error: { reason: 'people.missing' },
  })
  expect((await must(world.call('', 'district', 'units', { parentId: 'C' }))).map((unit) => unit.id)).toEqual([])
  const below = await must(world.call('clerk', 'requests', 'desk', { view: 'below', queue: 'toDo' }))
  expect(below.items).toMatchObject([{ id, desk: { unitName: '单位B' } }])
})
