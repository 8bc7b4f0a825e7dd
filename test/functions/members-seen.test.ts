// Who sees a card when people move or stand above the grids, and where the records behind its numbers open.
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { seedPartners } from './given-partners'
import { aFamily, aPost, aProblem } from './given-pledges'
import { plateScene, atHome } from './given-doors'
import { foreign, aCommandId, givenWorld, must, type GivenWorld } from './given-world'

const day = 86_400_000
let world: GivenWorld
let close: () => Promise<void>
beforeEach(async () => {
  const store = await openSqlite(':memory:')
  close = () => store.close()
  world = await givenWorld(store)
  await seedPartners(store)
})
afterEach(async () => {
  await world.settle()
  await close()
})

const shows = (who: string) => must(world.call(who, 'members', 'show', { shownTo: 'ownGrid', showsDeeds: true }))
const sees = async (who: string, key = 'member') => {
  const personId = `person-${key}`
  const card = await world.call(who, 'members', 'card', { personId })
  const deeds = await world.call(who, 'members', 'deeds', { personId, kind: 'post' })
  const listed = await must(world.call(who, 'members', 'inMyGrid', {}))
  expect([deeds.ok, listed.some((one) => one.personId === personId) || !card.ok]).toEqual([card.ok, true])
  return card.ok
}

test('who has moved to another grid is seen in the old one no more', async () => {
  await shows('member')
  expect([await sees('worker'), await sees('foreignWorker')]).toEqual([true, false])
  const person = await world.store.get('people', 'person-member')
  const { id: unitId, path } = foreign.B2
  if (person) await world.store.replace('people', person._id, person.rev, { ...person, unitId, path })
  expect(await sees('worker')).toBe(false)
})

test('who stands above the grids and shows the own grid is not shown to everybody below', async () => {
  const grant = await world.store.get('grants', 'grant-street')
  if (grant) await world.store.insert('grants', 'grant-street-member', { ...grant, role: 'member' })
  await shows('street')
  for (const who of ['worker', 'clerk', 'foreignWorker', 'officer', ''])
    expect(await world.call(who, 'members', 'card', { personId: 'person-street' })).toMatchObject({ ok: false })
  expect(await must(world.call('street', 'members', 'card', { personId: 'person-street' }))).toMatchObject({ isMine: true }) // prettier-ignore
})

test('each record behind a number opens what it was', async () => {
  const post = await must(world.call('worker', 'pledges', 'offerPost', aPost()))
  await must(world.call('member', 'pledges', 'takePost', { id: post.id }))
  const { family } = await must(world.call('worker', 'pledges', 'enterFamily', aFamily()))
  const asked = await must(world.call('member', 'pledges', 'askFamily', { id: family.id, commandId: aCommandId() }))
  const pledgeId = asked.mine?.pledgeId ?? ''
  await must(world.call('worker', 'pledges', 'recordAnswer', { pledgeId, agrees: true, who: 'self', how: 'in-person' }))
  const problem = await must(world.call('worker', 'pledges', 'openProblem', aProblem()))
  await must(world.call('member', 'pledges', 'takeProblem', { id: problem.id }))
  await must(world.call('member', 'pledges', 'solved', { id: problem.id, commandId: aCommandId(), text: '换好了' }))
  await must(world.call('leader', 'pledges', 'check', { id: problem.id, commandId: aCommandId(), done: true, reason: '' })) // prettier-ignore
  const visits = async () => must(world.call('member', 'doors', 'checkIn', { scene: await plateScene(world.store), at: world.clock.now, position: atHome })) // prettier-ignore
  const { id } = await visits()
  world.clock.now += 60_000
  await must(world.call('member', 'doors', 'forget', { id }))
  world.clock.now += 60_000
  await visits()
  world.clock.now += 31 * day
  await must(world.call('member', 'pledges', 'leavePost', { id: post.id }))
  await must(world.call('member', 'pledges', 'endPledge', { pledgeId }))
  await world.settle()
  await must(world.call('member', 'members', 'show', { shownTo: 'home', homeId: 'home-1', showsDeeds: true }))
  const opens = async (who: string, kind: 'post' | 'family' | 'problem' | 'visit') =>
    (await must(world.call(who, 'members', 'deeds', { personId: 'person-member', kind }))).items.map((one) => one.opens)
  expect(await opens('member', 'post')).toEqual([{ to: 'post', id: post.id }])
  expect(await opens('', 'post')).toEqual([{ to: 'post', id: post.id }])
  expect(await opens('', 'problem')).toEqual([{ to: 'problem', id: problem.id }])
  expect(await opens('member', 'family')).toEqual([{ to: 'family', id: family.id }])
  expect(await opens('', 'family')).toEqual([{ to: 'closed', id: '' }])
  expect(await opens('member', 'visit')).toEqual([{ to: 'home', id: 'home-1' }])
})
