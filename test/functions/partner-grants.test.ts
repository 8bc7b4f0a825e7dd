// A liaison's role is held over a partner unit, and over nothing else; who answers for the area gives it.
import type { PartnerUnit } from '@core/partners/partner-unit'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../server/stores/open-store'
import { aCommandId, givenWorld, must, type GivenWorld } from './given-world'

const power: PartnerUnit = { id: 'power', name: '供电所', kind: '供电', path: ['D', 'S', 'C'], phone: '', serviceCodes: [], demo: true } // prettier-ignore
let store: OpenStore
let world: GivenWorld
beforeEach(async () => {
  store = await openSqlite(':memory:')
  world = await givenWorld(store)
  await store.insert('partnerUnits', 'power', power)
  const person = { name: '小电', title: '联络员', unitId: 'power', path: ['D', 'S', 'C', 'power'], accountId: '', demo: true } // prettier-ignore
  await store.insert('people', 'electrician', person)
})
afterEach(async () => {
  await world.settle()
  await store.close()
})

const giving = (who: string, over: { role?: 'unitLiaison' | 'gridWorker' | 'volunteer'; unitId?: string } = {}) =>
  world.call(who, 'accounts', 'grant', {
    grantId: aCommandId(),
    personId: 'electrician',
    role: 'unitLiaison',
    unitId: 'power',
    until: world.clock.now + 24 * 3600 * 1000,
    ...over,
  })

test('staff of the area give it; its holder sees the unit’s own name', async () => {
  expect(await must(giving('clerk'))).toMatchObject({ path: ['D', 'S', 'C', 'power'] })
  const { code } = await must(world.call('clerk', 'accounts', 'invite', { personId: 'electrician' }))
  await must(world.call('neighbour', 'accounts', 'claim', { code }))
  expect(await must(world.call('neighbour', 'accounts', 'me', {}))).toMatchObject({
    grants: [{ role: 'unitLiaison', unitId: 'power', unitName: '供电所' }],
  })
  expect(await must(world.call('clerk', 'accounts', 'people', { unitId: 'power' }))).toMatchObject([
    { id: 'electrician', grants: [{ role: 'unitLiaison' }] },
  ])
})

test('nobody from elsewhere or below gives it, or sees the unit’s people', async () => {
  for (const who of ['leader', 'foreignClerk', 'resident']) {
    expect(await giving(who)).toMatchObject({ error: { code: 'forbidden' } })
    expect(await world.call(who, 'accounts', 'people', { unitId: 'power' })).toMatchObject({
      error: { code: 'forbidden' },
    })
  }
})

test('a liaison of a unit of the organisation, and a grid worker of a partner unit, are refused by name of the field', async () => {
  const missing = { error: { reason: 'units.missing', field: 'unitId' } }
  expect(await giving('clerk', { unitId: 'C' })).toMatchObject(missing)
  expect(await giving('clerk', { role: 'gridWorker' })).toMatchObject(missing)
  await must(giving('clerk', { role: 'volunteer', unitId: 'C' }))
})

test('a withdrawn unit has no new liaison', async () => {
  await store.replace('partnerUnits', 'power', 1, { ...power, withdrawnAt: 1 })
  expect(await giving('clerk')).toMatchObject({ error: { reason: 'units.missing' } })
})

test('a liaison and a volunteer read nobody’s requests', async () => {
  await must(giving('clerk'))
  await must(giving('clerk', { role: 'volunteer', unitId: 'C' }))
  const { code } = await must(world.call('clerk', 'accounts', 'invite', { personId: 'electrician' }))
  await must(world.call('neighbour', 'accounts', 'claim', { code }))
  expect(await world.call('neighbour', 'requests', 'desk', { view: 'desk', queue: 'all' })).toMatchObject({
    error: { code: 'forbidden' },
  })
})
