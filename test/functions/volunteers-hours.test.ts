// Presence, hours, certificates and tables of hours, on every engine.
import { dayMs, minuteMs } from '@core/kernel/china-day'
import type { SentOf } from '@core/kernel/procedure'
import type { Api } from '@core/api'
import { notePresence, forgetPresence } from '../../cloudfunctions/_kit/note-presence'
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { anOffer, aShift, hourMs, saturday, seedTeams, seedVolunteers } from './given-volunteers'
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

  const seatOf = async (who: string, id: string) =>
    (await must(world.call(who, 'volunteers', 'activity', { id }))).shifts[0]?.mine ?? null

  test('a visit at the door is presence; taken back it is none; hours come from it and from nothing else', async () => {
    const id = await offered({ placeId: 'home-1' })
    const [a = ''] = people
    await must(signUp('member', id))
    await must(signUp(a, id))
    const visit = { target: 'place', targetId: 'home-1', accountId: 'account-member', at: saturday + 10 * minuteMs } as const // prettier-ignore
    await notePresence(visit, world.store)
    await notePresence({ ...visit, at: visit.at + minuteMs }, world.store)
    world.clock.now = saturday + 3 * hourMs
    const hours = () => must(world.call('member', 'volunteers', 'myHours', { year: 2026 }))
    expect(await hours()).toMatchObject({ minutes: 110, lines: [{ activityId: id, minutes: 110, corrected: false }] })
    expect((await must(world.call(a, 'volunteers', 'myHours', { year: 2026 }))).lines).toEqual([])
    const deeds = async () => (await world.store.count('deeds', { index: 'person', equals: { personId: 'person-member', kind: 'activity' } })) // prettier-ignore
    expect(await deeds()).toBe(1)
    await forgetPresence(visit, world.store)
    expect((await hours()).lines).toEqual([])
    expect(await deeds()).toBe(0)
    await notePresence({ ...visit, target: 'activity', targetId: id }, world.store)
    expect(await hours()).toMatchObject({ minutes: 110 })
    expect(await deeds()).toBe(1)
  })

  test('the leader marks who has no phone, lets them go early, and corrects with a reason that is kept', async () => {
    const id = await offered()
    const [a = ''] = people
    await must(signUp(a, id))
    const signUpId = (await seatOf(a, id))?.signUpId ?? ''
    const mark = (what: 'came' | 'left') => world.call('clerk', 'volunteers', 'present', { signUpId, commandId: aCommandId(), what }) // prettier-ignore
    expect(await mark('came')).toMatchObject({ error: { reason: 'activity.too-early' } })
    world.clock.now = saturday + 30 * minuteMs
    expect(await mark('left')).toMatchObject({ error: { reason: 'activity.not-seen' } })
    expect(await must(mark('came'))).toMatchObject({ presentBy: 'leader', minutes: 30 })
    world.clock.now = saturday + 90 * minuteMs
    expect(await must(mark('left'))).toMatchObject({ minutes: 90 })
    const command = { signUpId, commandId: aCommandId(), minutes: 100, reason: '收拾到最后' }
    await must(world.call('clerk', 'volunteers', 'correct', command))
    const corrected = await must(world.call('clerk', 'volunteers', 'correct', command))
    expect(corrected).toMatchObject({ minutes: 100, corrections: [{ minutes: 100, reason: '收拾到最后', byName: 'clerk同志' }] }) // prettier-ignore
    expect(await world.call('neighbour', 'volunteers', 'correct', { ...command, commandId: aCommandId() })).toMatchObject({ error: { reason: 'activity.not-yours' } }) // prettier-ignore
  })

  test('a certificate says what the records say, and its code is right for that alone', async () => {
    const id = await offered()
    await must(signUp('member', id))
    const days = { from: '2026-11-01', until: '2026-12-31' }
    const paper = () => world.call('member', 'volunteers', 'certificate', days)
    expect(await paper()).toMatchObject({ error: { reason: 'certificate.nothing' } })
    await notePresence({ target: 'activity', targetId: id, accountId: 'account-member', at: saturday }, world.store)
    world.clock.now = saturday + dayMs
    const { pdf, fileName, ...said } = await must(paper())
    expect(fileName).toContain('2026-11-01')
    expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
    expect(said).toMatchObject({ name: 'member同志', minutes: 120, issuedOn: '2026-11-29' })
    const genuine = async (over: object) => (await must(world.call('', 'volunteers', 'checkCertificate', { ...said, ...over }))).genuine // prettier-ignore
    expect(await genuine({})).toBe(true)
    expect(await genuine({ code: said.code.toLowerCase() })).toBe(true)
    for (const over of [
      { minutes: 1200 },
      { name: '别人' },
      { from: '2025-01-01' },
      { until: '2026-12-30' },
      { issuedOn: '2026-11-30' },
      { code: 'AAAAAAAAAAAA' },
    ])
      // prettier-ignore
      expect(await genuine(over)).toBe(false)
  })

  test('the table of hours is in the order of names, harms no spreadsheet, and is for who runs the team or the unit', async () => {
    await must(world.call('member', 'volunteers', 'joinTeam', { teamId: 'team-own', name: '' }))
    const id = await offered({ teamId: 'team-own' }, 'member')
    const [a = '', b = ''] = people
    for (const [who, name] of [[a, '=1+1'], [b, '安叔']] as const) // prettier-ignore
      await must(world.call(who, 'volunteers', 'signUp', { activityId: id, shiftId: 's1', name, commandId: aCommandId() })) // prettier-ignore
    await notePresence({ target: 'activity', targetId: id, accountId: `account-${a}`, at: saturday }, world.store)
    await notePresence({ target: 'activity', targetId: id, accountId: `account-${b}`, at: saturday + hourMs }, world.store) // prettier-ignore
    world.clock.now = saturday + dayMs
    const days = { from: '2026-11-01', until: '2026-12-31' }
    const table = (who: string, of: { teamId: string } | { unitId: string }) => world.call(who, 'volunteers', 'exportHours', { of, ...days }) // prettier-ignore
    const byTeam = await must(table('member', { teamId: 'team-own' }))
    expect(byTeam.csv.split('\r\n').slice(1, 3)).toEqual(["'=1+1,2026-11-28,清理楼道,09:00,11:00,120,", '安叔,2026-11-28,清理楼道,09:00,11:00,60,']) // prettier-ignore
    for (const [who, unitId] of [
      ['clerk', 'C'],
      ['street', 'S'],
      ['officer', 'D'],
    ] as const)
      // prettier-ignore
      expect((await must(table(who, { unitId }))).rows).toBe(2)
    expect(await table('foreignClerk', { unitId: 'C' })).toMatchObject({ error: { code: 'forbidden' } })
    expect(await table('clerk', { teamId: 'team-foreign' })).toMatchObject({ error: { code: 'forbidden' } })
    expect((await must(table('foreignClerk', { unitId: 'C2' }))).rows).toBe(0)
  })

  test('a copy of the data has all of it; after an erasure nothing names them, and their seat goes to who waits', async () => {
    const [a = '', b = ''] = people
    const id = await offered({ shifts: [aShift({ seats: 1 })] })
    await must(signUp(a, id))
    await must(signUp(b, id))
    await must(world.call(a, 'volunteers', 'joinTeam', { teamId: 'team-own', name: '周叔' }))
    await must(world.call(a, 'volunteers', 'saveProfile', { profile: { name: '周叔', skills: ['木工'], times: [] } }))
    const { service } = await must(world.call(a, 'accounts', 'exportData', {}))
    expect(service.map(({ section, text }) => [section, text])).toEqual(expect.arrayContaining([['signUps', `清理楼道，${a}叔`], ['teams', '海棠志愿服务队，周叔'], ['teams', '周叔，木工']])) // prettier-ignore
    await must(world.call(a, 'accounts', 'eraseData', { sure: true }))
    for (let minute = 0; minute < 2; minute++) {
      world.clock.now += minuteMs
      await world.tick()
    }
    expect(await seatOf(b, id)).toMatchObject({ state: 'in' })
    expect((await must(world.call(b, 'accounts', 'inbox', { box: 'own' }))).items.map(({ kind }) => kind)).toEqual(['activity.seated']) // prettier-ignore
    const tickets = await world.store.query('tickets', { index: 'shift', equals: { shiftKey: `${id}:s1` }, order: 'asc', limit: 10 }) // prettier-ignore
    expect(tickets.items.map(({ number, state }) => [number, state])).toEqual([[1, 'void'], [2, 'standing']]) // prettier-ignore
    const erased = await world.store.get('signUps', tickets.items[0]?.signUpId ?? '')
    expect(erased).toMatchObject({ accountId: '', personId: '', name: '', state: 'withdrawn', ticket: 1 })
    expect(await world.store.count('teamMembers', { index: 'team', equals: { teamId: 'team-own', current: 1 } })).toBe(0) // prettier-ignore
    expect(JSON.stringify([erased, await world.store.get('volunteerProfiles', `account-${a}`)])).not.toMatch(/周叔|木工/u) // prettier-ignore
  })
})
