// Calls for help as they are served: they reach whom they are meant for once, and close by themselves.
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { failing } from './given-faulty-store'
import { aCall } from './given-calls'
import { aCommandId, must, worldAround, type GivenWorld } from './given-world'

const hour = 3_600_000
const minute = 60_000

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  freshWorlds(start, (given) => void (world = given))

  const made = async (changes: Parameters<typeof aCall>[0] = {}) => {
    const { id } = await must(world.call('clerk', 'calls', 'call', aCall(changes, world.clock.now)))
    await world.settle()
    return id
  }
  const openFor = async (who: string, input = {}) =>
    (await must(world.call(who, 'calls', 'open', input))).map(({ id }) => id)
  const inbox = async (who: string) =>
    (await must(world.call(who, 'accounts', 'inbox', { box: 'own' }))).items.map(({ kind, about }) => [kind, about?.id])
  const answer = (who: string, id: string, said: 'yes' | 'no', name = `${who}家`) =>
    world.call(who, 'calls', 'answer', { id, answer: said, name })

  test('members of the area are told once, others not; residents find it by where they are', async () => {
    const id = await made()
    for (let n = 0; n < 3; n++) await world.tick()
    expect(await inbox('member')).toEqual([['call.made', id]])
    expect(await inbox('foreignWorker')).toEqual([])
    expect(await openFor('member')).toEqual([id])
    expect(await openFor('resident')).toEqual([])
    expect(await openFor('resident', { homeId: 'home-1' })).toEqual([id])
    expect(await openFor('', { position: { lng: 119.305, lat: 34.705, datum: 'wgs84' } })).toEqual([id])
  })

  test('one for members alone is none of a resident’s business', async () => {
    const id = await made({ audience: ['members'] })
    expect(await world.call('resident', 'calls', 'get', { id })).toMatchObject({ ok: false, error: { reason: 'calls.not-yours' } }) // prettier-ignore
    expect(await answer('resident', id, 'yes')).toMatchObject({ ok: false, error: { reason: 'calls.not-yours' } })
    expect(await answer('member', id, 'yes')).toMatchObject({ ok: true })
  })

  test('seen, answered and answered otherwise is one answer, and who said no or nothing is named to nobody', async () => {
    const id = await made({ wanted: 0 })
    await must(world.call('resident', 'calls', 'get', { id }))
    await must(world.call('neighbour', 'calls', 'get', { id }))
    await must(answer('neighbour', id, 'yes', '周家'))
    await must(answer('neighbour', id, 'no', '周家'))
    await must(answer('neighbour', id, 'no', '周家'))
    await must(answer('member', id, 'yes'))
    const seen = await must(world.call('clerk', 'calls', 'get', { id }))
    // Whoever made it opened it too, and is not asked.
    expect(seen).toMatchObject({ counts: { seen: 3, yes: 1, no: 1 }, mayAnswer: false })
    const { items } = await must(world.call('clerk', 'calls', 'willing', { id }))
    expect(items.map(({ name }) => name)).toEqual(['member同志'])
    expect((await must(world.call('resident', 'calls', 'get', { id }))).counts).toBeNull()
    expect(await world.call('resident', 'calls', 'willing', { id })).toMatchObject({ ok: false })
    const kept = await world.store.query('callAnswers', { index: 'call', equals: { callId: id }, order: 'asc', limit: 10 }) // prettier-ignore
    expect(kept.items.map(({ answer: said, name }) => [said, name])).toEqual(
      expect.arrayContaining([['no', ''], ['yes', 'member同志']]), // prettier-ignore
    )
    expect(JSON.stringify(kept.items)).not.toContain('周家')
  })

  test('one that cannot be closed keeps no other open', async () => {
    const ids = [await made(), await made(), await made()]
    world.clock.now += 19 * hour
    let refused = 0
    const limping = worldAround({
      ...failing(world.store, () => false),
      replace: (...write) => {
        if (write[0] === 'helpCalls' && refused++ === 0) throw new Error('no write today')
        return world.store.replace(...write)
      },
    })
    limping.clock.now = world.clock.now
    await limping.tick()
    expect(refused).toBe(3)
    const calls = await world.store.getMany('helpCalls', ids)
    expect(calls.map(({ state }) => state).sort()).toEqual(['closed', 'closed', 'open'])
  })

  test('it closes itself once enough have said yes, and nobody more is asked', async () => {
    const id = await made({ wanted: 2 })
    await must(answer('resident', id, 'yes'))
    expect((await must(answer('member', id, 'yes'))).open).toBe(false)
    expect(await answer('neighbour', id, 'yes')).toMatchObject({ ok: false, error: { reason: 'calls.closed' } })
    // Said again after an answer that was lost.
    expect(await answer('member', id, 'yes')).toMatchObject({ ok: true })
    expect(await openFor('member')).toEqual([])
  })

  test('who is expected may still say that they cannot come, and nobody else answers', async () => {
    const id = await made({ wanted: 1 })
    await must(answer('member', id, 'yes'))
    expect(await answer('neighbour', id, 'no')).toMatchObject({ ok: false, error: { reason: 'calls.closed' } })
    expect((await must(answer('member', id, 'no'))).mine).toBe('no')
    expect((await must(world.call('clerk', 'calls', 'get', { id }))).counts?.yes).toBe(0)
    expect(await answer('member', id, 'yes')).toMatchObject({ ok: false, error: { reason: 'calls.closed' } })
  })

  test('it closes itself when its time is over', async () => {
    const id = await made()
    world.clock.now += 19 * hour
    expect(await openFor('member')).toEqual([])
    expect(await answer('member', id, 'yes')).toMatchObject({ ok: false, error: { reason: 'calls.closed' } })
    await world.tick()
    expect(await must(world.call('clerk', 'calls', 'get', { id }))).toMatchObject({
      state: 'closed',
      closedWhy: 'over',
    })
    expect(await inbox('member')).toEqual([['call.made', id]])
  })

  test('closed by hand, those who said yes learn why; nobody else hears of it', async () => {
    const id = await made()
    await must(answer('resident', id, 'yes'))
    await must(answer('neighbour', id, 'no'))
    await must(world.call('clerk', 'calls', 'close', { id, reason: '雪停了' }))
    await world.settle()
    await must(world.call('clerk', 'calls', 'close', { id, reason: '再说一遍' }))
    world.clock.now += minute
    await world.tick()
    expect(await inbox('resident')).toEqual([['call.closed', id]])
    expect(await inbox('neighbour')).toEqual([])
    expect((await must(world.call('resident', 'calls', 'get', { id }))).closedReason).toBe('雪停了')
  })

  test('twenty who say yes at once to ten places: at least ten come, every answer counts once', async () => {
    const id = await made({ wanted: 10 })
    const template = await world.store.get('accounts', 'account-resident')
    const people = Array.from({ length: 20 }, (_, n) => `helper-${n}`)
    for (const who of people) if (template) await world.store.insert('accounts', `account-${who}`, { ...template })
    const answers = await Promise.all(people.map((who) => answer(who, id, 'yes')))
    const yes = answers.filter(({ ok }) => ok).length
    expect(yes).toBeGreaterThanOrEqual(10)
    expect((await must(world.call('clerk', 'calls', 'get', { id }))).counts?.yes).toBe(yes)
    expect((await must(world.call('clerk', 'calls', 'get', { id }))).state).toBe('closed')
  })

  test('a telling that died is finished by the clock, once for each', async () => {
    for (let death = 1; death <= 5; death++) {
      let writes = 0
      const dying = worldAround(failing(world.store, () => ++writes === death))
      const call = aCall({ title: `第${death}次` }, world.clock.now)
      while (!(await dying.call('clerk', 'calls', 'call', call)).ok);
      await dying.settle().catch(() => undefined)
      world.clock.now += minute
      await world.tick()
      expect((await inbox('member')).filter(([, id]) => id === call.id)).toHaveLength(1)
    }
  })

  test('what is not in order is refused, with its field', async () => {
    const { now } = world.clock
    const ask = (changes: Parameters<typeof aCall>[0], who = 'clerk') => world.call(who, 'calls', 'call', aCall(changes, now)) // prettier-ignore
    expect(await ask({ until: now })).toMatchObject({ ok: false, error: { field: 'until' } })
    expect(await ask({ until: now + 40 * 24 * hour })).toMatchObject({ ok: false, error: { field: 'until' } })
    expect(await ask({ unitId: 'nowhere' })).toMatchObject({ ok: false, error: { field: 'unitId' } })
    expect(await ask({ placeId: 'nowhere' })).toMatchObject({ ok: false, error: { field: 'placeId' } })
    expect(await ask({ unitId: 'C2' })).toMatchObject({ ok: false, error: { code: 'forbidden' } })
    const id = aCommandId()
    await must(ask({ id }))
    await must(ask({ id }))
    expect(await ask({ id, title: '另一件事' })).toMatchObject({ ok: false, error: { reason: 'calls.id-taken' } })
    expect(await world.call('resident', 'calls', 'answer', { id, answer: 'yes' })).toMatchObject({ ok: false, error: { field: 'name' } }) // prettier-ignore
  })

  test('with the account the answer is nobody’s, and still counts', async () => {
    const id = await made()
    await must(answer('resident', id, 'yes', '老李'))
    expect((await must(world.call('resident', 'accounts', 'exportData', {}))).service).toMatchObject([{ section: 'calls', text: '雪后清扫坡道' }]) // prettier-ignore
    await must(world.call('resident', 'accounts', 'eraseData', { sure: true }))
    expect((await must(world.call('clerk', 'calls', 'willing', { id }))).items).toMatchObject([{ name: '' }])
  })
})
