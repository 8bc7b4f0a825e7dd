// Visits when processes die at any write: kept once, counted once, taken back wholly. And visits at an activity's door.
import { minuteMs } from '@core/kernel/china-day'
import { sealedScene } from '../../cloudfunctions/_kit/door-code'
import { signUpId } from '../../cloudfunctions/_kit/volunteer-ids'
import { noon } from '../given'
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { atHome, plateScene, seedForeignHome } from './given-doors'
import { failing } from './given-faulty-store'
import { seedPartners } from './given-partners'
import { anOffer, aShift } from './given-volunteers'
import { aCommandId, must, worldAround, type GivenWorld } from './given-world'

/** More than any of what is tried here writes. */
const mostWrites = 12

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  freshWorlds(start, async (given) => {
    world = given
    await seedPartners(given.store)
    await seedForeignHome(given.store)
  })

  const visits = async () => (await must(world.call('member', 'doors', 'mine', {}))).items
  const deeds = async () => (await world.store.query('deeds', { index: 'person', equals: { personId: 'person-member', kind: 'visit' }, order: 'asc', limit: 50 })).items // prettier-ignore
  const untold = () => world.store.count('checkIns', { index: 'untold', equals: { untold: 1 } })

  /** A world whose process dies at its write of that number, once before it and once after. */
  function dyingAt(death: number, day: number): GivenWorld {
    let writes = 0
    const dying = worldAround(failing(world.store, () => [death, death + 1].includes(++writes)))
    dying.clock.now = noon + day * 24 * 60 * minuteMs
    return dying
  }
  async function untilAnswered<T>(call: () => Promise<{ ok: boolean } & T>): Promise<T> {
    for (;;) {
      const answer = await call()
      if (answer.ok) return answer
    }
  }
  /** What was left to be done after the reply may have died with its process. */
  async function settled(dying: GivenWorld): Promise<void> {
    await dying.settle().catch(() => undefined)
    world.clock.now = dying.clock.now + 5 * minuteMs
    await world.tick()
  }

  test('a visit sent until it is answered is one visit and one deed, whenever the process dies', async () => {
    const scene = await plateScene(world.store)
    for (let death = 1; death <= mostWrites; death++) {
      const dying = dyingAt(death, death)
      await untilAnswered(() =>
        dying.call('member', 'doors', 'checkIn', { scene, at: dying.clock.now, position: atHome }),
      )
      await settled(dying)
      expect([(await visits()).length, (await deeds()).length, await untold()]).toEqual([death, death, 0])
    }
  })

  test('a visit taken back until it is answered leaves nothing, whenever the process dies', async () => {
    const scene = await plateScene(world.store)
    for (let death = 1; death <= mostWrites; death++) {
      world.clock.now = noon + death * 24 * 60 * minuteMs
      const { id } = await must(
        world.call('member', 'doors', 'checkIn', { scene, at: world.clock.now, position: atHome }),
      )
      // Half of them before anybody was told of the visit.
      if (death % 2 === 0) await world.settle()
      const dying = dyingAt(death, death)
      await untilAnswered(() => dying.call('member', 'doors', 'forget', { id }))
      await settled(dying)
      await world.settle()
      expect([await visits(), await deeds(), await untold()]).toEqual([[], [], 0])
    }
  })

  test('taken back while its telling is held up, nothing of it comes after', async () => {
    const scene = await plateScene(world.store)
    world.dieAfterReply()
    const { id } = await must(
      world.call('member', 'doors', 'checkIn', { scene, at: world.clock.now, position: atHome }),
    )
    let isTold = false
    const slow = worldAround({
      ...failing(world.store, () => false),
      insert: async (...write) => {
        // Just before the deed is written.
        if (write[0] === 'deeds' && !isTold) {
          isTold = true
          await must(world.call('member', 'doors', 'forget', { id }))
        }
        return world.store.insert(...write)
      },
    })
    await slow.tick()
    expect(isTold).toBe(true)
    expect([await visits(), await deeds(), await untold()]).toEqual([[], [], 0])
  })

  async function anActivityWithSignUp(): Promise<{
    readonly scene: string
    readonly code: string
    readonly id: string
  }> {
    const offer = anOffer({ shifts: [aShift({ startsAt: noon + 120 * minuteMs, endsAt: noon + 240 * minuteMs })] })
    const { id } = await must(world.call('clerk', 'volunteers', 'offer', offer))
    await must(world.call('resident', 'volunteers', 'signUp', { activityId: id, shiftId: 's1', commandId: aCommandId(), name: '赵叔' })) // prettier-ignore
    const activity = await world.store.get('activities', id)
    const code = activity?.code ?? ''
    return { scene: await sealedScene({ way: 'plate', kind: 'activity', code }, world.store), code, id }
  }
  const at = (minutes: number) => void (world.clock.now = noon + minutes * minuteMs)

  test('at an activity one checks in from an hour before, and is present; taken back one is not', async () => {
    const { scene, id } = await anActivityWithSignUp()
    const position = { lng: 119.305, lat: 34.705, datum: 'wgs84' } as const
    const comes = () => world.call('resident', 'doors', 'checkIn', { scene, at: world.clock.now, position })
    const presentAt = async () => (await world.store.get('signUps', signUpId(id, 's1', 'account-resident')))?.presentAt
    at(59)
    expect(await must(world.call('', 'doors', 'open', { scene }))).toMatchObject({ kind: 'activity', id, name: '清理楼道', checkIn: { may: 'too-early', from: noon + 60 * minuteMs, until: noon + 240 * minuteMs } }) // prettier-ignore
    expect(await comes()).toMatchObject({ ok: false, error: { reason: 'visit.too-early' } })
    at(130)
    const visit = await must(comes())
    await world.settle()
    expect(await presentAt()).toBe(noon + 130 * minuteMs)
    at(131)
    await must(world.call('resident', 'doors', 'forget', { id: visit.id }))
    expect(await presentAt()).toBe(0)
    at(241)
    expect(await comes()).toMatchObject({ ok: false, error: { reason: 'visit.over' } })
  })

  test('taken back just before its presence is written, one is not present after all', async () => {
    const { scene, id } = await anActivityWithSignUp()
    at(130)
    world.dieAfterReply()
    const visit = await must(world.call('resident', 'doors', 'checkIn', { scene, at: world.clock.now, position: { lng: 119.305, lat: 34.705, datum: 'wgs84' } })) // prettier-ignore
    let isHeld = false
    const slow = worldAround({
      ...failing(world.store, () => false),
      replace: async (...write) => {
        if (write[0] === 'signUps' && !isHeld) {
          isHeld = true
          await must(world.call('resident', 'doors', 'forget', { id: visit.id }))
        }
        return world.store.replace(...write)
      },
    })
    await slow.tick()
    expect(isHeld).toBe(true)
    expect(await world.store.get('signUps', signUpId(id, 's1', 'account-resident'))).toMatchObject({ presentAt: 0, presentBy: '' }) // prettier-ignore
    expect(await untold()).toBe(0)
  })

  test('what was told of an activity’s visit when its process died is told by the clock', async () => {
    const { scene, id } = await anActivityWithSignUp()
    at(130)
    const dying = worldAround(world.store)
    dying.clock.now = world.clock.now
    dying.dieAfterReply()
    await must(dying.call('resident', 'doors', 'checkIn', { scene, at: world.clock.now, position: { lng: 119.305, lat: 34.705, datum: 'wgs84' } })) // prettier-ignore
    expect((await world.tick()).visits).toBe(1)
    expect((await world.tick()).visits).toBe(0)
    expect(await world.store.get('signUps', signUpId(id, 's1', 'account-resident'))).toMatchObject({ presentAt: noon + 130 * minuteMs, presentBy: 'door' }) // prettier-ignore
  })

  test('a team’s plate opens the team, where nobody checks in', async () => {
    await world.store.insert('volunteerTeams', 'team-1', { code: 'T009', name: '海棠队', kind: '', text: '', unitId: 'C', path: ['D', 'S', 'C'], leaderId: '', phone: '', skills: [], demo: true }) // prettier-ignore
    const scene = await sealedScene({ way: 'plate', kind: 'team', code: 'T009' }, world.store)
    expect(await must(world.call('', 'doors', 'open', { scene }))).toMatchObject({ kind: 'team', id: 'team-1', checkIn: { may: 'not-here' } }) // prettier-ignore
    expect(await world.call('resident', 'doors', 'checkIn', { scene, at: noon, position: atHome })).toMatchObject({ error: { reason: 'visit.not-here' } }) // prettier-ignore
    const teams = await must(world.call('clerk', 'doors', 'printable', { unitId: 'C', kind: 'team' }))
    expect(teams.items).toMatchObject([{ kind: 'team', code: 'T009', unitName: '单位C' }])
  })

  test('an activity’s plate is listed while it is to come, and printed', async () => {
    const { id, code } = await anActivityWithSignUp()
    const listed = await must(world.call('clerk', 'doors', 'printable', { unitId: 'C', kind: 'activity' }))
    expect(listed.items).toMatchObject([{ kind: 'activity', id, code, name: '清理楼道' }])
    const { fileName } = await must(
      world.call('clerk', 'doors', 'plate', { door: { kind: 'activity', id }, size: 'A5' }),
    )
    expect(fileName).toBe(`清理楼道-${code}-A5.pdf`)
  })

  test('one’s visits and reports are carried away and go with the account', async () => {
    const scene = await plateScene(world.store)
    await must(world.call('member', 'doors', 'reportTo', { communityId: 'C', partnerUnitId: 'P1' }))
    const { id } = await must(
      world.call('member', 'doors', 'checkIn', { scene, at: world.clock.now, position: atHome }),
    )
    await world.settle()
    const { service } = await must(world.call('member', 'accounts', 'exportData', {}))
    expect(service).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ section: 'visits', text: '一支部家院', at: noon }),
        expect.objectContaining({ section: 'reports', text: '单位C 一号物业' }),
      ]),
    )
    await must(world.call('member', 'accounts', 'eraseData', { sure: true }))
    await world.settle()
    await world.tick()
    expect(await world.store.get('checkIns', id)).toMatchObject({
      accountId: '',
      personId: '',
      state: 'gone',
      untold: 0,
    })
    expect((await must(world.call('clerk', 'doors', 'reported', { unitId: 'C' }))).items).toEqual([])
    expect(await deeds()).toEqual([])
  })
})
