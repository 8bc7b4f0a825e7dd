// Every procedure, tried by everybody, on a thing of their own scope and on one outside it. What must happen comes from
// the contract's who-may table; a procedure without an attempt here does not compile.
import { api, type Api } from '@core/api'
import type { Who } from '@core/kernel/who-may'
import { commandNames } from '@core/requests/life'
import { aBlow, seedPartners, zhang } from './given-partners'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../server/stores/open-store'
import { aCommandId, anEntry, aSubmission, cast, givenWorld, inForeignGrid, must, type GivenWorld } from './given-world'

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
  readonly whistle: string
  /** The community that blew it, and the unit it called. */
  readonly community: string
  readonly partner: string
  /** On duty there, and a leave of theirs. */
  readonly worker: string
  readonly leave: string
}

const aPart = { serviceCode: 'lamp', description: '换灯' }

const position = { lng: 119.305, lat: 34.705, datum: 'wgs84' }
const command = (things: Things) => ({ id: things.request, commandId: aCommandId() })
const toUnit = ({ whistle, partner }: Things) => ({ id: whistle, unitId: partner, commandId: aCommandId() })
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
  board: {
    list: () => ({ state: 'all' }),
    near: () => ({ position, state: 'all' }),
    entry: ({ request }) => ({ id: request }),
    similar: () => ({ position, serviceCode: 'lamp' }),
    meToo: ({ request }) => ({ id: request, stands: true }),
    offerHelp: ({ request }) => ({ id: request, name: '小周', phone: '13800001111', text: '我有梯子' }),
    withdrawOffer: ({ request }) => ({ id: request }),
    myOffer: ({ request }) => ({ id: request }),
    offers: ({ request }) => ({ id: request }),
    declineOffer: ({ request }) => ({ offerId: `offer-${request}` }),
  },
  district: {
    current: () => ({}),
    services: () => ({}),
    chain: () => ({ position }),
    grids: () => ({}),
    units: () => ({}),
    rules: () => ({}),
    colleagues: ({ unit }) => ({ unitId: unit }),
    leaves: ({ unit }) => ({ unitId: unit }),
    takeLeave: ({ unit, worker }) => ({
      id: aCommandId(),
      unitId: unit,
      personId: worker,
      from: world.clock.now,
      until: world.clock.now + 1,
    }),
    endLeave: ({ leave }) => ({ id: leave }),
  },
  requests: {
    submit: () => aSubmission(),
    enter: () => anEntry(),
    receipt: () => ({ code: 'ABCDEFGHJKLMNPQR' }),
    claim: () => ({ code: 'ABCDEFGHJKLMNPQR' }),
    likely: ({ request }) => ({ id: request }),
    desks: ({ request }) => ({ id: request }),
    volunteers: ({ request }) => ({ id: request }),
    foresee: () => ({ serviceCode: 'lamp', position }),
    progress: (things) => ({ ...command(things), text: '在路上', photos: [] }),
    transfer: (things) => ({ ...command(things), reason: '更近', unitId: things.unit }),
    split: (things) => ({ ...command(things), parts: [aPart, aPart] }),
    join: (things) => ({ ...command(things), reason: '一起办' }),
    merge: (things) => ({ ...command(things), intoId: things.request }),
    unmerge: (things) => ({ ...command(things), reason: '不是一件' }),
    askExtension: (things) => ({ ...command(things), minutes: 60, reason: '等配件' }),
    decideExtension: (things) => ({ ...command(things), granted: true, reason: '' }),
    triage: (things) => ({ ...command(things), urgency: 'urgent', reason: '有老人' }),
    addHelper: (things) => ({ ...command(things), personId: 'nobody' }),
    removeHelper: (things) => ({ ...command(things), helperId: 'nobody' }),
    clear: (things) => ({ ...command(things), note: '' }),
    publish: (things) => ({ ...command(things), text: null, photoIds: [], hidden: true }),
    followUp: (things) => ({ ...command(things), outcome: 'resolved', note: '' }),
    recall: (things) => ({ ...command(things), note: '还没好' }),
    withdraw: (things) => ({ ...command(things), reason: '' }),
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
  partners: {
    units: ({ community }) => ({ unitId: community }),
    blow: ({ community, partner }) => aBlow({ unitId: community, partnerIds: [partner] }),
    addUnits: ({ whistle }) => ({ id: whistle, commandId: aCommandId(), partnerIds: ['PD'] }),
    get: ({ whistle }) => ({ id: whistle }),
    forUnit: ({ partner }) => ({ unitId: partner, view: 'open' }),
    blown: ({ community }) => ({ unitId: community, view: 'open' }),
    reportIn: (things) => ({ ...toUnit(things), person: zhang }),
    act: (things) => ({ ...toUnit(things), said: '到现场了' }),
    finish: (things) => ({ ...toUnit(things), said: '修好了' }),
    sendBack: (things) => ({ ...toUnit(things), reason: '还没好' }),
    release: (things) => ({ ...toUnit(things), said: '修好了', rating: 'satisfied', comment: '' }),
    rate: (things) => ({ ...toUnit(things), rating: 'satisfied', comment: '' }),
    cancel: (things) => ({ ...toUnit(things), reason: '不用来了' }),
    times: ({ community }) => ({ unitId: community }),
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
const everybody = [
  '',
  'newcomer',
  'neighbour',
  'author',
  'member',
  'worker',
  'leader',
  'clerk',
  'street',
  'officer',
  'liaison',
]
/** Both areas lie in the same subdistrict and district. */
const sees = (who: string, where: Where) => where === 'own' || ['street', 'officer'].includes(who)

/** What the table says: `in` may come in and touch the thing, `out` may not. */
function expected(rules: readonly Who[], who: string, where: Where): 'in' | 'out' {
  const role = who === 'liaison' ? 'unitLiaison' : cast[who]?.[0]
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
/** Those that name one request by its id: an owner may only touch their own. */
const aboutOneRequest = ['get', 'likely', 'desks', 'volunteers', ...commandNames]

let store: OpenStore
let world: GivenWorld
beforeAll(async () => {
  store = await openSqlite(':memory:')
  world = await givenWorld(store)
  await seedPartners(store)
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
  // Each on a day of its own: nobody's daily share is used up.
  world.clock.now += 24 * 3600 * 1000
  const contact = { name: '', phone: '13800000000' }
  const place = where === 'own' ? {} : { place: inForeignGrid }
  const by = where === 'own' ? 'author' : 'resident'
  const { id } = await must(world.call(by, 'requests', 'submit', aSubmission({ contact, ...place })))
  if (['confirm', 'reopen', 'rate', 'close'].includes(procedure)) {
    await must(world.call('street', 'requests', 'answer', { id, commandId: aCommandId(), text: '好了', photos: [] }))
  }
  if (procedure === 'declineOffer') {
    const offer = { requestId: id, accountId: 'account-neighbour', name: '小周', phone: '', text: '', at: 0 } as const
    await store.insert('offers', `offer-${id}`, { ...offer, state: 'offered' })
  }
  const [community, partner] = where === 'own' ? ['C', 'P1'] : ['C2', 'P2']
  const whistle = await whistleOf(where === 'own' ? 'clerk' : 'foreignClerk', community, partner)
  const worker = where === 'own' ? 'worker' : 'foreignWorker'
  const unit = where === 'own' ? 'B' : 'B2'
  const { now } = world.clock
  const leave = { id: aCommandId(), unitId: unit, personId: `person-${worker}`, from: now, until: now + 1 }
  if (procedure === 'endLeave') await must(world.call(worker, 'district', 'takeLeave', leave))
  const duty = { worker: `person-${worker}`, leave: leave.id }
  const rest = { ...duty, person: `recruit-${where}`, grant: `held-${where}`, whistle, community, partner }
  return { request: id, unit, ...rest }
}

async function whistleOf(clerk: string, unitId: string, partner: string): Promise<string> {
  return (await must(world.call(clerk, 'partners', 'blow', aBlow({ unitId, partnerIds: [partner] })))).id
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
