// Neighbours stand by each other's requests and offer a hand; what they say of themselves stays between them and staff.
import type { BoardEntry } from '@core/board/board-entry'
import { openOffersLimit } from '@core/board/offer'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../server/stores/open-store'
import { noon } from '../given'
import { aPublicRequestIn, anEntryIn } from './given-board'
import { aCommandId, givenWorld, must, type GivenWorld } from './given-world'

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

const aPublicRequest = () => aPublicRequestIn(world)
const anEntry = (id: string, over?: Partial<BoardEntry>) => anEntryIn(store, id, over)

describe('我也遇到了', () => {
  test('counts each neighbour once, however often and at once it is said, and can be taken back', async () => {
    const id = await aPublicRequest()
    const say = (who: string, stands: boolean) => must(world.call(who, 'board', 'meToo', { id, stands }))
    await Promise.all(Array.from({ length: 8 }, () => say('neighbour', true)))
    expect(await say('member', true)).toMatchObject({ meToo: 2, mine: true })
    expect(await must(world.call('worker', 'board', 'entry', { id }))).toMatchObject({ meToo: 2, mine: false })
    expect(await say('neighbour', false)).toMatchObject({ meToo: 1, mine: false })
    expect(await say('neighbour', false)).toMatchObject({ meToo: 1, mine: false })
    expect(await say('neighbour', true)).toMatchObject({ meToo: 2, mine: true })
    expect(await say('leader', false)).toMatchObject({ meToo: 2, mine: false })
  })

  test('who stands by a request hears what comes of it', async () => {
    const id = await aPublicRequest()
    await must(world.call('neighbour', 'board', 'meToo', { id, stands: true }))
    await must(world.call('worker', 'requests', 'answer', { id, commandId: aCommandId(), text: '换好了', photos: [] }))
    await world.settle()
    const { items } = await must(world.call('neighbour', 'accounts', 'inbox', { box: 'own' }))
    expect(items).toMatchObject([{ kind: 'board.answered', requestId: id }])
  })

  test('not by its own resident, not by who has not agreed to the notice, not to what is over or not shown', async () => {
    const id = await aPublicRequest()
    expect(await world.call('resident', 'board', 'meToo', { id, stands: true })).toMatchObject({
      error: { reason: 'board.own' },
    })
    expect(await world.call('newcomer', 'board', 'meToo', { id, stands: true })).toMatchObject({
      error: { reason: 'consent.needed' },
    })
    expect(await world.call('', 'board', 'meToo', { id, stands: true })).toMatchObject({
      error: { code: 'unauthenticated' },
    })
    await anEntry('over', { status: 'closed', open: 0 })
    expect(await world.call('neighbour', 'board', 'meToo', { id: 'over', stands: true })).toMatchObject({
      error: { reason: 'board.over' },
    })
    await anEntry('hidden', { shown: 0 })
    for (const missing of ['hidden', 'none']) {
      expect(await world.call('neighbour', 'board', 'meToo', { id: missing, stands: true })).toMatchObject({ error: { reason: 'board.missing' } }) // prettier-ignore
    }
  })
})

describe('我来帮忙', () => {
  const said = { name: '小周', phone: '138 0000 1111', text: '我有梯子' }

  test('goes to who handles the request, once, and to nobody else', async () => {
    const id = await aPublicRequest()
    await must(world.call('neighbour', 'board', 'offerHelp', { id, ...said }))
    await must(world.call('neighbour', 'board', 'offerHelp', { id, ...said, text: '我有梯子和灯泡' }))
    await world.settle()
    expect(await must(world.call('worker', 'board', 'offers', { id }))).toMatchObject([
      // The number comes with the yes.
      { name: '小周', phone: '', text: '我有梯子和灯泡', state: 'offered', at: noon },
    ])
    const work = await must(world.call('worker', 'accounts', 'inbox', { box: 'work' }))
    expect(work.items.filter(({ kind }) => kind === 'request.helpOffered')).toHaveLength(1)
    for (const who of ['foreignWorker', 'foreignClerk']) {
      expect(await world.call(who, 'board', 'offers', { id })).toMatchObject({ error: { reason: 'request.not-yours' } })
    }
    expect(await world.call('resident', 'board', 'offers', { id })).toMatchObject({ error: { code: 'forbidden' } })
    expect(await must(world.call('member', 'board', 'myOffer', { id }))).toBeNull()
    expect(JSON.stringify(await must(world.call('', 'board', 'entry', { id })))).not.toMatch(/13800001111|小周|梯子/)
  })

  test('staff say yes and the neighbour helps; afterwards nothing about it changes', async () => {
    const id = await aPublicRequest()
    const offer = await must(world.call('neighbour', 'board', 'offerHelp', { id, ...said }))
    const accepted = await must(
      world.call('worker', 'requests', 'addHelper', { id, commandId: aCommandId(), offerId: offer.id }),
    )
    expect(accepted.helpers).toMatchObject([{ name: '小周', kind: 'neighbour' }])
    expect(await must(world.call('neighbour', 'board', 'myOffer', { id }))).toMatchObject({ state: 'accepted' })
    // The number of whom they took on, and each reader's look at it recorded once.
    for (let look = 0; look < 2; look++) {
      expect(await must(world.call('worker', 'board', 'offers', { id }))).toMatchObject([{ phone: '13800001111' }])
    }
    const looks = await must(world.call('neighbour', 'accounts', 'contactReads', {}))
    expect(looks.items).toMatchObject([{ requestId: id, readerId: 'person-worker' }])
    for (const call of [
      () => world.call('neighbour', 'board', 'withdrawOffer', { id }),
      () => world.call('neighbour', 'board', 'offerHelp', { id, ...said }),
      () => world.call('worker', 'board', 'declineOffer', { offerId: offer.id }),
    ]) {
      expect(await call()).toMatchObject({ error: { code: 'conflict', reason: 'offer.not-now' } })
    }
  })

  test('staff say no, of their own area only, and the same twice is the same', async () => {
    const id = await aPublicRequest()
    const { id: offerId } = await must(world.call('neighbour', 'board', 'offerHelp', { id, ...said }))
    expect(await world.call('foreignWorker', 'board', 'declineOffer', { offerId })).toMatchObject({ error: { code: 'forbidden' } }) // prettier-ignore
    for (let time = 0; time < 2; time++) {
      expect(await must(world.call('worker', 'board', 'declineOffer', { offerId }))).toMatchObject({
        state: 'declined',
      })
    }
    expect(await world.call('worker', 'board', 'declineOffer', { offerId: 'none' })).toMatchObject({ error: { reason: 'offers.missing' } }) // prettier-ignore
  })

  test('can be taken back while nobody has decided, and made again', async () => {
    const id = await aPublicRequest()
    await must(world.call('neighbour', 'board', 'offerHelp', { id, ...said }))
    await must(world.call('neighbour', 'board', 'withdrawOffer', { id }))
    expect(await must(world.call('worker', 'board', 'offers', { id }))).toEqual([])
    expect(await must(world.call('neighbour', 'board', 'offerHelp', { id, ...said }))).toMatchObject({
      state: 'offered',
    })
    expect(await world.call('member', 'board', 'withdrawOffer', { id })).toMatchObject({
      error: { reason: 'offers.missing' },
    })
  })

  test('only on what is being worked on, and not on one’s own', async () => {
    const id = await aPublicRequest()
    expect(await world.call('resident', 'board', 'offerHelp', { id, ...said })).toMatchObject({
      error: { reason: 'board.own' },
    })
    await anEntry('answered', { status: 'answered', open: 0 })
    expect(await world.call('neighbour', 'board', 'offerHelp', { id: 'answered', ...said })).toMatchObject({ error: { reason: 'board.over' } }) // prettier-ignore
    expect(await world.call('neighbour', 'board', 'offerHelp', { id: 'none', ...said })).toMatchObject({ error: { reason: 'board.missing' } }) // prettier-ignore
    expect(await world.call('neighbour', 'board', 'offerHelp', { id, ...said, phone: '12' })).toMatchObject({ error: { reason: 'input.phone', field: 'phone' } }) // prettier-ignore
  })

  test('one account has so many open offers and no more, even all at the same moment', async () => {
    const ids = Array.from({ length: openOffersLimit + 5 }, (_, at) => `entry-${at}`)
    for (const id of ids) await anEntry(id)
    const results = await Promise.all(ids.map((id) => world.call('neighbour', 'board', 'offerHelp', { id, ...said })))
    for (const result of results) {
      if (!result.ok)
        expect(result.error).toMatchObject({ reason: 'offer.too-many', params: { limit: openOffersLimit } })
    }
    const open = await store.count('offers', { index: 'accountState', equals: { accountId: 'account-neighbour', state: 'offered' } }) // prettier-ignore
    expect(open).toBeLessThanOrEqual(openOffersLimit)
    for (const id of ids) await world.call('neighbour', 'board', 'offerHelp', { id, ...said })
    const after = await store.count('offers', { index: 'accountState', equals: { accountId: 'account-neighbour', state: 'offered' } }) // prettier-ignore
    expect(after).toBe(openOffersLimit)
  })
})

test('once an account is erased, nothing of it stands on anybody’s request; the count stays', async () => {
  const id = await aPublicRequest()
  await must(world.call('neighbour', 'board', 'meToo', { id, stands: true }))
  await must(
    world.call('neighbour', 'board', 'offerHelp', { id, name: '小周', phone: '13800001111', text: '我有梯子' }),
  )
  const kept = await must(world.call('neighbour', 'accounts', 'exportData', {}))
  expect(kept).toMatchObject({ meToos: [{ requestId: id }], offers: [{ requestId: id, text: '我有梯子' }] })
  await must(world.call('neighbour', 'accounts', 'eraseData', { sure: true }))
  expect(await must(world.call('', 'board', 'entry', { id }))).toMatchObject({ meToo: 1 })
  expect(await must(world.call('worker', 'board', 'offers', { id }))).toEqual([])
  for (const collection of ['meToos', 'offers'] as const) {
    const { items } = await store.query(collection, {
      index: 'request',
      equals: { requestId: id },
      order: 'asc',
      limit: 10,
    })
    expect(items).toHaveLength(1)
    expect(JSON.stringify(items)).not.toMatch(/account-neighbour|小周|13800001111|梯子/)
  }
})

test('a neighbour who was taken on and then erased helps without a name', async () => {
  const id = await aPublicRequest()
  const said = { id, name: '小周', phone: '13800001111', text: '我有梯子' }
  const { id: offerId } = await must(world.call('neighbour', 'board', 'offerHelp', said))
  await must(world.call('worker', 'requests', 'addHelper', { id, commandId: aCommandId(), offerId }))
  expect(await must(world.call('neighbour', 'requests', 'get', { id }))).toMatchObject({ helpers: [{ name: '小周' }] })
  await must(world.call('neighbour', 'accounts', 'eraseData', { sure: true }))
  expect(JSON.stringify(await must(world.call('worker', 'requests', 'get', { id })))).not.toMatch(
    /account-neighbour|小周/,
  )
})

test('an offer whose telling died with its process is told of by the clock, once', async () => {
  const id = await aPublicRequest()
  await world.settle()
  world.dieAfterReply()
  await must(
    world.call('neighbour', 'board', 'offerHelp', { id, name: '小周', phone: '13800001111', text: '我有梯子' }),
  )
  const told = async () => (await must(world.call('worker', 'accounts', 'inbox', { box: 'work' }))).items.filter(({ kind }) => kind === 'request.helpOffered') // prettier-ignore
  expect(await told()).toHaveLength(0)
  world.clock.now += 60_000
  expect(await world.tick()).toMatchObject({ offers: 1 })
  expect(await world.tick()).toMatchObject({ offers: 0 })
  expect(await told()).toHaveLength(1)
})
