// Every procedure, tried by everybody, on a thing of their own scope and on one outside it. What must happen comes from
// the contract's who-may table; a procedure without an attempt here does not compile.
import { api, type Api } from '@core/api'
import type { Who } from '@core/kernel/who-may'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../server/stores/open-store'
import { aCommandId, aSubmission, cast, givenWorld, inForeignGrid, must, type GivenWorld } from './given-world'

type Where = 'own' | 'foreign'
type Attempts = {
  readonly [F in keyof Api]: { readonly [P in keyof Api[F]]: (things: Things, where: Where) => unknown }
}

/** What is tried on: a fresh request in each area, so that no attempt spoils another. */
interface Things {
  readonly request: string
  readonly unit: string
  readonly person: string
  readonly grant: string
}

const position = { lng: 119.305, lat: 34.705, datum: 'wgs84' }
const command = (things: Things) => ({ id: things.request, commandId: aCommandId() })
const attempts: Attempts = {
  homes: {
    list: () => ({}),
    nearest: () => ({ position }),
    route: () => ({ position, id: 'home-1' }),
    atlasPart: () => ({ version: 'none', part: 0 }),
    get: () => ({ code: 'J001' }),
    coverage: () => ({}),
    sites: () => ({}),
  },
  district: {
    current: () => ({}),
    services: () => ({}),
    chain: () => ({ position }),
    grids: () => ({}),
    units: () => ({}),
  },
  requests: {
    submit: () => aSubmission(),
    mine: () => ({}),
    get: ({ request }) => ({ id: request }),
    desk: ({ unit }) => ({ unitId: unit, view: 'desk', queue: 'all' }),
    accept: command,
    answer: (things) => ({ ...command(things), text: '好了', photos: [] }),
    return: (things) => ({ ...command(things), reason: '不归我们' }),
    close: (things) => ({ ...command(things), note: '' }),
    confirm: command,
    reopen: (things) => ({ ...command(things), reason: '还没好' }),
    rate: (things) => ({ ...command(things), rating: 'satisfied', comment: '' }),
  },
  accounts: {
    me: () => ({}),
    consent: () => ({ notice: 'none-such', kind: 'privacy', by: 'self' }),
    claim: () => ({ code: '000000000000' }),
    invite: ({ person }) => ({ personId: person }),
    people: ({ unit }) => ({ unitId: unit }),
    grant: ({ person, unit }) => ({
      grantId: aCommandId(),
      personId: person,
      role: 'member',
      unitId: unit,
      until: 1_900_000_000_000,
    }),
    revoke: ({ grant }) => ({ grantId: grant }),
    contact: ({ request }) => ({ requestId: request, commandId: aCommandId() }),
    contactReads: () => ({}),
    inbox: () => ({ box: 'own' }),
    markRead: () => ({ box: 'own', ids: [] }),
    allowPush: () => ({ times: 1 }),
    noticeSettings: () => ({}),
    setNoticeSettings: () => ({ quiet: null, work: 'each', digestAt: [] }),
    undeliverable: ({ unit }) => ({ unitId: unit }),
    exportData: () => ({}),
    eraseData: () => ({ sure: false }),
  },
}

/** Who asks, and whose unit contains the own and the foreign thing. `author` wrote the request that is tried on. */
const everybody = ['', 'newcomer', 'neighbour', 'author', 'member', 'worker', 'leader', 'clerk', 'street', 'officer']
/** Both areas lie in the same subdistrict and district. */
const sees = (who: string, where: Where) => where === 'own' || ['street', 'officer'].includes(who)

/** What the table says: `in` may come in and touch the thing, `out` may not. */
function expected(rules: readonly Who[], who: string, where: Where): 'in' | 'out' {
  const role = cast[who]?.[0]
  const allowed = rules.some((rule) => {
    switch (rule.is) {
      case 'anyone':
        return true
      case 'signed-in':
        return who !== ''
      case 'owner':
        return touchesRequest ? who === 'author' && where === 'own' : !['', 'newcomer'].includes(who)
      case 'holder':
        return role !== undefined && rule.roles.includes(role) && (rule.over === 'anything' || sees(who, where))
    }
  })
  return allowed ? 'in' : 'out'
}
let touchesRequest = false
const aboutOneRequest = ['get', 'accept', 'answer', 'return', 'close', 'confirm', 'reopen', 'rate']

let store: OpenStore
let world: GivenWorld
beforeAll(async () => {
  store = await openSqlite(':memory:')
  world = await givenWorld(store)
  const template = await store.get('accounts', 'account-resident')
  if (template) await store.insert('accounts', 'account-author', { ...template })
  const grant = await store.get('grants', 'grant-member')
  for (const [id, unitId, path] of [
    ['own', 'B', ['D', 'S', 'C', 'B']],
    ['foreign', 'B2', ['D', 'S', 'C2', 'B2']],
  ] as const) {
    // prettier-ignore
    const person = { name: '新人', title: '', unitId, path, accountId: '', demo: true }
    await store.insert('people', `recruit-${id}`, person)
    if (grant) await store.insert('grants', `held-${id}`, { ...grant, unitId, path, personId: `recruit-${id}` })
  }
})
afterAll(async () => {
  await world.settle()
  await store.close()
})

/** A request of `author` in the own area, of the resident in the foreign one, in the state the command needs. */
async function thingsFor(procedure: string, where: Where): Promise<Things> {
  const contact = { name: '', phone: '13800000000' }
  const place = where === 'own' ? {} : { place: inForeignGrid }
  const by = where === 'own' ? 'author' : 'resident'
  const { id } = await must(world.call(by, 'requests', 'submit', aSubmission({ contact, ...place })))
  if (['confirm', 'reopen', 'rate', 'close'].includes(procedure)) {
    await must(world.call('street', 'requests', 'answer', { id, commandId: aCommandId(), text: '好了', photos: [] }))
  }
  return { request: id, unit: where === 'own' ? 'B' : 'B2', person: `recruit-${where}`, grant: `held-${where}` }
}

const rows = Object.entries(api).flatMap(([fn, contract]) =>
  Object.entries(contract).flatMap(([name, procedure]) =>
    everybody.flatMap((who) =>
      (['own', 'foreign'] as const).map((where) => [fn, name, who, where, procedure.who] as const),
    ),
  ),
)

test.each(rows)('%s.%s by %j on %s', async (fn, name, who, where, rules) => {
  const attempt = (attempts as Record<string, Record<string, (things: Things, where: Where) => unknown>>)[fn]?.[name]
  touchesRequest = fn === 'requests' && aboutOneRequest.includes(name)
  const result = await world.rawCall(who, fn, name, attempt?.(await thingsFor(name, where), where))
  const denied = !result.ok && ['forbidden', 'unauthenticated'].includes(result.error.code)
  expect(denied ? 'out' : 'in').toBe(expected(rules, who, where))
})

test('the matrix tries every procedure of every context', () => {
  expect(rows).toHaveLength(
    Object.values(api).flatMap((contract) => Object.keys(contract)).length * everybody.length * 2,
  )
})
