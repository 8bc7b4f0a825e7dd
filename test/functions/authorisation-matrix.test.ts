// Every procedure, tried by everybody, on a thing of their own scope and on one outside it. What must happen comes from
// the contract's who-may table; see `attempts` for what is sent.
import { api } from '@core/api'
import type { Who } from '@core/kernel/who-may'
import { commandNames } from '@core/requests/life'
import { attempts, type Things, type Where } from './attempts'
import { councilLife, type CouncilSide } from '@core/councils/council-life'
import { aNewId, givenVote, type GivenVote } from './given-ballots'
import { isCommand, seedCouncil, stageFor } from './given-councils'
import { aCall } from './given-calls'
import { seedForeignHome } from './given-doors'
import { aBlow, seedPartners } from './given-partners'
import { seedPledges } from './given-pledges'
import { runs, seedTeams, seedVolunteering } from './given-volunteers'
import { seedForeignTalk, seedMeeting, seedStatement, seedTalk } from './given-talk'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../server/stores/open-store'
import { aCommandId, aSubmission, cast, givenWorld, inForeignGrid, must, type GivenWorld } from './given-world'

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
/** Of one matter: its sides come from the table of its life. Nobody here speaks for a party; its author raised it. */
function expectedOfMatter(rules: readonly Who[], who: string, where: Where, name: string): 'in' | 'out' {
  const by: readonly CouncilSide[] = isCommand(name) ? councilLife[name].by : ['raiser']
  const isRaiser = who === 'author' && where === 'own' && by.includes('raiser')
  const isCommittee = ['leader', 'clerk', 'street', 'officer'].includes(who) && sees(who, where) && by.includes('committee') // prettier-ignore
  const comesIn = expected(rules, who, where) === 'in'
  return comesIn && (isRaiser || isCommittee) ? 'in' : 'out'
}
function expectedOf(fn: string, name: string, who: string, where: Where, rules: readonly Who[]): 'in' | 'out' {
  if (fn === 'councils' && (isCommand(name) || name === 'rate')) return expectedOfMatter(rules, who, where, name)
  return (fn === 'volunteers' ? runs(name, who, where) : undefined) ?? expected(rules, who, where)
}
let touchesRequest = false
/** The author took up the letter in the own area, the resident the one in the foreign. */
const aboutOneVote = ['vote', 'takeSlips']
/** Those that name one request by its id: an owner may only touch their own. */
const aboutOneRequest = ['get', 'likely', 'desks', 'volunteers', ...commandNames]

let store: OpenStore
let world: GivenWorld
beforeAll(async () => {
  store = await openSqlite(':memory:')
  world = await givenWorld(store)
  await seedPartners(store)
  await seedForeignHome(store)
  await seedTeams(store)
  talks = { own: await talkOn(await seedTalk(store)), foreign: await talkOn(await seedForeignTalk(store)) }
  const template = await store.get('accounts', 'account-resident')
  if (template) await store.insert('accounts', 'account-author', { ...template })
  votes = {
    own: await givenVote(world, 'clerk', 'B', 'author'),
    foreign: await givenVote(world, 'foreignClerk', 'B2', 'resident'),
  }
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

/** A matter that is talked over in each area, with a statement and a meeting: made once. */
let talks: Readonly<Record<Where, Pick<Things, 'matter' | 'statement' | 'meeting'>>>

let votes: Readonly<Record<Where, GivenVote>>

async function talkOn(matter: string) {
  return { matter, statement: await seedStatement(store, matter), meeting: await seedMeeting(store, matter) }
}

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
    const offer = {
      requestId: id,
      accountId: 'account-neighbour',
      name: '小周',
      phone: '',
      text: '',
      at: 0,
      told: 1,
    } as const
    await store.insert('offers', `offer-${id}`, { ...offer, state: 'offered' })
  }
  const [community, partner] = where === 'own' ? ['C', 'P1'] : ['C2', 'P2']
  const whistle = await whistleOf(where === 'own' ? 'clerk' : 'foreignClerk', community, partner)
  const worker = where === 'own' ? 'worker' : 'foreignWorker'
  const unit = where === 'own' ? 'B' : 'B2'
  const { now } = world.clock
  const leave = { id: aCommandId(), unitId: unit, personId: `person-${worker}`, from: now, until: now + 1 }
  if (procedure === 'endLeave') await must(world.call(worker, 'district', 'takeLeave', leave))
  const duty = { worker: `person-${worker}`, leave: leave.id, now }
  const clerk = where === 'own' ? 'clerk' : 'foreignClerk'
  const { id: call } = await must(world.call(clerk, 'calls', 'call', aCall({ unitId: unit }, now)))
  const rest = {
    call,
    ...duty,
    ...talks[where],
    ...(await seedPledges(store, where)),
    ...(await seedVolunteering(store, where)),
    vote: votes[where],
    person: `recruit-${where}`,
    grant: `held-${where}`,
    whistle,
    community,
    partner,
  }
  return { request: id, unit, ...rest }
}

/** A matter of its own for each attempt, in a stage in which it can be done. */
async function councilThings(procedure: string, where: Where): Promise<Pick<Things, 'matter' | 'meeting'>> {
  const raiser = where === 'own' ? 'account-author' : 'account-resident'
  const matter = aNewId('matter')
  const meeting = await seedMeeting(store, matter)
  const stage = stageFor(procedure)
  await seedCouncil(store, where, raiser, { stage, meetingIds: [meeting] }, matter)
  return { matter, meeting }
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
  touchesRequest = (fn === 'requests' && aboutOneRequest.includes(name)) || (fn === 'ballots' && aboutOneVote.includes(name)) // prettier-ignore
  const things = await thingsFor(name, where)
  const about = fn === 'councils' ? { ...things, ...(await councilThings(name, where)) } : things
  const result = await world.rawCall(who, fn, name, attempt?.(about, where))
  const denied = !result.ok && ['forbidden', 'unauthenticated'].includes(result.error.code)
  expect(denied ? 'out' : 'in').toBe(expectedOf(fn, name, who, where, rules))
})

test('the matrix tries every procedure of every context', () => {
  expect(rows).toHaveLength(
    Object.values(api).flatMap((contract) => Object.keys(contract)).length * everybody.length * 2,
  )
})
