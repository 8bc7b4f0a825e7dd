// One visit a place and day, and yet: who comes again for the afternoon's activity is present, and what is taken back is gone.
import { minuteMs } from '@core/kernel/china-day'
import { deedId } from '../../cloudfunctions/_kit/note-deed'
import { sealedScene } from '../../cloudfunctions/_kit/door-code'
import { createHash } from 'node:crypto'
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { atHome, plateScene } from './given-doors'
import { seedPartners } from './given-partners'
import { anOffer, aShift, aTeam, hourMs, saturday } from './given-volunteers'
import { aCommandId, must, type GivenWorld } from './given-world'

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  freshWorlds(start, async (given) => {
    world = given
    await seedPartners(given.store)
  })

  /** At home-1, from two in the afternoon for two hours. */
  const afternoon = saturday + 5 * hourMs
  const offered = async () =>
    must(world.call('clerk', 'volunteers', 'offer', anOffer({ placeId: 'home-1', shifts: [aShift({ startsAt: afternoon, endsAt: afternoon + 2 * hourMs })] }))) // prettier-ignore
  const signUp = (activityId: string) =>
    must(world.call('member', 'volunteers', 'signUp', { activityId, shiftId: 's1', commandId: aCommandId() }))
  async function comes(at: number, scene?: string) {
    world.clock.now = at
    const come = await must(world.call('member', 'doors', 'checkIn', { scene: scene ?? (await plateScene(world.store)), at, position: atHome })) // prettier-ignore
    await world.settle()
    return come
  }
  const minutes = async () => {
    world.clock.now = afternoon + 3 * hourMs
    return (await must(world.call('member', 'volunteers', 'myHours', { year: 2026 }))).minutes
  }
  const forget = (id: string) => must(world.call('member', 'doors', 'forget', { id }))

  test('who was here in the morning and scans again in the afternoon is present there', async () => {
    const { id } = await offered()
    await signUp(id)
    const morning = await comes(saturday)
    const again = await comes(afternoon - 10 * minuteMs)
    expect(again).toEqual({ ...morning, again: true })
    expect(await minutes()).toBe(120)
    // One visit, one day: taken back, all that the door said of it is gone.
    await forget(morning.id)
    expect(await minutes()).toBe(0)
    const deed = { kind: 'activity', recordId: id, personId: 'person-member' } as const
    expect(await world.store.get('deeds', deedId(deed))).toMatchObject({ personId: '' })
  })

  test('who scans first and signs up then is present', async () => {
    const { id } = await offered()
    await comes(afternoon - 20 * minuteMs)
    world.clock.now += 5 * minuteMs
    await signUp(id)
    expect(await minutes()).toBe(120)
  })

  test('a visit that was taken back says nothing for what one signs up for after', async () => {
    const { id } = await offered()
    await forget((await comes(afternoon - 20 * minuteMs)).id)
    await signUp(id)
    expect(await minutes()).toBe(0)
  })

  test('of two doors in one minute, one taken back leaves what the other says', async () => {
    const { id, code } = await offered()
    await signUp(id)
    const at = afternoon - 10 * minuteMs
    const place = await comes(at)
    const own = await comes(at, await sealedScene({ way: 'plate', kind: 'activity', code }, world.store))
    await forget(place.id)
    expect(await minutes()).toBe(120)
    await forget(own.id)
    expect(await minutes()).toBe(0)
  })

  test('whoever knows a person’s id learns not that they once reported somewhere', async () => {
    const { id } = await must(world.call('member', 'doors', 'reportTo', { communityId: 'C', partnerUnitId: 'P1' }))
    expect(id).toBe(createHash('sha256').update('person-member|C').digest('hex'))
    const asks = () => world.call('neighbour', 'doors', 'endReport', { id })
    const before = await asks()
    await must(world.call('member', 'doors', 'endReport', { id }))
    await must(world.call('member', 'doors', 'endReport', { id }))
    expect(before).toMatchObject({ ok: false, error: { reason: 'memberReports.missing' } })
    expect(await asks()).toEqual(before)
  })

  test('a team that has the code now is behind its door, whoever had it before', async () => {
    await world.store.insert('volunteerTeams', 'a-gone', { ...aTeam({ code: 'T1' }), withdrawnAt: 1 })
    await world.store.insert('volunteerTeams', 'b-here', aTeam({ code: 'T1', name: '新来的队' }))
    const scene = await sealedScene({ way: 'plate', kind: 'team', code: 'T1' }, world.store)
    expect(await must(world.call('', 'doors', 'open', { scene }))).toMatchObject({ id: 'b-here', name: '新来的队' })
  })
})
