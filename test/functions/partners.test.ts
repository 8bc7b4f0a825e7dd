// Whistles through their handlers: the story, who may, and the bad days.
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { aBlow, seedPartners, toP1, zhang } from './given-partners'
import { aCommandId, must, type GivenWorld } from './given-world'

const minute = 60_000

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  freshWorlds(start, async (given) => {
    world = given
    await seedPartners(given.store)
    world.clock.now += 2 * 60 * minute
  })

  const kindsOf = async (who: string) =>
    (await must(world.call(who, 'accounts', 'inbox', { box: 'work' }))).items.map((message) => message.kind).reverse()
  const callsOf = (who: string, view: 'open' | 'over' = 'open') =>
    must(world.call(who, 'partners', 'forUnit', { view }))

  test('a community blows, the unit comes, acts, and both judge the other', async () => {
    const { id } = await must(world.call('clerk', 'partners', 'blow', aBlow()))
    await world.settle()
    expect((await callsOf('liaison')).items).toMatchObject([{ id, what: '路灯整片不亮', calls: [{ state: 'called' }] }])
    world.clock.now += 30 * minute
    await must(world.call('liaison', 'partners', 'reportIn', { ...toP1(id), person: zhang }))
    await must(world.call('liaison', 'partners', 'act', { ...toP1(id), said: '到现场了' }))
    await must(world.call('liaison', 'partners', 'finish', { ...toP1(id), said: '换了保险' }))
    await must(world.call('clerk', 'partners', 'sendBack', { ...toP1(id), reason: '还有两盏不亮' }))
    await must(world.call('liaison', 'partners', 'finish', { ...toP1(id), said: '都亮了' }))
    const released = await must(
      world.call('clerk', 'partners', 'release', { ...toP1(id), said: '', rating: 'satisfied', comment: '来得快' }),
    )
    expect(released.calls).toMatchObject([{ state: 'released', result: { text: '都亮了' }, person: { phone: '13900000001' } }]) // prettier-ignore
    await must(world.call('liaison', 'partners', 'rate', { ...toP1(id), rating: 'acceptable', comment: '' }))
    await world.settle()
    expect([...(await kindsOf('liaison'))].sort()).toEqual(['whistle.blown', 'whistle.released', 'whistle.sentBack'])
    expect([...(await kindsOf('clerk'))].sort()).toEqual(['whistle.acted', 'whistle.finished', 'whistle.finished', 'whistle.rated', 'whistle.reported']) // prettier-ignore
    expect((await callsOf('liaison')).items).toEqual([])
    expect((await callsOf('liaison', 'over')).items).toMatchObject([{ id }])
    expect((await must(world.call('clerk', 'partners', 'blown', { view: 'over' }))).items).toMatchObject([{ id }])
    const times = await must(world.call('street', 'partners', 'times', {}))
    expect(times).toMatchObject({
      complete: true,
      units: [{ unitId: 'P1', reported: 1, workingMinutes: { median: 30 } }],
    })
    expect(world.logged).toEqual([])
  })

  test('what is asked for is checked, and the fault names its place', async () => {
    const faults = [
      [{ unitId: 'C2' }, 'whistle.not-your-unit', 'unitId'],
      [{ unitId: 'none' }, 'units.missing', 'unitId'],
      [{ unitId: 'S' }, 'whistle.not-your-unit', 'unitId'],
      [{ partnerIds: ['P1', 'none'] }, 'whistle.unit-unknown', 'partnerIds.1'],
      [{ partnerIds: ['P1', 'P2'] }, 'whistle.unit-out-of-reach', 'partnerIds.1'],
      [{ partnerIds: [] }, 'input.units', 'partnerIds'],
      [{ partnerIds: ['P1', 'P1'] }, 'input.units', 'partnerIds'],
      [{ requestIds: ['request-nowhere'] }, 'requests.missing', 'requestIds.0'],
      [{ what: ' ' }, 'input.text.empty', 'what'],
      [{ reportWithinMinutes: 5 }, 'input.minutes', 'reportWithinMinutes'],
    ] as const
    for (const [over, reason, field] of faults) {
      const result = await world.rawCall('clerk', 'partners', 'blow', { ...aBlow(), ...over })
      expect(result).toMatchObject({ ok: false, error: { reason, field } })
    }
  })

  test('units that fit the service stand first, and only those in reach', async () => {
    const units = await must(world.call('clerk', 'partners', 'units', { serviceCode: 'lamp' }))
    expect(units.map(({ id, fits }) => [id, fits])).toEqual([['PD', true], ['P1', false]]) // prettier-ignore
    const wide = await must(world.call('street', 'partners', 'units', {}))
    expect(wide.map((unit) => unit.id).sort()).toEqual(['P1', 'P2', 'PD'])
  })

  test('a unit nobody speaks for yet is called all the same, and the blower sees that it must be rung up', async () => {
    const whistle = await must(world.call('clerk', 'partners', 'blow', aBlow({ partnerIds: ['PD', 'P1'] })))
    expect(whistle.calls.map((call) => [call.unitId, call.reachable])).toEqual([['PD', false], ['P1', true]]) // prettier-ignore
    const byPhone = { id: whistle.id, unitId: 'PD', commandId: aCommandId(), person: zhang }
    expect(await must(world.call('clerk', 'partners', 'reportIn', byPhone))).toMatchObject({ calls: [{ state: 'reported' }, {}] }) // prettier-ignore
  })

  test('the same whistle five times at once is one; another’s id cannot be taken over', async () => {
    const input = aBlow()
    const results = await Promise.all(Array.from({ length: 5 }, () => world.call('clerk', 'partners', 'blow', input)))
    expect(results.every((result) => result.ok)).toBe(true)
    await world.settle()
    expect(await kindsOf('liaison')).toEqual(['whistle.blown'])
    expect(await world.call('street', 'partners', 'blow', input)).toMatchObject({
      ok: false,
      error: { reason: 'whistle.id-taken' },
    })
  })

  test('the same command five times at once is one step', async () => {
    const { id } = await must(world.call('clerk', 'partners', 'blow', aBlow()))
    const command = { ...toP1(id), person: zhang }
    const results = await Promise.all(
      Array.from({ length: 5 }, () => world.call('liaison', 'partners', 'reportIn', command)),
    )
    expect(results.every((result) => result.ok)).toBe(true)
    const whistle = await must(world.call('clerk', 'partners', 'get', { id }))
    expect(whistle.log.filter((fact) => fact.type === 'reported')).toHaveLength(1)
  })

  test('release and calling off at once: one of them holds', async () => {
    const { id } = await must(world.call('clerk', 'partners', 'blow', aBlow()))
    await must(world.call('liaison', 'partners', 'reportIn', { ...toP1(id), person: zhang }))
    const results = await Promise.all([
      world.call('clerk', 'partners', 'release', { ...toP1(id), said: '好了', rating: 'satisfied', comment: '' }),
      world.call('street', 'partners', 'cancel', { ...toP1(id), reason: '不用来了' }),
    ])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
  })

  test('outside one’s own nothing is read or done', async () => {
    const { id } = await must(world.call('clerk', 'partners', 'blow', aBlow()))
    await world.settle()
    for (const who of ['foreignLiaison', 'foreignClerk']) {
      expect(await world.call(who, 'partners', 'get', { id })).toMatchObject({ error: { code: 'forbidden' } })
    }
    const release = { ...toP1(id), said: '好了', rating: 'satisfied', comment: '' } as const
    expect(await world.call('liaison', 'partners', 'release', release)).toMatchObject({ error: { code: 'forbidden' } })
    expect(await world.call('foreignClerk', 'partners', 'release', release)).toMatchObject({ error: { code: 'forbidden' } }) // prettier-ignore
    const reportIn = { ...toP1(id), person: zhang }
    expect(await world.call('foreignLiaison', 'partners', 'reportIn', reportIn)).toMatchObject({ error: { code: 'forbidden' } }) // prettier-ignore
    expect(await world.call('clerk', 'partners', 'act', { ...toP1(id), said: '到了' })).toMatchObject({ error: { code: 'forbidden' } }) // prettier-ignore
    expect(await world.call('liaison', 'partners', 'forUnit', { unitId: 'P2', view: 'open' })).toMatchObject({ error: { code: 'forbidden' } }) // prettier-ignore
    expect(await world.call('clerk', 'partners', 'blown', { unitId: 'C2', view: 'open' })).toMatchObject({ error: { code: 'forbidden' } }) // prettier-ignore
    expect(await world.call('clerk', 'partners', 'times', { unitId: 'S' })).toMatchObject({
      error: { code: 'forbidden' },
    })
    for (const who of ['worker', 'leader', 'member', 'resident'])
      expect(await world.call(who, 'partners', 'get', { id })).toMatchObject({ error: { code: 'forbidden' } })
  })

  test('more units may be called later, those in reach', async () => {
    const { id } = await must(world.call('clerk', 'partners', 'blow', aBlow()))
    const add = (partnerIds: string[]) => world.call('clerk', 'partners', 'addUnits', { id, commandId: aCommandId(), partnerIds }) // prettier-ignore
    expect(await add(['P2'])).toMatchObject({ error: { reason: 'whistle.unit-out-of-reach', field: 'partnerIds.0' } })
    expect(await add(['P1'])).toMatchObject({ error: { reason: 'whistle.unit-called-already' } })
    expect((await must(add(['PD']))).calls.map((call) => call.unitId)).toEqual(['P1', 'PD'])
  })

  test('ignored, it reminds, then climbs level after level, once a step', async () => {
    const { id } = await must(world.call('clerk', 'partners', 'blow', aBlow({ urgency: 'emergency' })))
    await world.settle()
    for (let elapsed = 0; elapsed < 90; elapsed++) {
      world.clock.now += minute
      await world.tick()
    }
    const whistle = await must(world.call('officer', 'partners', 'get', { id }))
    expect(whistle.log.map((fact) => (fact.type === 'escalated' ? fact.to.unitId : fact.type))).toEqual(['blown', 'reminded', 'C', 'S', 'D']) // prettier-ignore
    expect(await kindsOf('liaison')).toEqual(['whistle.blown', 'whistle.reminded', 'whistle.overdue', 'whistle.overdue', 'whistle.overdue']) // prettier-ignore
    for (const who of ['clerk', 'street', 'officer']) expect(await kindsOf(who)).toEqual(['whistle.escalated'])
    expect(await world.tick()).toMatchObject({ whistles: { climbed: 0, delivered: 0 } })
  })

  test('when the process dies after its reply, the clock tells what was left untold, once', async () => {
    world.dieAfterReply()
    const { id } = await must(world.call('clerk', 'partners', 'blow', aBlow()))
    expect((await callsOf('liaison')).items).toEqual([])
    world.clock.now += minute
    expect(await world.tick()).toMatchObject({ whistles: { delivered: 1 } })
    expect(await world.tick()).toMatchObject({ whistles: { delivered: 0 } })
    expect((await callsOf('liaison')).items).toMatchObject([{ id }])
    expect(await kindsOf('liaison')).toEqual(['whistle.blown'])
  })
})
