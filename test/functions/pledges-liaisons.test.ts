// Several people speak for one partner unit in a problem: each is known to what they took part in, and can be forgotten.
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { aProblem, seedMembers } from './given-pledges'
import { seedPartners } from './given-partners'
import { aCommandId, must, type GivenWorld } from './given-world'

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  freshWorlds(start, async (given) => {
    world = given
    await seedPartners(given.store)
    await seedMembers(given.store, ['second'])
  })

  test('of several who speak for one unit each is forgotten, whoever of them took it on or came after', async () => {
    const grant = await world.store.get('grants', 'grant-liaison')
    if (grant) await world.store.insert('grants', 'grant-second-liaison', { ...grant, personId: 'person-second' })
    const { id } = await must(world.call('worker', 'pledges', 'openProblem', aProblem()))
    const forUnit = (who: string) => must(world.call(who, 'pledges', 'takeProblem', { id, partnerUnitId: 'P1' }))
    await forUnit('liaison')
    await forUnit('second')
    const other = await must(world.call('worker', 'pledges', 'openProblem', aProblem()))
    const taken = await must(world.call('second', 'pledges', 'takeProblem', { id: other.id, partnerUnitId: 'P1' }))
    await must(world.call('liaison', 'pledges', 'noteProgress', { id: other.id, commandId: aCommandId(), text: '看过了' })) // prettier-ignore
    const third = await must(world.call('worker', 'pledges', 'openProblem', aProblem()))
    const { mine } = await must(world.call('second', 'pledges', 'takeProblem', { id: third.id, partnerUnitId: 'P1' }))
    await must(world.call('liaison', 'pledges', 'endPledge', { pledgeId: mine[0]?.pledgeId ?? '' }))
    expect((await must(world.call('liaison', 'pledges', 'mine', {}))).problems.map((one) => one.id).sort()).toEqual([id, other.id].sort()) // prettier-ignore
    const lines = (await must(world.call('liaison', 'accounts', 'exportData', {}))).service
    expect(lines.filter(({ section }) => section === 'pledges')).toHaveLength(3)
    await must(world.call('liaison', 'accounts', 'eraseData', { sure: true }))
    await world.tick()
    const kept = await world.store.getMany('problems', [id, other.id, third.id])
    expect(JSON.stringify(kept)).not.toMatch(/account-liaison|person-liaison/)
    // The unit is still at it.
    expect((await must(world.call('second', 'pledges', 'mine', {}))).problems.map((one) => one.pledgeId)).toContain(taken.mine[0]?.pledgeId) // prettier-ignore
  })
})
