// A secret vote on paper, and for somebody else.
import { makeSlip } from '@/features/ballots/slip-maker'
import { loseStorage } from '../kept-storage'
import { verdictOn } from '../verdict-on'
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { resultOf, seedVoter } from './given-ballots'
import { chance, closeTheVote, givenSecretVote, openTheVote, type Voter } from './given-secret-vote'
import { must, type GivenWorld } from './given-world'

jest.mock('@/platform/storage', () => jest.requireActual('../kept-storage'))

const areas = [8193, 8193, 8193, 8193, 8193, 8193]

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  freshWorlds(start, (given) => {
    world = given
    loseStorage()
  })
  afterEach(() => {
    expect(world.logged).toEqual([])
  })

  test('on paper: a number that is nobody’s, once an elector, entered by two, counted beside the others', async () => {
    const secret = await givenSecretVote(world, areas, true)
    const { vote, voters } = secret
    const [first, second, third] = voters
    if (!first || !second || !third) throw new Error('nobody')
    const hand = (voter: Voter, slip: string) =>
      world.call('clerk', 'ballots', 'handPaper', { decisionId: vote.id, electorKey: voter.electorKey, slip })
    expect(await must(hand(first, '900000000001'))).toEqual({ slip: '900000000001' })
    // Said again it is the same paper; another number gives no second one.
    expect(await must(hand(first, '900000000001'))).toEqual({ slip: '900000000001' })
    expect(await hand(first, '900000000002')).toMatchObject({ ok: false, error: { reason: 'ballots.on-paper' } })
    await must(hand(second, '100000000002'))
    await must(third.take())
    expect(await hand(third, '500000000003')).toMatchObject({ ok: false, error: { reason: 'ballots.slips-taken' } })
    expect(await first.take()).toMatchObject({ ok: false, error: { reason: 'ballots.on-paper' } })
    expect((await first.mine()).barred).toBe('paper')
    openTheVote(world, secret)
    await must(third.cast('no'))
    const enter = (who: string, slip: string, choice: string) =>
      world.call(who, 'ballots', 'enterPaper', { decisionId: vote.id, slip, choice })
    for (const slip of ['900000000001', '100000000002']) {
      expect(await must(enter('clerk', slip, 'yes'))).toEqual({ state: 'first' })
      expect(await must(enter('street', slip, 'yes'))).toEqual({ state: 'agreed' })
    }
    // Whoever did not hear the answer may say the same again; nobody says anything else.
    for (const who of ['clerk', 'street']) {
      expect(await must(enter(who, '900000000001', 'yes'))).toEqual({ state: 'agreed' })
      expect(await enter(who, '900000000001', 'no')).toMatchObject({
        ok: false,
        error: { reason: 'paper.entered-already' },
      })
    }
    expect(await must(world.call('clerk', 'ballots', 'papers', { decisionId: vote.id }))).toEqual([])
    // A number that was never handed out is known to be none.
    expect((await enter('clerk', '777777777777', 'yes')).ok).toBe(false)
    expect((await enter('street', '777777777777', 'yes')).ok).toBe(false)
    await closeTheVote(world, secret)
    const result = await resultOf(world, vote.id)
    expect(result.tally.options).toMatchObject([{ id: 'yes', heads: 2 }, { id: 'no', heads: 1 }, { id: 'abstain', heads: 0 }]) // prettier-ignore
    expect(result.issued).toEqual([{ kind: 'h', phone: 1, paper: 2 }])
    expect(await verdictOn(result)).toBe('valid')
  })

  test('who stands in for somebody takes his slips, and the other one none', async () => {
    const secret = await givenSecretVote(world, areas, true)
    const [holder, principal, foreign] = secret.voters
    if (!holder || !principal || !foreign) throw new Error('nobody')
    await must(world.call('clerk', 'ballots', 'setProxy', { decisionId: secret.vote.id, principalKey: principal.electorKey, holderKey: holder.electorKey })) // prettier-ignore
    await seedVoter(world.store, 'passer-by')
    const mine = (await must(world.call(holder.who, 'ballots', 'get', { id: secret.vote.id }))).mine
    expect(mine.map(({ electorKey, asProxy }) => [electorKey, asProxy])).toEqual([[holder.electorKey, false], [principal.electorKey, true]]) // prettier-ignore
    const [kind] = secret.vote.kinds
    if (!kind) throw new Error('no kind')
    const slip = await makeSlip(secret.vote.id, kind, chance)
    const take = (who: string) =>
      world.call(who, 'ballots', 'takeSlips', { decisionId: secret.vote.id, electorKey: principal.electorKey, blinded: [{ kind: 'h', message: slip.blinded }] }) // prettier-ignore
    for (const who of [principal.who, foreign.who, 'passer-by']) expect((await take(who)).ok).toBe(false)
    expect((await take(holder.who)).ok).toBe(true)
  })
})
