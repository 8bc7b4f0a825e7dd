// What staff note to know a family again, and what a family is told of who asks: each told to whom it is meant for.
import { memoryStore } from '../memory-store'
import { familiesOf } from './given-pledges'
import { givenWorld, must, type GivenWorld } from './given-world'

const mark = '3月2日走访的第二家'
let world: GivenWorld
beforeEach(async () => {
  world = await givenWorld(memoryStore())
})
afterEach(() => world.settle())
const { enter, claim, ask, asked, answer, look } = familiesOf(() => world)

test('the mark is told to staff over the family and to itself, and goes when the family does', async () => {
  const { family, code } = await enter({ mark })
  expect(family.desk?.mark).toBe(mark)
  await claim(code)
  const pledgeId = await asked(family.id)
  await must(answer(pledgeId, true))
  const told = await Promise.all([
    world.rawCall('member', 'pledges', 'family', { id: family.id }),
    world.rawCall('member', 'pledges', 'offers', { kind: 'family' }),
    world.rawCall('member', 'pledges', 'mine', {}),
    look(pledgeId),
  ])
  expect(JSON.stringify(told)).not.toContain(mark)
  expect(await must(world.call('resident', 'pledges', 'ourFamily', {}))).toMatchObject([{ mark }])
  expect(JSON.stringify(await world.rawCall('resident', 'accounts', 'exportData', {}))).toContain(mark)
  await must(world.call('worker', 'pledges', 'withdrawFamily', { id: family.id }))
  expect(JSON.stringify(await world.store.get('families', family.id))).not.toContain(mark)
})

test('the family is told in which branch is who asks; whom it sent away is told when they may ask again', async () => {
  const { family, code } = await enter()
  await claim(code)
  const pledgeId = await asked(family.id)
  const ours = await must(world.call('resident', 'pledges', 'ourFamily', {}))
  expect(ours).toMatchObject([{ adoptions: [{ name: 'member同志', unitName: '单位B' }] }])
  await must(answer(pledgeId, true))
  await must(world.call('worker', 'pledges', 'endPledge', { pledgeId }))
  const { mine } = await must(world.call('member', 'pledges', 'family', { id: family.id }))
  expect(mine?.againAt).toBe(world.clock.now + 180 * 86_400_000)
  expect(await ask(family.id)).toMatchObject({ ok: false, error: { reason: 'family.asked-before' } })
})
