// The rest of a request's life through its handlers, on every engine: handed on, split, merged, late, entered for others.
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { aCommandId, anEntry, aSubmission, foreign, must, type GivenWorld } from './given-world'

const minute = 60_000
const day = 24 * 60 * minute

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  freshWorlds(start, (given) => void (world = given))
  afterEach(() => {
    expect(world.logged).toEqual([])
  })

  const submit = (who = 'resident', over = {}) => must(world.call(who, 'requests', 'submit', aSubmission(over)))
  const on = (id: string) => ({ id, commandId: aCommandId() })
  const get = (who: string, id: string) => must(world.call(who, 'requests', 'get', { id }))
  const told = async (who: string, id: string, box: 'own' | 'work' = 'own') =>
    (await must(world.call(who, 'accounts', 'inbox', { box }))).items
      .filter((message) => message.requestId === id)
      .map((message) => message.kind)
  const answer = (who: string, id: string, text = '好了') =>
    must(world.call(who, 'requests', 'answer', { ...on(id), text, photos: [] }))

  test('who handles it sees whom it can be handed to, and hands it over', async () => {
    const { id } = await submit()
    const choices = await must(world.call('clerk', 'requests', 'desks', { id }))
    expect(choices.map(({ unitId }) => unitId).sort()).toEqual(['B', 'C'])
    const moved = await must(
      world.call('clerk', 'requests', 'transfer', {
        ...on(id),
        reason: '他更熟',
        unitId: 'B',
        personId: 'person-worker',
      }),
    )
    expect(moved.desk).toMatchObject({ unitId: 'B', assigneeId: 'person-worker', why: 'transferred' })
    const nobody = world.call('clerk', 'requests', 'transfer', {
      ...on(id),
      reason: '不在',
      unitId: 'B',
      personId: 'who',
    })
    expect(await nobody).toMatchObject({ ok: false, error: { field: 'personId' } })
    const outside = world.call('clerk', 'requests', 'transfer', { ...on(id), reason: '别处', unitId: 'B2' })
    expect(await outside).toMatchObject({ ok: false, error: { code: 'forbidden', field: 'unitId' } })
  })

  test('split in two, each part lies on its own desk, and the whole is answered when both are done', async () => {
    const { id } = await submit()
    const parts = [
      { serviceCode: 'lamp', description: '换灯泡' },
      { serviceCode: 'lamp', description: '修开关', unitId: 'C' },
    ]
    const whole = await must(world.call('clerk', 'requests', 'split', { ...on(id), parts }))
    await world.settle()
    const [first, second] = whole.parts.map((part) => part.id) as [string, string]
    expect((await get('worker', first)).partOf).toBe(id)
    expect((await get('clerk', second)).desk.unitId).toBe('C')
    // The resident has one request, not three.
    expect((await must(world.call('resident', 'requests', 'mine', {}))).items).toHaveLength(1)
    expect(await world.call('resident', 'requests', 'get', { id: first })).toMatchObject({ ok: false })
    await answer('worker', first, '灯泡换了')
    await answer('clerk', second, '开关修了')
    await world.settle()
    const done = await get('clerk', id)
    expect(done.parts.every((part) => part.done)).toBe(true)
    expect(done.log.filter((fact) => fact.type === 'partDone')).toMatchObject([
      { text: '灯泡换了' },
      { text: '开关修了' },
    ])
    expect((await answer('clerk', id, '都好了')).status).toBe('answered')
  })

  test('a part that was never made, the process having died, is made by the clock', async () => {
    const { id } = await submit()
    await world.settle()
    world.dieAfterReply()
    const parts = ['换灯泡', '修开关'].map((description) => ({ serviceCode: 'lamp', description }))
    const whole = await must(world.call('worker', 'requests', 'split', { ...on(id), parts }))
    const [part] = whole.parts
    expect(await world.store.get('requests', part?.id ?? '')).toBeUndefined()
    world.clock.now += minute
    await world.tick()
    expect(await world.store.get('requests', part?.id ?? '')).toMatchObject({ partOf: id, status: 'routed' })
  })

  test('joined again, what was still open of the parts is over', async () => {
    const { id } = await submit()
    const parts = ['换灯泡', '修开关'].map((description) => ({ serviceCode: 'lamp', description }))
    const whole = await must(world.call('worker', 'requests', 'split', { ...on(id), parts }))
    await world.settle()
    await must(world.call('worker', 'requests', 'join', { ...on(id), reason: '一起办' }))
    await world.settle()
    for (const part of whole.parts) expect((await get('worker', part.id)).status).toBe('closed')
  })

  test('of two that are the same one is worked on, and both residents hear and may object', async () => {
    const first = await submit('resident')
    const second = await submit('neighbour')
    const likely = await must(world.call('worker', 'requests', 'likely', { id: second.id }))
    expect(likely.map(({ id }) => id)).toEqual([first.id])
    await must(world.call('worker', 'requests', 'merge', { ...on(second.id), intoId: first.id }))
    await world.settle()
    expect((await get('worker', first.id)).duplicates).toEqual([second.id])
    world.clock.now += minute
    await answer('worker', first.id, '换好了')
    await world.settle()
    const heard = await get('neighbour', second.id)
    expect(heard.status).toBe('answered')
    expect(heard.log.at(-1)).toMatchObject({ type: 'followed', text: '换好了' })
    expect(await told('neighbour', second.id)).toEqual(['request.answered', 'request.merged'])
    await must(world.call('neighbour', 'requests', 'reopen', { ...on(second.id), reason: '我家门口还黑' }))
    expect((await get('worker', first.id)).status).toBe('answered')
  })

  test('when the main one is taken back, the one merged into it stands on its own again', async () => {
    const first = await submit('resident')
    const second = await submit('neighbour')
    await must(world.call('worker', 'requests', 'merge', { ...on(second.id), intoId: first.id }))
    await world.settle()
    await must(world.call('resident', 'requests', 'withdraw', { ...on(first.id), reason: '不用了' }))
    await world.settle()
    expect((await get('worker', second.id)).status).toBe('routed')
    expect(await told('worker', first.id, 'work')).toContain('request.withdrawn')
  })

  test('nobody accepts: the clock calls in one superior after the other, and each is told', async () => {
    const { id, timing } = await submit()
    await world.settle()
    world.clock.now = timing.escalateAt - 1
    await world.tick()
    expect((await get('worker', id)).escalation.steps).toBe(0)
    world.clock.now = timing.escalateAt
    await world.tick()
    expect(await told('leader', id, 'work')).toContain('request.escalated')
    for (let step = 1; step < 4; step++) {
      world.clock.now = (await get('officer', id)).timing.escalateAt
      await world.tick()
    }
    for (const who of ['clerk', 'street', 'officer']) expect(await told(who, id, 'work')).toEqual(['request.escalated'])
    const watched = await must(world.call('officer', 'requests', 'desk', { view: 'watched', queue: 'toDo' }))
    expect(watched.items.map((request) => request.id)).toEqual([id])
  })

  test('more time is asked below and granted above', async () => {
    const { id, timing } = await submit()
    await must(world.call('worker', 'requests', 'accept', on(id)))
    await must(world.call('worker', 'requests', 'askExtension', { ...on(id), minutes: 420, reason: '等配件' }))
    await world.settle()
    const watched = await must(world.call('clerk', 'requests', 'desk', { view: 'watched', queue: 'toDo' }))
    expect(watched.items).toMatchObject([{ id, waitsForExtension: true }])
    const bare = world.call('clerk', 'requests', 'decideExtension', { ...on(id), granted: false, reason: '' })
    expect(await bare).toMatchObject({ ok: false, error: { code: 'invalid', field: 'reason' } })
    expect(await told('clerk', id, 'work')).toEqual(['request.extensionAsked'])
    const granted = await must(
      world.call('clerk', 'requests', 'decideExtension', { ...on(id), granted: true, reason: '' }),
    )
    expect(granted.timing.answerBy).toBeGreaterThan(timing.answerBy)
  })

  test('written down for somebody without a phone, followed by the paper, taken over once', async () => {
    const entry = anEntry()
    const [entered, again] = [await must(world.call('worker', 'requests', 'enter', entry)), await must(world.call('worker', 'requests', 'enter', entry))] // prettier-ignore
    expect(again.receiptCode).toBe(entered.receiptCode)
    const { receiptCode: code } = entered
    const paper = await must(world.call('', 'requests', 'receipt', { code: code.toLowerCase() }))
    expect(paper).toMatchObject({ id: entry.id, status: 'routed', mayClaim: true })
    expect(JSON.stringify(paper)).not.toContain('赵奶奶')
    const contact = await must(
      world.call('worker', 'accounts', 'contact', { requestId: entry.id, commandId: aCommandId() }),
    )
    expect(contact.about?.name).toBe('赵奶奶')
    const claimed = await must(world.call('resident', 'requests', 'claim', { code }))
    expect(await must(world.call('resident', 'requests', 'claim', { code }))).toMatchObject({ id: claimed.id })
    expect(await world.call('neighbour', 'requests', 'claim', { code })).toMatchObject({ ok: false, error: { reason: 'receipt.taken' } }) // prettier-ignore
    await must(world.call('worker', 'accounts', 'contact', { requestId: entry.id, commandId: aCommandId() }))
    await answer('worker', entry.id)
    await world.settle()
    expect(await told('resident', entry.id)).toEqual(['request.answered'])
  })

  test('staff who are away are passed over at once, and what would happen is foreseen alike', async () => {
    const leave = { id: aCommandId(), unitId: 'B', personId: 'person-worker', from: world.clock.now, until: world.clock.now + day } // prettier-ignore
    await must(world.call('worker', 'district', 'takeLeave', leave))
    const position = { lng: 119.305, lat: 34.705, datum: 'wgs84' } as const
    const foreseen = await must(world.call('clerk', 'requests', 'foresee', { serviceCode: 'lamp', position }))
    expect(foreseen.steps.map(({ type }) => type)).toEqual(['grid', 'away', 'empty', 'unit'])
    const { desk } = await submit()
    expect(desk).toMatchObject({ unitId: 'C', why: 'nobody-in-branch' })
    expect(foreseen.unitName).toBe(desk.unitName)
    await must(world.call('worker', 'district', 'endLeave', { id: leave.id }))
    expect((await submit()).desk).toMatchObject({ unitId: 'B', assigneeId: 'person-worker' })
  })

  test('what lies on a desk that nobody sits at any more moves up, and the district hears of it', async () => {
    const { id } = await submit()
    await world.settle()
    for (const who of ['worker', 'leader']) {
      const grant = await world.store.get('grants', `grant-${who}`)
      if (grant) await world.store.replace('grants', grant._id, grant.rev, { ...grant, revokedAt: 1 })
    }
    // As many ticks as it takes to come round to every unit.
    for (let round = 0; round < 10; round++) {
      world.clock.now += minute
      await world.tick()
    }
    expect((await get('clerk', id)).desk).toMatchObject({ unitId: 'C', why: 'orphaned' })
    expect(await told('officer', id, 'work')).toContain('request.orphaned')
    expect(foreign.B2.id).toBe('B2')
  })

  test('words that a human has to look at are dealt with all the same, and stay off the board until then', async () => {
    const { id } = await submit('resident', { description: '傻逼物业，灯又坏了', mayShow: true })
    await world.settle()
    expect(await get('worker', id)).toMatchObject({ status: 'routed', safety: { state: 'waiting' } })
    expect(await world.call('', 'board', 'entry', { id })).toMatchObject({ ok: false, error: { code: 'not-found' } })
    await must(world.call('worker', 'requests', 'clear', { ...on(id), note: '' }))
    await world.settle()
    expect(await must(world.call('', 'board', 'entry', { id }))).toMatchObject({ id })
  })

  test('nobody sends more than a day’s share, while a retry of what was sent goes through', async () => {
    const first = aSubmission()
    await must(world.call('resident', 'requests', 'submit', first))
    for (let sent = 1; sent < 20; sent++) await submit()
    expect(await world.call('resident', 'requests', 'submit', aSubmission())).toMatchObject({ ok: false, error: { reason: 'quota.requests', params: { limit: 20 } } }) // prettier-ignore
    expect(await must(world.call('resident', 'requests', 'submit', first))).toMatchObject({ id: first.id })
    world.clock.now += day
    await submit()
  })
})
