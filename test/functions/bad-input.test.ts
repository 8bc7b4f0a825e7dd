// Whatever is sent, the answer is a refusal with its field, never an exception, and nothing is stored.
import fc from 'fast-check'
import { api } from '@core/api'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../server/stores/open-store'
import { aSubmission, givenWorld, type GivenWorld } from './given-world'

let store: OpenStore
let world: GivenWorld
beforeAll(async () => {
  store = await openSqlite(':memory:')
  world = await givenWorld(store)
})
afterAll(async () => {
  await world.settle()
  await store.close()
})

const good = aSubmission()
test.each([
  [{ ...good, description: '' }, 'input.text.empty', 'description'],
  [{ ...good, description: '长'.repeat(10_000) }, 'input.text.too-long', 'description'],
  [{ ...good, description: { $ne: null } }, 'input.text.not-text', 'description'],
  [{ ...good, id: '1' }, 'input.id.malformed', 'id'],
  [{ ...good, serviceCode: 'nothing-such' }, 'request.service-unknown', 'serviceCode'],
  [{ ...good, serviceCode: '__proto__' }, 'request.service-unknown', 'serviceCode'],
  [{ ...good, photos: Array(10).fill({ id: 'p'.repeat(16), file: 'f' }) }, 'input.photo.too-many', 'photos'],
  [{ ...good, place: { source: 'home', homeCode: 'J999', note: '' } }, 'homes.code-unknown', 'place.homeCode'],
  [
    { ...good, place: { source: 'map', note: '', position: { lng: 0, lat: 0, datum: 'wgs84' } } },
    'input.position.outside-china',
    'place.position',
  ],
  [
    { ...good, place: { source: 'map', note: '', position: { lng: 119, lat: 34, datum: 'gcj02' } } },
    'input.position.datum',
    'place.position.datum',
  ],
  [{ ...good, contact: { name: '', phone: '12' } }, 'input.phone', 'contact.phone'],
  [
    { ...good, forSomeoneElse: { name: '老王', phone: '', relation: '', agreed: false } },
    'input.behalf.not-agreed',
    'forSomeoneElse.agreed',
  ],
])('submit refuses bad input %#: %s at %s', async (input, reason, field) => {
  expect(await world.rawCall('resident', 'requests', 'submit', input)).toMatchObject({
    ok: false,
    error: { reason, field },
  })
})

test.each(['constructor', '__proto__', 'hasOwnProperty', 'toString', '', 7, null, undefined, {}, ['submit']])(
  'there is no procedure %j',
  async (procedure) => {
    expect(await world.rawCall('resident', 'requests', procedure, good)).toMatchObject({
      error: { code: 'not-found', reason: 'procedure.unknown' },
    })
  },
)

test('a sensitive matter is kept only with the consent for it', async () => {
  const input = aSubmission({ serviceCode: 'medicine' })
  expect(await world.call('neighbour', 'requests', 'submit', input)).toMatchObject({
    error: { reason: 'consent.sensitive-needed' },
  })
  expect(await world.call('resident', 'requests', 'submit', input)).toMatchObject({ ok: true })
})

test('without consent nothing personal is stored', async () => {
  const input = aSubmission()
  expect(await world.call('newcomer', 'requests', 'submit', input)).toMatchObject({
    error: { code: 'forbidden', reason: 'consent.needed' },
  })
  expect(await store.get('requests', input.id)).toBeUndefined()
  expect(await store.get('accounts', 'account-newcomer')).toBeUndefined()
})

test('any JSON to any procedure by anybody is answered, and no bug is logged', async () => {
  const calls = Object.entries(api).flatMap(([fn, contract]) =>
    Object.keys(contract).map((name) => [fn, name] as const),
  )
  const keys = fc.constantFrom('id', 'commandId', 'text', 'place', 'position', 'cursor', 'view', 'queue', 'box', 'ids', 'code', '__proto__', 'constructor') // prettier-ignore
  const input = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.dictionary(keys, fc.jsonValue({ maxDepth: 2 })))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...calls),
      fc.constantFrom('', 'newcomer', 'resident', 'worker', 'officer'),
      input,
      async ([fn, name], who, raw) => {
        const result = await world.rawCall(who, fn, name, raw)
        if (!result.ok) expect(result.error.code).not.toBe('internal')
      },
    ),
    { numRuns: 600 },
  )
  expect(world.logged).toEqual([])
})
