// Who may learn how a family is reached: every procedure of the house, by everybody, in every state between the family
// and who would come. Only whom it agreed to, by `contact`, and itself.
import { api } from '@core/api'
import { memoryStore, type MemoryStore } from '../memory-store'
import { attempts, type Things } from './attempts'
import { givenVote } from './given-ballots'
import { aCall } from './given-calls'
import { aBlow, seedPartners } from './given-partners'
import { aFamily, familiesOf, seedMembers, seedPledges, tellsReach } from './given-pledges'
import { seedVolunteering } from './given-volunteers'
import { seedMeeting, seedStatement, seedTalk } from './given-talk'
import { aSubmission, cast, givenWorld, must, worldAround, type GivenWorld } from './given-world'

const states = ['entered', 'asked', 'agreed', 'declined', 'endedByAdopter', 'endedByFamily', 'endedByStaff', 'withdrawnByFamily', 'withdrawnByStaff', 'erasedFamily', 'letterRenewed'] as const // prettier-ignore
type State = (typeof states)[number]
/** The resident is the family, `member` the one who would come, `other` another member. */
const everybody = ['', ...Object.keys(cast), 'newcomer', 'liaison', 'other']

/** A family in that state, on the phone of the resident, and what is tried on. */
interface Scene {
  readonly store: MemoryStore
  readonly things: Things
  readonly pledge: string
}

let scenes: ReadonlyMap<State, Scene>
beforeAll(async () => {
  const store = memoryStore()
  const world = await givenWorld(store)
  await seedPartners(store)
  await seedMembers(store, ['other'])
  const things = await everyThing(world, store)
  const made = new Map<State, Scene>()
  for (const state of states) made.set(state, await sceneOf(state, store.fork(), things))
  scenes = made
})

async function everyThing(world: GivenWorld, store: MemoryStore): Promise<Things> {
  const { id: request } = await must(world.call('neighbour', 'requests', 'submit', aSubmission()))
  const { id: whistle } = await must(
    world.call('clerk', 'partners', 'blow', aBlow({ unitId: 'C', partnerIds: ['P1'] })),
  )
  const { now } = world.clock
  const matter = await seedTalk(store)
  const talk = { matter, statement: await seedStatement(store, matter), meeting: await seedMeeting(store, matter) }
  const vote = await givenVote(world, 'clerk', 'B', 'neighbour')
  const { id: call } = await must(world.call('clerk', 'calls', 'call', aCall({}, now)))
  await world.settle()
  const rest = { call, vote, request, unit: 'B', person: 'person-worker', grant: 'grant-worker', whistle, community: 'C', partner: 'P1', worker: 'person-worker', leave: 'leave-0000000000000', now } // prettier-ignore
  return { ...(await seedPledges(store, 'own')), ...(await seedVolunteering(store, 'own')), ...talk, ...rest }
}

async function sceneOf(state: State, store: MemoryStore, things: Things): Promise<Scene> {
  const world = worldAround(store)
  const { enter, claim, asked, answer } = familiesOf(() => world)
  const { family, code } = await enter()
  await claim(code)
  const pledge = state === 'entered' ? '' : await asked(family.id)
  const isAgreed = !['entered', 'asked', 'declined'].includes(state)
  if (isAgreed) await must(answer(pledge, true))
  const end = (who: string) => must(world.call(who, 'pledges', 'endPledge', { pledgeId: pledge }))
  const withdraw = (who: string) => must(world.call(who, 'pledges', 'withdrawFamily', { id: family.id }))
  const reached: Readonly<Record<State, () => Promise<unknown>>> = {
    entered: async () => undefined,
    asked: async () => undefined,
    agreed: async () => undefined,
    declined: () => must(answer(pledge, false)),
    endedByAdopter: () => end('member'),
    endedByFamily: () => end('resident'),
    endedByStaff: () => end('worker'),
    withdrawnByFamily: () => withdraw('resident'),
    withdrawnByStaff: () => withdraw('leader'),
    erasedFamily: () => must(world.call('resident', 'accounts', 'eraseData', { sure: true })),
    letterRenewed: () => must(world.call('worker', 'pledges', 'renewCode', { id: family.id })),
  }
  await reached[state]()
  await world.settle()
  return { store, pledge, things: { ...things, family: family.id, pledge } }
}

/** What stands in every place where an id goes: somebody tries one thing as another. */
function allBeing(id: string, things: Things): Things {
  const ids = Object.entries(things).map(([key, value]) => [key, typeof value === 'string' ? id : value] as const)
  return Object.fromEntries(ids) as unknown as Things
}

const procedures = Object.entries(api).flatMap(([fn, contract]) => Object.keys(contract).map((name) => [fn, name] as const)) // prettier-ignore
type AnyAttempts = Readonly<Record<string, Readonly<Record<string, (given: Things, where: 'own') => unknown>>>>

/** What somebody may learn of the contact, as the words of the law have it. */
function mayLearn(state: State, who: string, procedure: string): boolean {
  const isFamily = who === 'resident' && !['erasedFamily', 'letterRenewed'].includes(state)
  if (isFamily) return ['pledges.ourFamily', 'pledges.answerFamily', 'accounts.exportData'].includes(procedure)
  // A new letter ends the hold of a phone, and no pledge.
  return who === 'member' && ['agreed', 'letterRenewed'].includes(state) && procedure === 'pledges.contact'
}

async function tryAll(scene: Scene, state: State, who: string, things: Things): Promise<readonly string[]> {
  let world = worldAround(scene.store.fork())
  const leaks: string[] = []
  const before = await marksOf(world)
  for (const [fn, name] of procedures) {
    const input = (attempts as AnyAttempts)[fn]?.[name]?.(things, 'own')
    const said = JSON.stringify(await world.rawCall(who, fn, name, input))
    await world.settle()
    if (tellsReach(said) && !mayLearn(state, who, `${fn}.${name}`)) leaks.push(`${fn}.${name}: ${said}`)
    if (tellsReach(JSON.stringify([world.logged, world.pushed, await messagesOf(world)]))) leaks.push(`${fn}.${name} told`) // prettier-ignore
    // What moved the scene is tried on a fresh one.
    if ((await marksOf(world)) !== before) world = worldAround(scene.store.fork())
  }
  return leaks
}

async function marksOf({ store }: GivenWorld): Promise<string> {
  const kept = await Promise.all([
    store.query('families', { index: 'district', equals: {}, order: 'asc', limit: 100 }),
    store.query('accounts', { index: 'state', equals: {}, order: 'asc', limit: 100 }),
    store.query('grants', { index: 'person', equals: {}, order: 'asc', limit: 100 }),
  ])
  return JSON.stringify(kept.map(({ items }) => items.map(({ _id, rev }) => [_id, rev])))
}

async function messagesOf({ store }: GivenWorld) {
  return (await store.query('messages', { index: 'recipient', equals: {}, order: 'asc', limit: 100 })).items
}

describe.each(states)('%s', (state) => {
  test.each(everybody)('%j learns nothing that is not theirs', async (who) => {
    const scene = scenes.get(state)
    if (!scene) throw new Error(`no scene ${state}`)
    expect(await tryAll(scene, state, who, scene.things)).toEqual([])
  })
})

const tried = (['agreed', 'endedByFamily', 'withdrawnByFamily'] as const).flatMap((state) => everybody.map((who) => [state, who] as const)) // prettier-ignore
test.each(tried)('%s: %j learns nothing by an id in the wrong place', async (state, who) => {
  const scene = scenes.get(state)
  if (!scene) throw new Error(`no scene ${state}`)
  for (const id of [scene.things.family, scene.pledge])
    expect(await tryAll(scene, state, who, allBeing(id, scene.things))).toEqual([])
})

test('the matrix can see: who was agreed to is answered, and so is the family', async () => {
  const { store, pledge } = scenes.get('agreed') ?? { store: memoryStore(), pledge: '' }
  const world = worldAround(store.fork())
  const { look } = familiesOf(() => world)
  expect(tellsReach(JSON.stringify(await look(pledge)))).toBe(true)
  expect(tellsReach(JSON.stringify(await world.rawCall('resident', 'pledges', 'ourFamily', {})))).toBe(true)
  expect(tellsReach(JSON.stringify(await world.rawCall('resident', 'accounts', 'exportData', {})))).toBe(true)
})

test('of a family that has left, nothing of the contact is in the store', async () => {
  for (const state of ['withdrawnByFamily', 'withdrawnByStaff', 'erasedFamily'] as const) {
    const { store, things } = scenes.get(state) ?? { store: memoryStore(), things: undefined }
    const kept = await store.get('familyContacts', things?.family ?? '')
    expect(kept).toMatchObject({ name: '', phone: '', address: '', closed: true })
    expect(tellsReach(JSON.stringify(await store.get('families', things?.family ?? '')))).toBe(false)
  }
})

test('what staff write about a family cannot tell who it is', async () => {
  const store = memoryStore()
  const world = await givenWorld(store)
  const tries = [
    { label: '欧阳秘密，独居' },
    { label: '一位老人，电话13977775555' },
    { label: '住3号楼2单元301的老人' },
    { label: '独居老人，隐庐巷7531号' },
    { needs: ['送到7531号', '隐庐巷'] },
    { needs: ['找欧阳秘密'] },
    { mark: '欧阳秘密家' },
    { mark: '隐庐巷那家' },
    { mark: '尾号77775' },
  ]
  for (const over of tries) {
    const refused = await world.call('worker', 'pledges', 'enterFamily', aFamily(over))
    expect(refused.ok || refused.error.reason).toBe('family.words-tell')
  }
  expect((await store.query('families', { index: 'district', equals: { shelf: 'open' }, order: 'asc', limit: 10 })).items).toEqual([]) // prettier-ignore
  expect((await world.call('worker', 'pledges', 'enterFamily', aFamily())).ok).toBe(true)
})
