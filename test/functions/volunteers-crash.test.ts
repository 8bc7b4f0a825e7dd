// Signing up and leaving when the process dies at any write, before or after it: whoever asks again has one place, nobody
// else loses theirs, and what was owed is told once.
import { minuteMs } from '@core/kernel/china-day'
import { readAll } from '../../cloudfunctions/_kit/read-all'
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { failingStore, type Fault } from './failing-store'
import { heldUp } from './given-faulty-store'
import { anOffer, aShift, described, seedTeams, seedVolunteers } from './given-volunteers'
import { aCommandId, must, worldAround, type GivenWorld } from './given-world'

const mostWrites = 12

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  let people: readonly string[]
  freshWorlds(start, async (given) => {
    world = given
    await seedTeams(given.store)
    people = await seedVolunteers(given.store, 4)
  })

  const say = (in_: GivenWorld, who: string, what: 'signUp' | 'withdraw', activityId: string, commandId = aCommandId()) =>
    in_.call(who, 'volunteers', what, { activityId, shiftId: 's1', commandId, ...(what === 'signUp' ? { name: who } : {}) }) // prettier-ignore
  const minutesPass = async () => {
    for (let minute = 0; minute < 3; minute++) {
      world.clock.now += minuteMs
      await world.tick()
      await world.settle()
    }
    expect(world.logged.filter(({ level }) => level === 'error')).toEqual([])
  }
  const line = async (id: string) => {
    const tickets = await readAll(world.store, 'tickets', 'shift', { shiftKey: `${id}:s1` })
    expect(tickets.map(({ number }) => number)).toEqual(tickets.map((_ticket, at) => at + 1))
    expect(tickets.filter(({ unsettled }) => unsettled === 1)).toEqual([])
    const standing = tickets.filter(({ state }) => state === 'standing')
    const holders = await Promise.all(standing.map(async ({ signUpId }) => (await world.store.get('signUps', signUpId))?.name)) // prettier-ignore
    return holders
  }
  const seated = async (who: string) =>
    (await must(world.call(who, 'accounts', 'inbox', { box: 'own' }))).items.filter(({ kind }) => kind === 'activity.seated').length // prettier-ignore

  const faults = Array.from({ length: mostWrites }, (_one, write) => [{ write, when: 'before' }, { write, when: 'after' }] as const).flat() // prettier-ignore

  /** One life that ends at the fault; afterwards either the phone asks again, or only the clock goes on. */
  async function dying(fault: Fault, run: (in_: GivenWorld) => Promise<unknown>): Promise<boolean> {
    const store = failingStore(world.store)
    const mortal = worldAround(store)
    mortal.clock.now = world.clock.now
    store.dieAt(fault)
    await run(mortal)
    await mortal.settle().catch(() => undefined)
    return store.hasDied
  }

  test('a sign-up that died anywhere ends as one place in the line, whether the phone asks again or not', async () => {
    const [a = '', b = '', c = ''] = people
    let deaths = 0
    for (const asksAgain of [true, false]) {
      for (const fault of faults) {
        const { id } = await must(world.call('clerk', 'volunteers', 'offer', anOffer({ shifts: [aShift({ seats: 1 })] }))) // prettier-ignore
        const commandId = aCommandId()
        if (!(await dying(fault, (mortal) => say(mortal, a, 'signUp', id, commandId)))) continue
        deaths++
        const isKept = (await world.store.count('tickets', { index: 'shift', equals: { shiftKey: `${id}:s1` } })) > 0
        await must(say(world, b, 'signUp', id))
        if (asksAgain) await must(say(world, a, 'signUp', id, commandId))
        await minutesPass()
        const names = await line(id)
        const isThere = asksAgain || fault.write > 0 || fault.when === 'after'
        expect(names.filter((name) => name === a)).toHaveLength(isThere ? 1 : 0)
        // The ticket that was there before is not lost to who came after.
        if (isKept) expect(names).toEqual([a, b])
        await must(say(world, c, 'signUp', id))
        expect((await line(id)).at(-1)).toBe(c)
      }
    }
    // A test that nothing died in would prove little.
    expect(deaths).toBeGreaterThan(8)
  })

  test('a withdrawal that died anywhere frees one seat, and who moves up is told once', async () => {
    let deaths = 0
    for (const fault of faults) {
      const { id } = await must(world.call('clerk', 'volunteers', 'offer', anOffer({ shifts: [aShift({ seats: 1 })] })))
      const [a = '', b = ''] = people
      const before = await seated(b)
      await must(say(world, a, 'signUp', id))
      await must(say(world, b, 'signUp', id))
      const commandId = aCommandId()
      if (!(await dying(fault, (mortal) => say(mortal, a, 'withdraw', id, commandId)))) continue
      deaths++
      if (fault.write === 0 && fault.when === 'before') await must(say(world, a, 'withdraw', id, commandId))
      await minutesPass()
      expect(await line(id)).toEqual([b])
      expect(await seated(b)).toBe(before + 1)
    }
    expect(deaths).toBeGreaterThan(6)
  })

  test('whoever is told of a seat while seats are made fewer keeps it, at whatever moment that happens', async () => {
    const [a = '', b = ''] = people
    for (let at = 0; at < 30; at++) {
      const offer = anOffer({ shifts: [aShift({ seats: 2 })] })
      const { id } = await must(world.call('clerk', 'volunteers', 'offer', offer))
      await must(say(world, a, 'signUp', id))
      const fewer = { id, commandId: aCommandId(), ...described, shifts: [aShift({ seats: 1 })] }
      const slow = worldAround(heldUp(world.store, at, async () => void (await world.call('clerk', 'volunteers', 'change', fewer)))) // prettier-ignore
      const told = await must(say(slow, b, 'signUp', id))
      await world.settle()
      await minutesPass()
      const now = await must(world.call(b, 'volunteers', 'activity', { id }))
      if (told.shifts[0]?.mine?.state === 'in') expect(now.shifts[0]?.mine?.state).toBe('in')
    }
  })

  test('a change that died after it was written is told by the clock, once', async () => {
    const [a = ''] = people
    const { id } = await must(world.call('clerk', 'volunteers', 'offer', anOffer()))
    await must(say(world, a, 'signUp', id))
    world.dieAfterReply()
    await must(world.call('clerk', 'volunteers', 'cancel', { id, commandId: aCommandId(), reason: '下大雨' }))
    const told = async () => (await must(world.call(a, 'accounts', 'inbox', { box: 'own' }))).items.map(({ kind }) => kind) // prettier-ignore
    expect(await told()).toEqual([])
    world.clock.now += minuteMs
    expect((await world.tick()).volunteers.delivered).toBe(1)
    expect((await world.tick()).volunteers.delivered).toBe(0)
    expect(await told()).toEqual(['activity.cancelled'])
  })
})
