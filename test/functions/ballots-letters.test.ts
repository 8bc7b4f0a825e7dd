// Letters: who may take one up, and what becomes of the one before.
import { scryptSync } from 'node:crypto'
import { noon } from '../given'
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import {
  anAnnouncement,
  givenRegister,
  givenVoters,
  hour,
  lettersOf,
  residentsCsv,
  seedMatter,
  seedVoter,
} from './given-ballots'
import { must, type GivenWorld } from './given-world'

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  freshWorlds(start, (given) => void (world = given))
  afterEach(() => {
    expect(world.logged).toEqual([])
  })

  const inbox = async (who: string) => (await must(world.call(who, 'accounts', 'inbox', { box: 'own' }))).items.map(({ kind }) => kind).reverse() // prettier-ignore
  const vote = (who: string, decisionId: string, electorKey: string, choice: string, revision = 1) =>
    world.call(who, 'ballots', 'vote', { decisionId, electorKey, choice, revision })
  test('of a code is kept what takes long to try, and it is found however it was typed', async () => {
    const registerId = await givenRegister(world)
    const { code = '', electorKey = '' } = (await lettersOf(world, registerId)).get('1-101') ?? {}
    const kept = await world.store.get('electorClaims', `${registerId}:${electorKey}`)
    const slow = scryptSync(code, 'branch-home-letter/1', 32, { N: 16384, r: 8, p: 1 }).toString('hex')
    expect(kept?.codeHash).toBe(slow)
    await seedVoter(world.store, 'slow')
    const typed = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `
    expect((await must(world.call('slow', 'ballots', 'claim', { code: typed }))).units).toContain('1-101')
  })

  test('a new letter moves a vote to another phone, told to the old one; but not from somebody who has voted', async () => {
    const registerId = await givenRegister(world)
    const keys = await givenVoters(world, registerId, { '1-101': 'wang', '1-201': 'li' })
    const id = (await must(world.call('clerk', 'ballots', 'announce', anAnnouncement(await seedMatter(world.store), registerId)))).id // prettier-ignore
    world.clock.now = noon + hour
    const newCode = async (unit: string) => {
      const asked = { registerId, page: 0, electorKey: keys[unit] ?? '', unclaimedOnly: false }
      return (await must(world.call('clerk', 'ballots', 'letters', asked))).letters[0]?.code ?? ''
    }
    await must(vote('wang', id, keys['1-101'] ?? '', 'yes'))
    expect(await world.call('resident', 'ballots', 'claim', { code: await newCode('1-101') })).toMatchObject({ error: { reason: 'elector.took-part' } }) // prettier-ignore
    await must(world.call('resident', 'ballots', 'claim', { code: await newCode('1-201') }))
    expect(await vote('li', id, keys['1-201'] ?? '', 'no')).toMatchObject({ ok: false })
    await must(vote('resident', id, keys['1-201'] ?? '', 'no'))
    expect(await inbox('li')).toContain('elector.moved')
    expect(await inbox('wang')).not.toContain('elector.moved')
  })

  test('one phone votes for a family, not for a house', async () => {
    const registerId = await givenRegister(world, { kind: 'residents', csv: residentsCsv(7) })
    const letters = [...(await lettersOf(world, registerId)).values()]
    const claims = []
    for (const { code } of letters) claims.push(await world.call('resident', 'ballots', 'claim', { code }))
    expect(claims.filter(({ ok }) => ok)).toHaveLength(5)
    expect(claims[6]).toMatchObject({ error: { reason: 'elector.too-many', params: { limit: 5 } } })
  })
})
