// Volunteering as residents, leaders and staff meet it, on every engine.
import { dayMs, minuteMs } from '@core/kernel/china-day'
import type { SentOf } from '@core/kernel/procedure'
import type { Api } from '@core/api'
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { anOffer, aShift, described, hourMs, saturday, seedTeams, seedVolunteers } from './given-volunteers'
import { aCommandId, must, type GivenWorld } from './given-world'

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  let people: readonly string[]
  freshWorlds(start, async (given) => {
    world = given
    await seedTeams(given.store)
    people = await seedVolunteers(given.store, 6)
  })

  const offered = async (over: Partial<SentOf<Api['volunteers']['offer']>> = {}, who = 'clerk') =>
    (await must(world.call(who, 'volunteers', 'offer', anOffer(over)))).id
  const signUp = (who: string, activityId: string, shiftId = 's1') =>
    world.call(who, 'volunteers', 'signUp', { activityId, shiftId, name: `${who}叔`, commandId: aCommandId() })
  const withdraw = (who: string, activityId: string, shiftId = 's1') =>
    world.call(who, 'volunteers', 'withdraw', { activityId, shiftId, commandId: aCommandId() })
  const seatOf = async (who: string, id: string) =>
    (await must(world.call(who, 'volunteers', 'activity', { id }))).shifts[0]?.mine ?? null
  const toldOf = async (who: string) =>
    (await must(world.call(who, 'accounts', 'inbox', { box: 'own' }))).items.map(({ kind }) => kind)
  const change = (id: string, over: object, who = 'clerk') =>
    world.call(who, 'volunteers', 'change', { id, commandId: aCommandId(), ...described, ...over })
  const lineOf = async (id: string) =>
    (await must(world.call('clerk', 'volunteers', 'participants', { activityId: id, shiftId: 's1' }))).items

  test('who comes when all seats are taken waits, and moves up when somebody leaves; they are told once', async () => {
    const id = await offered()
    for (const who of people.slice(0, 4)) await must(signUp(who, id))
    const [first = '', , third = '', fourth = ''] = people
    expect(await seatOf(third, id)).toMatchObject({ state: 'waiting', placeInList: 1 })
    expect(await seatOf(fourth, id)).toMatchObject({ state: 'waiting', placeInList: 2 })
    const after = await must(withdraw(first, id))
    expect(after.shifts[0]).toMatchObject({ taken: 2, waiting: 1, mine: null })
    expect(await seatOf(third, id)).toMatchObject({ state: 'in', placeInList: 0 })
    expect(await seatOf(fourth, id)).toMatchObject({ state: 'waiting', placeInList: 1 })
    expect(await toldOf(third)).toEqual(['activity.seated'])
    world.clock.now += minuteMs
    await world.tick()
    expect(await toldOf(third)).toEqual(['activity.seated'])
    expect(await toldOf(fourth)).toEqual([])
  })

  test('signing up again after leaving begins at the end; the same tap twice is one place', async () => {
    const id = await offered()
    const [a = '', b = '', c = ''] = people
    for (const who of [a, b, c]) await must(signUp(who, id))
    const again = { activityId: id, shiftId: 's1', name: '老周', commandId: aCommandId() }
    await must(withdraw(a, id))
    await must(world.call(a, 'volunteers', 'signUp', again))
    await must(world.call(a, 'volunteers', 'signUp', again))
    expect(await seatOf(a, id)).toMatchObject({ state: 'waiting', placeInList: 1 })
    // A late copy of the first tap brings nothing back.
    await must(withdraw(a, id))
    await must(world.call(a, 'volunteers', 'signUp', again))
    expect(await seatOf(a, id)).toBeNull()
    expect(await lineOf(id)).toHaveLength(2)
  })

  test('two taps at once are one place, whoever of them is faster', async () => {
    const id = await offered()
    const [a = ''] = people
    await Promise.all([signUp(a, id), signUp(a, id), signUp(a, id)].map(must))
    expect((await must(world.call(a, 'volunteers', 'activity', { id }))).shifts[0]).toMatchObject({
      taken: 1,
      waiting: 0,
      mine: { state: 'in' },
    })
  })

  test('nobody signs up for what has begun or is cancelled; nothing public names who comes', async () => {
    const id = await offered()
    const [a = ''] = people
    await must(signUp(a, id))
    expect(JSON.stringify(await must(world.call('neighbour', 'volunteers', 'activity', { id })))).not.toContain(
      `${a}叔`,
    )
    expect(await world.call('neighbour', 'volunteers', 'participants', { activityId: id, shiftId: 's1' })).toMatchObject({ error: { reason: 'activity.not-yours' } }) // prettier-ignore
    expect(await world.call('foreignClerk', 'volunteers', 'participants', { activityId: id, shiftId: 's1' })).toMatchObject({ error: { reason: 'activity.not-yours' } }) // prettier-ignore
    expect(await lineOf(id)).toMatchObject([{ name: `${a}叔`, ticket: 1, state: 'in' }])
    world.clock.now = saturday
    expect(await signUp('resident', id)).toMatchObject({ error: { reason: 'activity.begun' } })
    expect(await withdraw(a, id)).toMatchObject({ error: { reason: 'activity.begun' } })
  })

  test('seats are never fewer than those who have one; more seats move the list', async () => {
    const id = await offered()
    for (const who of people.slice(0, 3)) await must(signUp(who, id))
    expect(await change(id, { shifts: [aShift({ seats: 1 })] })).toMatchObject({ error: { reason: 'activity.seats-taken', params: { limit: 2 } } }) // prettier-ignore
    await must(change(id, { shifts: [aShift({ seats: 3 })] }))
    await world.settle()
    expect(await seatOf(people[2] ?? '', id)).toMatchObject({ state: 'in' })
    expect(await toldOf(people[2] ?? '')).toEqual(['activity.seated'])
    expect(await toldOf(people[0] ?? '')).toEqual([])
  })

  test('another time or place is told to those in line, and so is that it is off; other words are not', async () => {
    const id = await offered()
    const [a = '', b = ''] = people
    await must(signUp(a, id))
    await must(change(id, { title: '清理楼道和车棚' }))
    await world.settle()
    expect(await toldOf(a)).toEqual([])
    await must(change(id, { shifts: [aShift({ startsAt: saturday + hourMs, endsAt: saturday + 3 * hourMs })] }))
    await world.settle()
    expect(await toldOf(a)).toEqual(['activity.changed'])
    const [mine] = (await must(world.call(a, 'volunteers', 'mySignUps', { view: 'coming' }))).items
    expect(mine).toMatchObject({ startsAt: saturday + hourMs, state: 'in', cancelled: false })
    await must(world.call('clerk', 'volunteers', 'cancel', { id, commandId: aCommandId(), reason: '下大雨' }))
    await world.settle()
    expect((await toldOf(a)).sort()).toEqual(['activity.cancelled', 'activity.changed'])
    expect(await toldOf(b)).toEqual([])
    expect(await signUp(b, id)).toMatchObject({ error: { reason: 'activity.cancelled' } })
    expect((await must(world.call('', 'volunteers', 'activities', { view: 'coming' }))).items).toEqual([])
  })

  test('the evening before, who has a seat is told, once; who waits is not', async () => {
    const id = await offered({ shifts: [aShift({ seats: 1 })] })
    const [a = '', b = ''] = people
    await must(signUp(a, id))
    await must(signUp(b, id))
    world.clock.now = saturday - 16 * hourMs
    expect((await world.tick()).volunteers.soon).toBe(0)
    world.clock.now = saturday - 15 * hourMs
    expect((await world.tick()).volunteers.soon).toBe(1)
    expect((await world.tick()).volunteers.soon).toBe(0)
    expect(await toldOf(a)).toEqual(['activity.soon'])
    expect(await toldOf(b)).toEqual([])
  })

  test('a team is joined and left by choice, found by its code, and only who runs it sees its people', async () => {
    const [a = ''] = people
    const team = () => must(world.call(a, 'volunteers', 'team', { code: 't001' }))
    await must(world.call(a, 'volunteers', 'joinTeam', { teamId: 'team-own', name: '老周' }))
    await must(world.call(a, 'volunteers', 'joinTeam', { teamId: 'team-own', name: '老周' }))
    expect(await team()).toMatchObject({ id: 'team-own', isMember: true, memberCount: 1, leaderName: 'member同志' })
    expect(await must(world.call(a, 'volunteers', 'myTeams', {}))).toMatchObject([{ id: 'team-own' }])
    expect((await must(world.call('member', 'volunteers', 'teamMembers', { teamId: 'team-own' }))).items).toMatchObject([{ name: '老周' }]) // prettier-ignore
    expect(await world.call(a, 'volunteers', 'teamMembers', { teamId: 'team-own' })).toMatchObject({ error: { code: 'forbidden' } }) // prettier-ignore
    await must(world.call(a, 'volunteers', 'leaveTeam', { teamId: 'team-own' }))
    expect(await team()).toMatchObject({ isMember: false, memberCount: 0 })
    await must(world.call(a, 'volunteers', 'joinTeam', { teamId: 'team-own', name: '周叔' }))
    expect(await team()).toMatchObject({ isMember: true, memberCount: 1 })
    expect((await must(world.call('', 'volunteers', 'teams', { unitId: 'C2' }))).items).toMatchObject([{ id: 'team-foreign' }]) // prettier-ignore
  })

  test('in the name of a team only who runs it offers, and nobody for a unit that is not theirs', async () => {
    const offer = (who: string, over: object) => world.call(who, 'volunteers', 'offer', anOffer(over))
    expect(await offer('resident', {})).toMatchObject({ error: { reason: 'activity.not-yours' } })
    expect(await offer('member', {})).toMatchObject({ error: { reason: 'activity.not-yours' } })
    expect(await offer('member', { teamId: 'team-foreign', unitId: 'C2' })).toMatchObject({ error: { reason: 'activity.not-yours' } }) // prettier-ignore
    expect(await offer('clerk', { teamId: 'team-foreign' })).toMatchObject({ error: { reason: 'activity.not-yours' } })
    expect(await must(offer('member', { teamId: 'team-own' }))).toMatchObject({ teamName: '海棠志愿服务队', mayRun: true }) // prettier-ignore
    const twice = anOffer()
    const first = await must(world.call('clerk', 'volunteers', 'offer', twice))
    expect(await must(world.call('clerk', 'volunteers', 'offer', twice))).toEqual(first)
    expect(await world.call('street', 'volunteers', 'offer', twice)).toMatchObject({ error: { reason: 'activity.id-taken' } }) // prettier-ignore
    expect(await must(world.call('', 'volunteers', 'activity', { code: first.code }))).toMatchObject({ id: first.id })
  })

  test('the nearest comes first for who says where they are; a straight line is said to be one', async () => {
    const far = await offered({ title: '远处', position: { lng: 119.4, lat: 34.7, datum: 'wgs84' } })
    const near = await offered({ title: '近处', position: { lng: 119.306, lat: 34.705, datum: 'wgs84' } })
    const nowhere = await offered({ title: '线上', position: null, kind: 'culture' })
    const list = (over: object) => world.call('', 'volunteers', 'activities', { view: 'coming', ...over })
    const found = await must(list({ position: { lng: 119.305, lat: 34.705, datum: 'wgs84' } }))
    expect(found.items.map(({ id }) => id)).toEqual([near, far, nowhere])
    expect(found.items[0]?.way).toMatchObject({ basis: 'straight-line', walk: null })
    expect(found.items[2]?.way).toBeNull()
    expect((await must(list({ kind: 'culture' }))).items.map(({ id }) => id)).toEqual([nowhere])
    expect((await must(list({ unitId: 'C2' }))).items).toEqual([])
    world.clock.now = saturday + dayMs
    await world.tick()
    expect((await must(list({}))).items).toEqual([])
    expect((await must(world.call('', 'volunteers', 'activities', { view: 'past' }))).items).toHaveLength(3)
  })

  test('a profile is kept by choice and taken back', async () => {
    const save = (profile: SentOf<Api['volunteers']['saveProfile']>['profile']) => world.call('resident', 'volunteers', 'saveProfile', { profile }) // prettier-ignore
    await must(save({ name: '老周', skills: ['电工'], times: ['weekendMorning'] }))
    expect(await must(world.call('resident', 'volunteers', 'profile', {}))).toMatchObject({ name: '老周', kept: true })
    expect(await must(save(null))).toMatchObject({ name: '', skills: [], times: [], kept: false })
  })
})
