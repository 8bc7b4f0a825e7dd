// A whistle blown for requests: their residents read who is working on them, and no crash loses a word of it.
import type { Store } from '../../cloudfunctions/_kit/store'
import { deliverWhistle } from '../../cloudfunctions/partners/deliver'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../server/stores/open-store'
import { aBlow, seedPartners, toP1, zhang } from './given-partners'
import { aCommandId, aSubmission, givenWorld, inForeignGrid, must, type GivenWorld } from './given-world'

const minute = 60_000
let store: OpenStore
let world: GivenWorld
beforeEach(async () => {
  store = await openSqlite(':memory:')
  world = await givenWorld(store)
  await seedPartners(store)
})
afterEach(async () => {
  await world.settle()
  await store.close()
})

const submit = async () => (await must(world.call('resident', 'requests', 'submit', aSubmission()))).id
const notesOf = async (id: string) =>
  (await must(world.call('resident', 'requests', 'get', { id }))).log.flatMap((fact) =>
    fact.type === 'whistled' ? [[fact.note.type, fact.note.unitNames.join(), fact.note.person, fact.note.text]] : [],
  )

test('the resident reads in their own request who was called, who came, what was done and what came of it', async () => {
  const requestIds = [await submit(), await submit()]
  const { id } = await must(world.call('clerk', 'partners', 'blow', aBlow({ requestIds, partnerIds: ['P1', 'PD'] })))
  await world.settle()
  await must(world.call('liaison', 'partners', 'reportIn', { ...toP1(id), person: zhang }))
  await world.settle()
  await must(world.call('liaison', 'partners', 'act', { ...toP1(id), said: '到现场了' }))
  await world.settle()
  const release = { ...toP1(id), said: '都亮了', rating: 'satisfied', comment: '很快' } as const
  await must(world.call('clerk', 'partners', 'release', release))
  await must(world.call('clerk', 'partners', 'cancel', { id, commandId: aCommandId(), reason: '不用来了' }))
  await world.settle()
  for (const requestId of requestIds) {
    expect(await notesOf(requestId)).toEqual([
      ['blown', '一号物业,供电公司', '', ''],
      ['reported', '一号物业', '张师傅', ''],
      ['acted', '一号物业', '张师傅', '到现场了'],
      ['released', '一号物业', '张师傅', '都亮了'],
      ['cancelled', '供电公司', '', ''],
    ])
    const seen = JSON.stringify(await must(world.call('resident', 'requests', 'get', { id: requestId })))
    for (const hidden of ['13900000001', '很快', '不用来了']) expect(seen).not.toContain(hidden)
  }
  world.clock.now += 2 * minute
  await world.tick()
  const own = await must(world.call('resident', 'accounts', 'inbox', { box: 'own' }))
  expect(own.items.map((message) => message.kind)).toContain('request.whistle')
})

test('a called unit reads where to go, as long as it has to go there; of a sensitive request it reads nothing', async () => {
  const requestId = await submit()
  const { id } = await must(world.call('clerk', 'partners', 'blow', aBlow({ requestIds: [requestId] })))
  await world.settle()
  const request = await store.get('requests', requestId)
  if (!request) throw new Error('no request')
  await store.replace('requests', requestId, request.rev, {
    ...request,
    place: { ...request.place, note: '三号楼西边' },
  })
  const seen = await must(world.call('liaison', 'partners', 'get', { id }))
  expect(seen.places).toMatchObject([{ note: '三号楼西边', position: request.place.position, photoCount: 0 }])
  expect(seen.places[0]?.gridName).not.toBe('')
  for (const hidden of [request.authorId, request.description, requestId])
    expect(JSON.stringify(seen)).not.toContain(hidden)
  const now = await store.get('requests', requestId)
  if (!now) throw new Error('no request')
  await store.replace('requests', requestId, now.rev, { ...now, sensitive: true })
  expect((await must(world.call('liaison', 'partners', 'get', { id }))).places).toEqual([null])
  const sensitive = await store.get('requests', requestId)
  if (!sensitive) throw new Error('no request')
  await store.replace('requests', requestId, sensitive.rev, { ...sensitive, sensitive: false })
  await must(world.call('clerk', 'partners', 'cancel', { ...toP1(id), reason: '不用来了' }))
  expect((await must(world.call('liaison', 'partners', 'get', { id }))).places).toEqual([null])
  expect((await must(world.call('clerk', 'partners', 'get', { id }))).places).toMatchObject([{ note: '三号楼西边' }])
})

test('nobody blows for a request of another community, or for one that is over', async () => {
  const foreign = await must(world.call('resident', 'requests', 'submit', aSubmission({ place: inForeignGrid })))
  const own = await submit()
  expect(await world.call('clerk', 'partners', 'blow', aBlow({ requestIds: [own, foreign.id] }))).toMatchObject({
    error: { code: 'forbidden', reason: 'request.not-yours', field: 'requestIds.1' },
  })
  await must(world.call('resident', 'requests', 'withdraw', { id: own, commandId: aCommandId(), reason: '自己好了' }))
  expect(await world.call('clerk', 'partners', 'blow', aBlow({ requestIds: [own] }))).toMatchObject({
    error: { reason: 'whistle.request-over', field: 'requestIds.0' },
  })
})

/** Lets so many writes through, then the process is gone. */
function dyingAfter(writes: number, store: Store): Store {
  let written = 0
  const last = () => {
    if (written >= writes) throw new Error('the process has died')
    written++
  }
  return {
    get: (...args) => store.get(...args),
    getMany: (...args) => store.getMany(...args),
    query: (...args) => store.query(...args),
    count: (...args) => store.count(...args),
    async insert(...args) {
      last()
      return store.insert(...args)
    },
    async replace(...args) {
      last()
      return store.replace(...args)
    },
  }
}

test('whichever write a delivery dies at, the clock brings about the same as if it had not died, once', async () => {
  world.dieAfterReply()
  const outcomes: unknown[] = []
  let writes = 0
  for (let died = true; died; writes++) {
    const requestId = await submit()
    const { id } = await must(world.call('clerk', 'partners', 'blow', aBlow({ requestIds: [requestId] })))
    await must(world.call('liaison', 'partners', 'reportIn', { ...toP1(id), person: zhang }))
    await must(world.call('clerk', 'partners', 'cancel', { ...toP1(id), reason: '不用来了' }))
    const whistle = await store.get('whistles', id)
    if (!whistle) throw new Error('no whistle')
    died = await deliverWhistle(id, whistle, { ...world.world(), store: dyingAfter(writes, store) }).then(
      () => false,
      () => true,
    )
    world.clock.now += minute
    await world.tick()
    await world.tick()
    outcomes.push(await outcomeOf(id, requestId))
  }
  // The unit's pointer, three messages, three notes, the mark: dead before each of them, and once not at all.
  expect(outcomes).toHaveLength(9)
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
  expect(outcomes[0]).toEqual({
    told: { clerk: ['whistle.reported'], liaison: ['whistle.blown', 'whistle.cancelled'] },
    notes: ['blown', 'reported', 'cancelled'],
    over: 1,
    undelivered: 0,
  })
})

async function outcomeOf(id: string, requestId: string) {
  const told = async (who: string) =>
    (await must(world.call(who, 'accounts', 'inbox', { box: 'work' }))).items
      .filter((message) => message.whistleId === id)
      .map((message) => message.kind)
      .sort()
  const [whistle, pointer] = await Promise.all([store.get('whistles', id), store.get('whistleCalls', `${id}:P1`)])
  return {
    told: { clerk: await told('clerk'), liaison: await told('liaison') },
    notes: (await notesOf(requestId)).map(([type]) => type),
    over: pointer?.over,
    undelivered: whistle?.undelivered,
  }
}
