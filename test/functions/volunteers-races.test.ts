// Two at once on one person's hours: what stands on the card is what the records say in the end. And who may no more, may not.
import { minuteMs } from '@core/kernel/china-day'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { bodyOf } from '../../cloudfunctions/_kit/body-of'
import { signUpId } from '../../cloudfunctions/_kit/volunteer-ids'
import { anOffer, aShift, described, saturday } from './given-volunteers'
import { aCommandId, givenWorld, must, worldAround, type GivenWorld } from './given-world'

let world: GivenWorld
let close: () => Promise<void>
beforeEach(async () => {
  const store = await openSqlite(':memory:')
  close = () => store.close()
  world = await givenWorld(store)
})
afterEach(async () => {
  await world.settle()
  await close()
})

const offered = async () => (await must(world.call('clerk', 'volunteers', 'offer', anOffer()))).id
const signUp = (id: string) => must(world.call('member', 'volunteers', 'signUp', { activityId: id, shiftId: 's1', commandId: aCommandId() })) // prettier-ignore
const deeds = () => world.store.count('deeds', { index: 'person', equals: { personId: 'person-member', kind: 'activity' } }) // prettier-ignore

test('corrected to nothing, or erased, while the deed is being written: none stands on the card', async () => {
  for (const meanwhile of ['corrected', 'erased'] as const) {
    world.clock.now = saturday - 60 * minuteMs
    const id = await offered()
    await signUp(id)
    const own = signUpId(id, 's1', 'account-member')
    world.clock.now = saturday + 30 * minuteMs
    const silent = worldAround(world.store)
    silent.clock.now = world.clock.now
    silent.dieAfterReply()
    await must(silent.call('clerk', 'volunteers', 'present', { signUpId: own, commandId: aCommandId(), what: 'came' }))
    let isHeld = false
    const slow = worldAround({
      ...bound(world.store),
      insert: async (...write) => {
        if (write[0] === 'deeds' && !isHeld) {
          isHeld = true
          if (meanwhile === 'corrected')
            await must(world.call('clerk', 'volunteers', 'correct', { signUpId: own, commandId: aCommandId(), minutes: 0, reason: '没来' })) // prettier-ignore
          else await must(world.call('member', 'accounts', 'eraseData', { sure: true }))
          await world.settle()
        }
        return world.store.insert(...write)
      },
    })
    slow.clock.now = world.clock.now + minuteMs
    await slow.tick()
    expect(isHeld).toBe(true)
    expect(await deeds()).toBe(0)
  }
})

function bound({ get, getMany, insert, replace, query, count }: GivenWorld['store']): GivenWorld['store'] {
  return { get, getMany, insert, replace, query, count }
}

test('who offered it and is staff there no more sees nobody who signed up, and changes nothing', async () => {
  world.clock.now = saturday - 60 * minuteMs
  const id = await offered()
  await signUp(id)
  const sees = () => world.call('clerk', 'volunteers', 'participants', { activityId: id, shiftId: 's1' })
  expect((await must(sees())).items).toHaveLength(1)
  await must(world.call('street', 'accounts', 'revoke', { grantId: 'grant-clerk' }))
  expect(await sees()).toMatchObject({ ok: false })
  expect(await world.call('clerk', 'volunteers', 'cancel', { id, commandId: aCommandId(), reason: '不办了' })).toMatchObject({ ok: false }) // prettier-ignore
  expect(await must(world.call('clerk', 'volunteers', 'activity', { id }))).toMatchObject({ mayRun: false })
  expect((await must(world.call('street', 'volunteers', 'participants', { activityId: id, shiftId: 's1' }))).items).toHaveLength(1) // prettier-ignore
})

test('however much is coming, what nothing fits is not read to its end', async () => {
  world.clock.now = saturday - 60 * minuteMs
  const one = await world.store.get('activities', await offered())
  if (!one) throw new Error('nothing was offered')
  for (let at = 0; at < 1300; at++) await world.store.insert('activities', `many-${at}`, bodyOf(one))
  let pages = 0
  const counting = worldAround({
    ...bound(world.store),
    query: (...asked) => {
      if (asked[0] === 'activities') pages++
      return world.store.query(...asked)
    },
  })
  counting.clock.now = world.clock.now
  const asked = { view: 'coming', unitId: 'C', kind: 'culture', position: { lng: 119.305, lat: 34.705, datum: 'wgs84' } } as const // prettier-ignore
  expect((await must(counting.call('', 'volunteers', 'activities', asked))).items).toEqual([])
  expect(pages).toBe(10)
})

test('fewer seats are settled also where something else is written to the activity at that moment', async () => {
  world.clock.now = saturday - 60 * minuteMs
  const id = await offered()
  await signUp(id)
  const silent = worldAround(world.store)
  silent.clock.now = world.clock.now
  silent.dieAfterReply()
  await must(silent.call('clerk', 'volunteers', 'change', { id, commandId: aCommandId(), ...described, shifts: [aShift({ seats: 1 })] })) // prettier-ignore
  const change = await world.store.get('activities', id)
  if (!change) throw new Error('it is gone')
  const shifts = change.shifts.map((shift) => ({ ...shift, cutFrom: 2 }))
  // As it is while the change's own settling has not come to it yet.
  await world.store.replace('activities', id, change.rev, { ...bodyOf(change), shifts })
  let stale = 1
  const losing = worldAround({
    ...bound(world.store),
    replace: (...write) => (write[0] === 'activities' && stale-- > 0 ? Promise.resolve('stale' as const) : world.store.replace(...write)), // prettier-ignore
  })
  losing.clock.now = world.clock.now + minuteMs
  await losing.tick()
  expect(stale).toBeLessThan(0)
  expect(await world.store.get('activities', id)).toMatchObject({ undelivered: 0, shifts: [{ seats: 1, cutFrom: 0 }] })
})
