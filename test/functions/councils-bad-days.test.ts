// Matters on bad days: a process that dies at any write, and people who ask to be forgotten. And the bodies of councils.
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { failing } from './given-faulty-store'
import { aNewId, day, givenVote } from './given-ballots'
import { aMatter, councilOf } from './given-councils'
import { seedPartners } from './given-partners'
import { must, worldAround, type GivenWorld } from './given-world'

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  freshWorlds(start, async (given) => {
    world = given
    await seedPartners(given.store)
  })

  const { to, raise, accept, addParty, instalment } = councilOf(() => world)

  /** Taken up, with the raiser as the owners and the liaison as the company, and an agreement that both said yes to. */
  async function agreed() {
    const { id } = await raise('resident')
    await accept(id)
    const [owners, company] = [aNewId('owners'), aNewId('company')]
    await addParty(id, owners, 'raiser')
    await addParty(id, company, 'person', 'person-liaison')
    const [agreementId, first, second] = [aNewId('agreement'), aNewId('first'), aNewId('second')]
    const dueAt = world.clock.now + 10 * day
    const instalments = [instalment(first, company, dueAt), instalment(second, company, dueAt)]
    await must(world.call('resident', 'councils', 'proposeAgreement', { ...to(id), agreementId, text: '物业分两次付修理费', breachClause: '拖一天加一百', partyIds: [owners, company], instalments })) // prettier-ignore
    const matter = await must(world.call('liaison', 'councils', 'consent', { ...to(id), agreementId, partyId: company, note: '' })) // prettier-ignore
    return { id, matter, owners, company, first, second, dueAt }
  }

  test('a body of a grid and of an estate, by who is over the unit', async () => {
    const body = { id: aNewId('body'), kind: 'gridCouncil', unitId: 'B', name: '网格议事会', about: '', members: [{ name: '老王', role: '召集人' }] } as const // prettier-ignore
    const put = (who: string, over: object = {}) => world.rawCall(who, 'councils', 'putBody', { ...body, ...over })
    expect(await put('foreignClerk')).toMatchObject({ error: { reason: 'councils.not-your-unit' } })
    expect(await put('clerk', { unitId: 'C' })).toMatchObject({ error: { reason: 'councils.body-unfit' } })
    expect(await put('leader')).toMatchObject({ ok: true })
    expect((await must(world.call('', 'councils', 'bodies', { unitId: 'C' }))).map(({ name }) => name)).toEqual(['网格议事会']) // prettier-ignore
    await put('leader', { ended: true })
    expect(await must(world.call('', 'councils', 'bodies', {}))).toEqual([])
  })

  test('dying after any write, the clock and a retry bring everybody the same words once', async () => {
    for (let write = 0; write < 8; write++) {
      let writes = 0
      const dying = worldAround(failing(world.store, () => writes++ >= write))
      dying.clock.now = world.clock.now
      const input = aMatter({ scope: { kind: 'grid', unitId: 'B2', name: '' } })
      await dying.call('resident', 'councils', 'raise', input)
      await dying.settle().catch(() => undefined)
      await must(world.call('resident', 'councils', 'raise', input))
      await world.settle()
      world.clock.now += day
      await world.tick()
      const inbox = (await must(world.call('foreignClerk', 'accounts', 'inbox', { box: 'work' }))).items
      expect(inbox.filter((message) => message.matterId === input.id)).toHaveLength(1)
    }
  })

  test('whoever has everything erased is named nowhere, and what they had a part in stays', async () => {
    const { id, matter } = await agreed()
    const lone = await raise('resident', { title: '只有我知道的事' })
    const kept = await must(world.call('resident', 'accounts', 'exportData', {}))
    expect(kept.councils.matters.map(({ title }) => title)).toContain('只有我知道的事')
    await must(world.call('resident', 'accounts', 'eraseData', { sure: true }))
    const stored = await world.store.get('matters', id)
    expect(JSON.stringify(stored)).not.toContain('account-resident')
    expect(stored?.text).toBe(matter.text)
    expect(JSON.stringify(await world.store.get('matters', lone.id))).not.toContain('只有我知道的事')
    expect(await must(world.call('', 'councils', 'get', { id }))).toMatchObject({ agreement: { state: 'agreed' } })
  })

  test('a party by code is forgotten too', async () => {
    const { id } = await raise('resident')
    await accept(id)
    const party = aNewId('party')
    await addParty(id, party, 'code')
    const { code } = await must(world.call('clerk', 'councils', 'partyCode', { id, partyId: party }))
    await must(world.call('neighbour', 'councils', 'claimParty', { code }))
    await must(world.call('neighbour', 'accounts', 'eraseData', { sure: true }))
    expect(JSON.stringify(await world.store.get('matters', id))).not.toContain('account-neighbour')
  })

  test('a vote stays in the count under the elector’s key, and no longer says whose phone cast it', async () => {
    const { decision, elector } = await givenVote(world, 'clerk', 'B', 'neighbour')
    world.clock.now += 60_000
    await world.tick()
    await must(world.call('neighbour', 'ballots', 'vote', { decisionId: decision, electorKey: elector, choice: 'yes', revision: 1 })) // prettier-ignore
    const kept = await must(world.call('neighbour', 'accounts', 'exportData', {}))
    expect(kept.councils).toMatchObject({ electorClaims: [{}], votes: [{ title: '要不要换物业' }] })
    await must(world.call('neighbour', 'accounts', 'eraseData', { sure: true }))
    const vote = await world.store.get('openVotes', `${decision}:${elector}`)
    expect(vote).toMatchObject({ choice: 'yes', electorKey: elector, by: [''] })
    expect(await world.store.count('electorClaims', { index: 'account', equals: { accountId: 'account-neighbour' } })).toBe(0) // prettier-ignore
  })
})
