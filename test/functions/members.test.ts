// Members' cards as they are served: shown by choice, every number counted from records, nothing typed.
import { deedKinds } from '@core/members/deed'
import { membersApi } from '@core/members/members-api'
import { noteDeed } from '../../cloudfunctions/_kit/note-deed'
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { aCommandId, aSubmission, must, type GivenWorld } from './given-world'

const day = 86_400_000

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  freshWorlds(start, (given) => void (world = given))

  const atHome = (who: string) => must(world.call(who, 'members', 'atHome', { homeId: 'home-1' }))
  const show = (shownTo: 'nobody' | 'ownGrid' | 'home', showsDeeds = true) =>
    must(world.call('member', 'members', 'show', { shownTo, homeId: 'home-1', showsDeeds }))
  const aPromise = () => ({
    id: aCommandId(),
    kind: 'care' as const,
    text: '每周看一次独居老人',
    until: world.clock.now + 30 * day,
  })

  test('a card is shown to whom its owner chose, and taken back at once', async () => {
    expect(await atHome('')).toEqual([])
    expect(await world.call('', 'members', 'card', { personId: 'person-member' })).toMatchObject({
      ok: false,
      error: { reason: 'members.not-shown' },
    })
    await must(world.call('member', 'members', 'promise', aPromise()))
    expect(await atHome('')).toEqual([])
    await show('home')
    expect(await atHome('')).toMatchObject([{ name: 'member同志', promises: [{ text: '每周看一次独居老人' }] }])
    await show('ownGrid')
    expect(await atHome('')).toEqual([])
    expect(await must(world.call('worker', 'members', 'inMyGrid', {}))).toHaveLength(1)
    expect(await must(world.call('foreignWorker', 'members', 'inMyGrid', {}))).toEqual([])
    expect(await world.call('foreignWorker', 'members', 'card', { personId: 'person-member' })).toMatchObject({ ok: false }) // prettier-ignore
    await show('nobody')
    expect(await must(world.call('worker', 'members', 'inMyGrid', {}))).toEqual([])
  })

  test('a promise that is withdrawn or over is seen by nobody else', async () => {
    const promise = aPromise()
    await must(world.call('member', 'members', 'promise', promise))
    await show('home')
    world.clock.now += 31 * day
    expect((await atHome(''))[0]?.promises).toEqual([])
    expect(await must(world.call('member', 'members', 'myCard', {}))).toMatchObject({ over: [{ id: promise.id }] })
    const renewed = { promiseId: promise.id, until: world.clock.now + 30 * day }
    await must(world.call('member', 'members', 'renew', renewed))
    expect((await atHome(''))[0]?.promises).toHaveLength(1)
    await must(world.call('member', 'members', 'withdraw', { promiseId: promise.id }))
    expect(JSON.stringify(await world.store.get('memberCards', 'person-member'))).not.toContain(promise.text)
  })

  test('an answered request is a deed of who answered: the number is as long as the list, and each line opens', async () => {
    await world.store.insert('grants', 'worker-member', {
      role: 'member',
      unitId: 'B',
      path: ['D', 'S', 'C', 'B'],
      personId: 'person-worker',
      from: 0,
      until: world.clock.now * 2,
      grantedBy: 'import',
      grantedAt: 0,
      revokedAt: 0,
      revokedBy: '', // prettier-ignore
    })
    const id = aCommandId()
    await must(world.call('resident', 'requests', 'submit', aSubmission({ id })))
    await must(world.call('worker', 'requests', 'accept', { id, commandId: aCommandId() }))
    await must(
      world.call('worker', 'requests', 'answer', { id, commandId: aCommandId(), text: '灯换好了', photos: [] }),
    )
    await world.settle()
    await world.tick()
    const mine = await must(world.call('worker', 'members', 'myCard', {}))
    expect(mine.deeds).toEqual([{ kind: 'answer', count: 1 }])
    const asked = { personId: 'person-worker', kind: 'answer' as const }
    const { items } = await must(world.call('worker', 'members', 'deeds', asked))
    expect(items).toMatchObject([{ kind: 'answer', label: '路灯照明', opens: { to: 'request', id } }])
    expect(await world.call('resident', 'members', 'deeds', asked)).toMatchObject({ ok: false })
    await must(world.call('worker', 'members', 'show', { shownTo: 'home', homeId: 'home-1', showsDeeds: true }))
    expect((await must(world.call('resident', 'members', 'deeds', asked))).items).toHaveLength(1)
  })

  test('every number of a card is the length of the list it opens, page by page', async () => {
    await show('home')
    for (const kind of deedKinds) {
      for (let n = 0; n < 23; n++) {
        const at = world.clock.now - n * 1000
        await noteDeed(world.store, { personId: 'person-member', kind, recordId: `${kind}-${n}`, label: '事', unitId: 'B', at }) // prettier-ignore
      }
    }
    // Last year's is in neither.
    await noteDeed(world.store, { personId: 'person-member', kind: 'post', recordId: 'old', label: '事', unitId: 'B', at: world.clock.now - 366 * day }) // prettier-ignore
    for (const who of ['member', '']) {
      const card = await must(world.call(who, 'members', 'card', { personId: 'person-member' }))
      expect(card.deeds.map(({ kind }) => kind).includes('visit')).toBe(who === 'member')
      for (const { kind, count } of card.deeds) {
        let listed = 0
        let cursor: string | undefined
        do {
          const page = await must(world.call(who, 'members', 'deeds', { personId: 'person-member', kind, cursor }))
          listed += page.items.length
          cursor = page.cursor ?? undefined
        } while (cursor !== undefined)
        expect(listed).toBe(count)
      }
    }
  })

  test('there is no way to type a deed: no procedure takes one', () => {
    const takesDeed = Object.entries(membersApi).filter(
      ([, procedure]) => procedure.parse({ count: 9, kind: 'answer', recordId: 'x', at: 1, label: '我做了很多' }).ok,
    )
    // `myCard` and `inMyGrid` take nothing and ignore what is sent.
    expect(takesDeed.map(([name]) => name)).toEqual(['myCard', 'inMyGrid'])
  })

  test('who is no member any more has no card', async () => {
    await show('home')
    const [grant] = (await world.store.query('grants', { index: 'person', equals: { personId: 'person-member' }, order: 'asc', limit: 1 })).items // prettier-ignore
    await must(world.call('clerk', 'accounts', 'revoke', { grantId: grant?._id ?? '' }))
    expect(await atHome('')).toEqual([])
    expect(await world.call('', 'members', 'card', { personId: 'person-member' })).toMatchObject({ ok: false })
  })

  test('with the account the card goes, and the deeds are nobody’s', async () => {
    await show('home')
    await noteDeed(world.store, { personId: 'person-member', kind: 'post', recordId: 'post-1', label: '门口值守', unitId: 'B', at: world.clock.now }) // prettier-ignore
    const data = await must(world.call('member', 'accounts', 'exportData', {}))
    expect(data.service).toMatchObject([{ section: 'deeds', text: '门口值守' }])
    await must(world.call('member', 'accounts', 'eraseData', { sure: true }))
    expect(await atHome('')).toEqual([])
    expect(await world.store.count('deeds', { index: 'person', equals: { personId: 'person-member' } })).toBe(0)
  })
})
