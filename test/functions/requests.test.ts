// Requests through their handlers: the story, and the bad days.
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { aCommandId, aPhoto, aSubmission, inNoGrid, must, type GivenWorld } from './given-world'
import { walkRequestStory } from './request-story'

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  freshWorlds(start, (given) => void (world = given))

  test('the whole path, from the nearest home to the closed request', async () => {
    await walkRequestStory({
      call: world.call,
      cast: { resident: 'resident', worker: 'worker', clerk: 'clerk' },
      position: { lng: 119.305, lat: 34.705, datum: 'wgs84' },
      homeCode: 'J001',
      serviceCode: 'lamp',
      run: '1',
      settle: world.settle,
    })
    expect(world.logged).toEqual([])
  })

  test('a place in no grid lies on the district’s desk', async () => {
    const request = await must(world.call('resident', 'requests', 'submit', aSubmission({ place: inNoGrid })))
    expect(request).toMatchObject({ desk: { unitId: 'D', why: 'no-grid' }, place: { gridId: '' } })
    const desk = await must(world.call('officer', 'requests', 'desk', { view: 'desk', queue: 'toDo' }))
    expect(desk.items).toMatchObject([{ id: request.id }])
  })

  test('of two who accept at once one has it, and the other hears who', async () => {
    const { id } = await must(world.call('resident', 'requests', 'submit', aSubmission()))
    const results = await Promise.all(
      ['worker', 'leader'].map((who) => world.call(who, 'requests', 'accept', { id, commandId: aCommandId() })),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    const refused = results.find((result) => !result.ok)
    expect(refused).toMatchObject({
      error: { reason: 'request.accept.taken', params: { name: expect.stringMatching(/同志$/) } },
    })
  })

  test('the same command five times at once is one step', async () => {
    const { id } = await must(world.call('resident', 'requests', 'submit', aSubmission()))
    const command = { id, commandId: aCommandId(), text: '好了', photos: [] }
    const results = await Promise.all(
      Array.from({ length: 5 }, () => world.call('worker', 'requests', 'answer', command)),
    )
    expect(results.every((result) => result.ok)).toBe(true)
    const request = await must(world.call('resident', 'requests', 'get', { id }))
    expect(request.log.filter((fact) => fact.type === 'answered')).toHaveLength(1)
  })

  test('another’s id cannot be taken over', async () => {
    const submission = aSubmission()
    await must(world.call('resident', 'requests', 'submit', submission))
    expect(await world.call('neighbour', 'requests', 'submit', submission)).toMatchObject({
      ok: false,
      error: { reason: 'request.id-taken' },
    })
  })

  test('when the process dies after its reply, the clock tells what was left untold, once', async () => {
    world.dieAfterReply()
    await must(world.call('resident', 'requests', 'submit', aSubmission()))
    expect((await must(world.call('worker', 'accounts', 'inbox', { box: 'work' }))).items).toEqual([])
    expect(await world.tick()).toMatchObject({ requests: { delivered: 0 } })
    world.clock.now += 60_000
    expect(await world.tick()).toMatchObject({ requests: { delivered: 1 } })
    expect(await world.tick()).toMatchObject({ requests: { delivered: 0 } })
    expect((await must(world.call('worker', 'accounts', 'inbox', { box: 'work' }))).items).toHaveLength(1)
  })

  test('photos are looked at: own, real and small, or refused with their place', async () => {
    const photo = (name: string, bytes?: Uint8Array) => {
      if (bytes) world.files.set(`account-resident/${name}`, bytes)
      return { id: `${name}-0000000000000`, file: `account-resident/${name}` }
    }
    world.files.set('account-neighbour/theirs', aPhoto)
    const good = photo('good', aPhoto)
    const bad = [
      [photo('absent'), 'photo.missing'],
      [photo('text', new TextEncoder().encode('<script>')), 'photo.not-an-image'],
      [photo('huge', new Uint8Array(10 * 1024 * 1024 + 1)), 'photo.too-large'],
      [{ id: 'theirs-000000000000', file: 'account-neighbour/theirs' }, 'photo.missing'],
    ] as const
    for (const [wrong, reason] of bad) {
      const result = await world.call('resident', 'requests', 'submit', aSubmission({ photos: [good, wrong] }))
      expect(result).toMatchObject({ ok: false, error: { code: 'invalid', reason, field: 'photos.1' } })
    }
    const request = await must(world.call('resident', 'requests', 'submit', aSubmission({ photos: [good] })))
    expect(request).toMatchObject({
      photos: [{ width: 1, height: 1 }],
      photoUrls: { [good.id]: expect.stringContaining('good') },
    })
  })

  test('a quiet answer closes by itself after a week', async () => {
    const { id } = await must(world.call('resident', 'requests', 'submit', aSubmission()))
    await must(world.call('worker', 'requests', 'answer', { id, commandId: aCommandId(), text: '好了', photos: [] }))
    world.clock.now += 8 * 24 * 3600 * 1000
    expect(await world.tick()).toMatchObject({ requests: { closed: 1 } })
    expect(await must(world.call('resident', 'requests', 'get', { id }))).toMatchObject({ status: 'closed' })
  })

  test('the desk shows open before done and old before new, in pages, by view and service', async () => {
    const ids: string[] = []
    for (let index = 0; index < 25; index++) {
      world.clock.now += 1000
      ids.push(
        (
          await must(
            world.call(
              // Within what one account may send in a day.
              index % 5 === 0 ? 'resident' : 'neighbour',
              'requests',
              'submit',
              aSubmission({ serviceCode: index % 5 === 0 ? 'medicine' : 'lamp' }),
            ),
          )
        ).id,
      )
    }
    await must(
      world.call('worker', 'requests', 'answer', {
        id: ids[0] ?? '',
        commandId: aCommandId(),
        text: '好了',
        photos: [],
      }),
    )
    const first = await must(world.call('worker', 'requests', 'desk', { view: 'desk', queue: 'all' }))
    const second = await must(
      world.call('worker', 'requests', 'desk', { view: 'desk', queue: 'all', cursor: first.cursor ?? '' }),
    )
    expect([...first.items, ...second.items].map((request) => request.id)).toEqual([...ids.slice(1), ids[0]])
    const medicine = ids.filter((_, index) => index % 5 === 0 && index > 0)
    for (const [who, view] of [
      ['worker', 'desk'],
      ['clerk', 'below'],
      ['street', 'below'],
      ['officer', 'below'],
      ['worker', 'mine'],
    ] as const) {
      // prettier-ignore
      const filtered = await must(world.call(who, 'requests', 'desk', { view, queue: 'toDo', serviceCode: 'medicine' }))
      expect(filtered.items.map((request) => request.id)).toEqual(medicine)
    }
    expect(await world.call('worker', 'requests', 'desk', { view: 'desk', queue: 'all', cursor: 'made-up' })).toMatchObject({ error: { reason: 'input.cursor', field: 'cursor' } }) // prettier-ignore
    expect(await world.call('worker', 'requests', 'desk', { view: 'desk', queue: 'all', unitId: 'B2' })).toMatchObject({ error: { code: 'forbidden' } }) // prettier-ignore
  })
})
