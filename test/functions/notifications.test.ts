// Notifications on every engine: one consent is one message, none by night, work gathered, none lost, failures seen.
import type { MessageKind } from '@core/accounts/message'
import { usualNotices } from '@core/accounts/notice-settings'
import { dayMs, minuteMs, startOfChinaDay } from '@core/kernel/china-day'
import { deliverMessage, type Delivery } from '../../cloudfunctions/_kit/deliver-message'
import { takeQuota } from '../../cloudfunctions/_kit/quota'
import type { Store } from '../../cloudfunctions/_kit/store'
import { messagesOnTick } from '../../cloudfunctions/accounts/on-tick'
import { noon } from '../given'
import { engines, type Engine } from './engines'
import { givenWorld, must, worldAround, type GivenWorld } from './given-world'

const hourMs = 60 * minuteMs
const night = startOfChinaDay(noon) + 23 * hourMs
const morning = startOfChinaDay(noon) + 31 * hourMs

describe.each(engines)('on %s', (_, start) => {
  let engine: Engine
  let given: Awaited<ReturnType<Engine['fresh']>>
  let world: GivenWorld
  let store: Store
  beforeAll(async () => void (engine = await start()))
  afterAll(() => engine.stop())
  beforeEach(async () => {
    given = await engine.fresh()
    store = given.store
    world = await givenWorld(store)
  })
  afterEach(() => given.close())

  let facts = 0
  const own = (who: string, over: Partial<Delivery> = {}): Delivery => ({
    key: `fact-${facts++}`,
    recipientId: `account-${who}`,
    accountId: `account-${who}`,
    message: { kind: 'request.answered', at: world.clock.now, requestId: 'request-1', params: { service: '路灯照明' } },
    ...over,
  })
  const work = (who: string, kind: MessageKind = 'request.arrived', over: Partial<Delivery> = {}): Delivery => ({
    ...own(who),
    recipientId: `person-${who}`,
    message: { kind, at: world.clock.now, requestId: 'request-1', params: { service: '路灯照明' } },
    ...over,
  })
  const deliver = (delivery: Delivery) => deliverMessage(delivery, world.world())
  const tickAt = (now: number) => ((world.clock.now = now), messagesOnTick(world.world()))
  const allow = (who: string, times = 1) => must(world.call(who, 'accounts', 'allowPush', { times }))
  const gather = (who: string) =>
    must(
      world.call(who, 'accounts', 'setNoticeSettings', {
        ...usualNotices,
        digestAt: [...usualNotices.digestAt],
        work: 'digest',
      }),
    )
  const settings = (who: string) => must(world.call(who, 'accounts', 'noticeSettings', {}))
  const inbox = async (who: string, box: 'own' | 'work' = 'own') =>
    (await must(world.call(who, 'accounts', 'inbox', { box }))).items

  test('one consent is one message, told twice or thrice; what is left is told as it is', async () => {
    await allow('resident', 2)
    const first = own('resident')
    for (let times = 0; times < 3; times++) await deliver(first)
    expect(world.pushed).toHaveLength(1)
    expect(await settings('resident')).toEqual({ ...usualNotices, left: 1 })
    await Promise.all([deliver(own('resident')), deliver(own('resident')), deliver(own('resident'))])
    expect(world.pushed).toHaveLength(2)
    expect(await settings('resident')).toMatchObject({ left: 0 })
    expect((await inbox('resident')).map((message) => message.push).sort()).toEqual(['none', 'none', 'sent', 'sent'])
  })

  test('what comes by night rings at seven in the morning; what is urgent rings at once', async () => {
    await allow('resident', 3)
    world.clock.now = night
    await deliver(own('resident'))
    await deliver(own('resident', { urgent: true }))
    expect(world.pushed).toHaveLength(1)
    expect(await tickAt(morning - 1)).toBe(0)
    expect((await inbox('resident')).find((message) => message.push === 'waiting')).toMatchObject({ pushAt: morning })
    expect(await tickAt(morning)).toBe(1)
    expect(world.pushed).toHaveLength(2)
  })

  test('a clock that stood still all day does not ring at night for what was due at seven', async () => {
    await allow('resident')
    world.clock.now = night
    await deliver(own('resident'))
    expect(await tickAt(night + dayMs)).toBe(0)
    expect(world.pushed).toEqual([])
    expect(await tickAt(morning + dayMs)).toBe(1)
  })

  test('hours of one’s own are kept to, also by what already waits; what was read meanwhile does not ring', async () => {
    await allow('resident', 3)
    const chosen = { quiet: { from: 11 * 60, to: 13 * 60 }, work: 'each' as const, digestAt: [] }
    expect(await must(world.call('resident', 'accounts', 'setNoticeSettings', chosen))).toEqual({ ...chosen, left: 3 })
    await deliver(own('resident'))
    await deliver(own('resident'))
    expect(world.pushed).toEqual([])
    const [message] = await inbox('resident')
    await must(world.call('resident', 'accounts', 'markRead', { box: 'own', ids: [message?.id ?? ''] }))
    await must(world.call('resident', 'accounts', 'setNoticeSettings', { ...chosen, quiet: { from: 0, to: 18 * 60 } }))
    await tickAt(noon + 1 * hourMs)
    expect(world.pushed).toEqual([])
    await tickAt(noon + 6 * hourMs)
    expect(world.pushed).toHaveLength(1)
    expect(await settings('resident')).toMatchObject({ left: 2 })
    expect(await world.call('resident', 'accounts', 'setNoticeSettings', { ...chosen, quiet: { from: 60, to: 60 } })).toMatchObject({ error: { reason: 'notice.quiet-empty' } }) // prettier-ignore
  })

  test('work is gathered into one notification of what is still unread, with every message in the inbox', async () => {
    await allow('worker', 2)
    await gather('worker')
    for (const kind of ['request.arrived', 'request.arrived', 'request.reopened', 'request.rated'] as const)
      await deliver(work('worker', kind))
    const rated = (await inbox('worker', 'work')).find((message) => message.kind === 'request.rated')
    await must(world.call('worker', 'accounts', 'markRead', { box: 'work', ids: [rated?.id ?? ''] }))
    expect(await tickAt(noon + 2 * hourMs - 1)).toBe(0)
    expect(await tickAt(noon + 2 * hourMs)).toBe(1)
    expect(world.pushed).toEqual([{ address: 'open-worker', kind: 'work.digest' }])
    const rows = await store.query('digests', { index: 'push', equals: { push: 'sent' }, order: 'asc', limit: 9 })
    expect(rows.items.map((digest) => digest.params)).toEqual([
      { total: '3', kinds: 'request.arrived=2 request.reopened=1' },
    ])
    expect((await inbox('worker', 'work')).every((message) => message.push === 'digested')).toBe(true)
    expect(await tickAt(noon + 3 * hourMs)).toBe(0)
    expect(await settings('worker')).toMatchObject({ left: 1 })
  })

  test('a digest cut off anywhere is still one digest', async () => {
    await gather('worker')
    await allow('worker', 2)
    for (let times = 0; times < 3; times++) await deliver(work('worker'))
    for (let writes = 0; writes < 9; writes++) {
      world.clock.now = noon + 2 * hourMs + writes * 15 * minuteMs
      const dying = worldAround(dyingAfter(writes % 4))
      dying.clock.now = world.clock.now
      await messagesOnTick(dying.world()).catch(() => undefined)
      world.pushed.push(...dying.pushed)
    }
    await tickAt(noon + 8 * hourMs)
    const digests = await Promise.all((['waiting', 'sent', 'failed', 'none'] as const).map((push) => store.count('digests', { index: 'push', equals: { push } }))) // prettier-ignore
    expect(digests.reduce((sum, count) => sum + count)).toBe(1)
    expect(world.pushed.length).toBeGreaterThanOrEqual(1)
    expect((await inbox('worker', 'work')).map((message) => message.push)).toEqual(['digested', 'digested', 'digested'])
  })

  /** Every write after so many fails, as if the power had gone. */
  function dyingAfter(writes: number): Store {
    let left = writes
    const dead = () => Promise.reject(new Error('the power went out'))
    return {
      ...store,
      insert: (...args) => (left-- > 0 ? store.insert(...args) : dead()),
      replace: (...args) => (left-- > 0 ? store.replace(...args) : dead()),
    }
  }

  test('a phone that is not reached is tried again by the plan, then given up, with its consent given back', async () => {
    await allow('resident')
    world.phones.set('open-resident', 'failed')
    await deliver(own('resident'))
    for (const minutes of [1, 6, 36, 156]) expect(await tickAt(noon + minutes * minuteMs)).toBe(1)
    const [waiting] = await inbox('resident')
    expect(waiting).toMatchObject({ push: 'waiting', pushAttempts: 5 })
    // Twelve hours on it is night: the last try waits for the morning.
    expect(await tickAt(noon + 876 * minuteMs)).toBe(0)
    expect(await tickAt(morning)).toBe(1)
    expect(await inbox('resident')).toMatchObject([{ push: 'failed', read: 0 }])
    expect(await settings('resident')).toMatchObject({ left: 1 })
    expect(await tickAt(morning + dayMs)).toBe(0)
  })

  test('a phone that is dead or takes nothing does not keep the others from ringing', async () => {
    world.phones.set('open-resident', 'dead').set('open-neighbour', 'refused')
    for (const who of ['resident', 'neighbour', 'member']) await allow(who, 2)
    world.clock.now = night
    for (const who of ['resident', 'neighbour', 'member']) await deliver(own(who))
    expect(await tickAt(morning)).toBe(3)
    expect(world.pushed).toEqual([{ address: 'open-member', kind: 'request.answered' }])
    expect(await inbox('resident')).toMatchObject([{ push: 'waiting' }])
    expect(await inbox('neighbour')).toMatchObject([{ push: 'failed' }])
    // The platform says there is no consent: then none is shown.
    expect(await settings('neighbour')).toMatchObject({ left: 0 })
    expect(JSON.stringify(world.logged)).not.toContain('open-')
  })

  test('a tick touches what is due alone, however many wait for later', async () => {
    const later = {
      ...own('resident').message,
      recipientId: 'account-resident',
      read: 0,
      pushAttempts: 0,
      urgent: false,
    } as const
    const many = async (count: number, push: 'waiting' | 'digest', pushAt: number) => {
      for (let at = 0; at < count; at++) await store.insert('messages', `${push}-${pushAt}-${at}`, { ...later, push, pushAt }) // prettier-ignore
    }
    await many(150, 'waiting', noon + hourMs)
    await many(150, 'digest', noon + hourMs)
    await allow('resident', 3)
    await many(3, 'waiting', noon)
    let rows = 0
    let calls = 0
    const counting: Store = {
      ...store,
      async query(...args) {
        const found = await store.query(...args)
        calls++
        rows += found.items.length
        return found
      },
    }
    expect(await messagesOnTick({ ...world.world(), store: counting })).toBe(3)
    expect(rows).toBe(3)
    expect(calls).toBe(3)
    expect(world.pushed).toHaveLength(3)
  })

  test('two clocks at once try each message once', async () => {
    await allow('resident', 3)
    world.clock.now = night
    for (let times = 0; times < 3; times++) await deliver(own('resident'))
    world.clock.now = morning
    const tried = await Promise.all([messagesOnTick(world.world()), messagesOnTick(world.world())])
    expect(tried[0] + tried[1]).toBe(3)
    expect(world.pushed).toHaveLength(3)
  })

  test('what failed is seen by who answers for the unit, without what it said; by nobody else', async () => {
    world.phones.set('open-worker', 'refused').set('open-resident', 'refused').set('open-foreignWorker', 'refused')
    for (const who of ['worker', 'resident', 'foreignWorker']) await allow(who)
    await deliver(work('worker', 'request.reminded', { urgent: true }))
    await deliver(work('foreignWorker', 'request.reminded', { urgent: true }))
    await deliver(own('resident'))
    const report = (who: string, unitId: string) => world.call(who, 'accounts', 'undeliverable', { unitId })
    const own1 = await must(report('clerk', 'C'))
    expect(own1.counts).toEqual({ refused: 1, unreachable: 0 })
    expect(own1.page.items).toMatchObject([{ kind: 'request.reminded', reason: 'refused', personName: 'worker同志' }])
    expect(JSON.stringify(own1)).not.toContain('路灯')
    expect((await must(report('street', 'S'))).page.items).toHaveLength(2)
    expect((await must(report('officer', 'D'))).page.items).toHaveLength(3)
    for (const [who, unitId] of [
      ['clerk', 'C2'],
      ['clerk', 'S'],
      ['street', 'D'],
      ['worker', 'B'],
      ['resident', 'C'],
      ['member', 'B'],
    ] as const)
      // prettier-ignore
      expect(await report(who, unitId)).toMatchObject({ error: { code: 'forbidden' } })
    expect(await report('clerk', 'B')).toMatchObject({ error: { reason: 'notice.unit-too-small' } })
  })

  test('erasing forgets the settings, the address and what was counted', async () => {
    await allow('resident')
    await must(world.call('resident', 'accounts', 'setNoticeSettings', { quiet: null, work: 'each', digestAt: [] }))
    await takeQuota(store, { accountId: 'account-resident', kind: 'photos', key: 'photo-1', limit: 5, now: noon })
    world.clock.now = night
    await must(world.call('resident', 'accounts', 'setNoticeSettings', { ...usualNotices, digestAt: [], work: 'each' }))
    await deliver(own('resident'))
    await must(world.call('resident', 'accounts', 'eraseData', { sure: true }))
    expect(await store.get('noticeSettings', 'account-resident')).toMatchObject(usualNotices)
    expect(await store.get('quotas', 'account-resident:photos')).toMatchObject({ keys: [] })
    expect(await tickAt(morning)).toBe(0)
    expect(world.pushed).toEqual([])
  })
})
