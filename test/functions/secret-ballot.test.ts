// A secret vote from the announcement to the recount, and everything that would let somebody count twice or not at all.
import { generateKeyPairSync } from 'node:crypto'
import type { SecretBallot } from '@core/ballots/decision'
import { ballotLine } from '@core/ballots/result-file'
import { keptVote } from '@/features/ballots/slip-keeper'
import { makeSlip, writeBallot, type Slip } from '@/features/ballots/slip-maker'
import type { CastBallot } from '@/rpc/anonymous-port'
import { everythingKept, loseStorage } from '../kept-storage'
import { verdictOn } from '../verdict-on'
import { engines } from './engines'
import { freshWorlds } from './fresh-worlds'
import { resultOf } from './given-ballots'
import {
  chance,
  closeTheVote,
  givenSecretVote,
  lineOf,
  oneKeySlips,
  openTheVote,
  type SecretVote,
  type Voter,
} from './given-secret-vote'
import { must, type GivenWorld } from './given-world'

jest.mock('@/platform/storage', () => jest.requireActual('../kept-storage'))

/** Twelve flats, some alike, one large. Few ones in their binary form: each costs a phone a blinding. */
const areas = [8193, 8193, 12289, 4097, 4097, 12289, 12289, 8193, 8197, 8193, 12289, 24577]

describe.each(engines)('on %s', (_name, start) => {
  let world: GivenWorld
  freshWorlds(start, (given) => {
    world = given
    loseStorage()
  })
  afterEach(() => {
    expect(world.logged).toEqual([])
  })

  const slipOf = (secret: SecretVote, voter: Voter, at = 0): Slip => {
    const name = { owner: `account-${voter.who}`, decisionId: secret.vote.id, electorKey: voter.electorKey }
    const slip = keptVote(name)?.slips[at]
    if (!slip) throw new Error(`${voter.who} has no slip.`)
    return slip
  }
  const cast = ({ vote }: SecretVote, ballot: SecretBallot, over: Partial<CastBallot> = {}) =>
    world.call('', 'ballotbox', 'cast', { decisionId: vote.id, ...ballot, ...over })
  const boxed = async ({ vote }: SecretVote) => {
    const boxes = await world.store.getMany('ballotBoxes', Array.from({ length: 100 }, (_, box) => `${vote.id}:${box}`)) // prettier-ignore
    return boxes.flatMap(({ ballots }) => ballots)
  }

  test('twelve owners vote by areas; one changes his mind, one stays away; anybody can count again', async () => {
    const secret = await givenSecretVote(world, areas)
    const { vote, voters } = secret
    // Slips are taken before voting begins.
    for (const voter of voters.slice(0, 11)) expect((await voter.take()).ok).toBe(true)
    openTheVote(world, secret)
    const choices = ['yes', 'no', 'yes', 'yes', 'abstain', 'yes', 'no', 'yes', 'yes', 'yes', 'no']
    for (const [at, voter] of voters.slice(0, 11).entries()) {
      expect(await must(voter.cast(choices[at] ?? ''))).toMatchObject({ choice: choices[at], onTheirWay: 0 })
    }
    expect(await must(voters[1]?.cast('yes') ?? Promise.reject(new Error('nobody')))).toMatchObject({ choice: 'yes', onTheirWay: 0 }) // prettier-ignore
    choices[1] = 'yes'
    await closeTheVote(world, secret)

    const result = await resultOf(world, vote.id)
    const sumOf = (choice: string) => areas.reduce((sum, area, at) => (choices[at] === choice ? sum + area : sum), 0)
    const headsOf = (choice: string) => choices.filter((one) => one === choice).length
    for (const option of result.tally.options) {
      expect(option).toEqual({ id: option.id, heads: headsOf(option.id), area: sumOf(option.id) })
    }
    expect(await verdictOn(result)).toBe('valid')
    // Every receipt's line is found in the list.
    const lines = new Set(result.ballots.map(ballotLine))
    const kept = everythingKept().join()
    for (const voter of voters.slice(0, 11)) {
      for (let at = 0; at < (await voter.mine()).slips.length; at++) {
        const slip = slipOf(secret, voter, at) as Slip & { readonly receipt: { readonly line: string } }
        expect(lines.has(slip.receipt.line)).toBe(true)
      }
    }
    expect(kept.includes('"inverse"')).toBe(false)
    // The keys are gone with the result.
    expect(await world.store.get('decisionKeys', vote.id)).toMatchObject({ box: '', kinds: {} })
  })

  test('slips are signed once: the same ones again after a lost answer, no others', async () => {
    const secret = await givenSecretVote(world, areas)
    const [voter] = secret.voters
    if (!voter) throw new Error('nobody')
    const lost = async () => {
      throw new Error('no net')
    }
    await expect(voter.take({ take: lost })).rejects.toThrow('no net')
    // The answer is lost on its way, the server has signed.
    let heard = 0
    const deaf = lineOf(world, voter.who)
    await voter.take({ take: async (sent) => ((heard += (await deaf.take(sent)).ok ? 1 : 0), { ok: false, error: { code: 'internal', reason: 'net.slow' } }) }) // prettier-ignore
    expect(heard).toBe(1)
    const kept = await must(voter.take())
    expect(kept.slips.length).toBe((await voter.mine()).slips.length)
    // Another phone of the same account has made other slips.
    const kinds = (await voter.mine()).slips.flatMap((id) => secret.vote.kinds.find((kind) => kind.id === id) ?? [])
    const others = []
    for (const kind of kinds) others.push(await makeSlip(secret.vote.id, kind, chance))
    const blinded = others.map((slip) => ({ kind: slip.kind, message: slip.blinded }))
    const ask = (set: typeof blinded) =>
      world.call(voter.who, 'ballots', 'takeSlips', { decisionId: secret.vote.id, electorKey: voter.electorKey, blinded: set }) // prettier-ignore
    expect(await ask(blinded)).toMatchObject({ ok: false, error: { reason: 'ballots.slips-taken' } })
    // More, fewer or other kinds than are his.
    for (const set of [
      blinded.slice(1),
      [...blinded, ...blinded.slice(0, 1)],
      blinded.map((one) => ({ ...one, kind: 'h' })),
    ]) {
      expect(await ask(set)).toMatchObject({ ok: false, error: { reason: 'ballots.wrong-slips' } })
    }
    // Nobody takes another's.
    expect(await world.call('neighbour', 'ballots', 'takeSlips', { decisionId: secret.vote.id, electorKey: voter.electorKey, blinded })).toMatchObject({ ok: false, error: { reason: 'ballots.not-your-vote' } }) // prettier-ignore
  })

  test('at once, with lost answers and repeats, each slip counts once and as it was said last', async () => {
    const secret = await givenSecretVote(world, [...areas, ...areas], true)
    const { voters } = secret
    await Promise.all(voters.map(async (voter) => must(voter.take())))
    openTheVote(world, secret)
    const choices = ['yes', 'no', 'abstain']
    const said = (at: number) => choices[at % 3] ?? ''
    await Promise.all(
      voters.map(async (voter, at) => {
        const line = lineOf(world, voter.who)
        let calls = 0
        // Every second answer is lost after the box has taken the ballot; and the page is reloaded in the middle.
        const bad = { cast: async (ballot: CastBallot) => {
          const answer = await line.cast(ballot)
          return calls++ % 2 === 0 ? ({ ok: false, error: { code: 'internal', reason: 'net.slow' } } as const) : answer
        } } // prettier-ignore
        await must(voter.cast(said(at + 1), bad))
        await Promise.all([voter.cast(said(at), bad), voter.goOn(bad), voter.goOn()])
        await must(voter.goOn())
      }),
    )
    const lying = await boxed(secret)
    expect(lying).toHaveLength(voters.length)
    expect(new Set(lying.map(({ key }) => key)).size).toBe(voters.length)
    for (const [at, voter] of voters.entries()) {
      const { key } = slipOf(secret, voter)
      expect(lying.find((ballot) => ballot.key === key)?.choice).toBe(said(at))
    }
    await closeTheVote(world, secret)
    const result = await resultOf(world, secret.vote.id)
    expect(result.tally.participants.heads).toBe(voters.length)
    expect(await verdictOn(result)).toBe('valid')
  })

  test('what is no good ballot of this vote is refused, and nothing of it is kept', async () => {
    const secret = await givenSecretVote(world, areas)
    const other = await givenSecretVote(world, areas)
    const [voter, second] = secret.voters
    const [stranger] = other.voters
    if (!voter || !second || !stranger) throw new Error('nobody')
    for (const one of [voter, second, stranger]) await must(one.take())
    const slip = slipOf(secret, voter)
    const early = writeBallot(secret.vote.id, slip, 'yes', 5)
    expect(await cast(secret, early)).toMatchObject({ ok: false, error: { reason: 'ballots.not-open' } })
    openTheVote(world, secret)

    const refused = async (ballot: SecretBallot, reason: string, over: Partial<CastBallot> = {}) =>
      expect(await cast(secret, ballot, over)).toMatchObject({ ok: false, error: { reason } })
    // A token of another vote, of another slip, of another kind, or made by nobody.
    await refused(writeBallot(secret.vote.id, slipOf(other, stranger), 'yes', 1), 'ballots.bad-token')
    await refused(writeBallot(secret.vote.id, { ...slip, token: slipOf(secret, second).token }, 'yes', 1), 'ballots.bad-token') // prettier-ignore
    const area = secret.vote.kinds.find(({ id }) => id !== slip.kind)?.id ?? ''
    await refused(writeBallot(secret.vote.id, { ...slip, kind: area }, 'yes', 1), 'ballots.bad-token')
    await refused(writeBallot(secret.vote.id, { ...slip, kind: 'a40' }, 'yes', 1), 'ballots.unknown-kind')
    await refused({ ...early, token: Buffer.alloc(256, 7).toString('base64url') }, 'ballots.bad-token')
    // Signed for another choice, revision or vote; by another key; on a key that is none.
    await refused({ ...early, choice: 'no' }, 'ballots.bad-signature')
    await refused({ ...early, revision: 6 }, 'ballots.bad-signature')
    await refused(writeBallot(other.vote.id, slip, 'yes', 5), 'ballots.bad-signature')
    await refused(writeBallot(secret.vote.id, { ...slip, secret: slipOf(secret, second).secret }, 'yes', 5), 'ballots.bad-signature') // prettier-ignore
    await refused({ ...early, signature: Buffer.alloc(64).toString('base64url') }, 'ballots.bad-signature')
    await refused(writeBallot(secret.vote.id, slip, 'maybe', 5), 'input.choice')
    // Another spelling of the same bytes.
    const respelled = `${early.signature.slice(0, -1)}${early.signature.endsWith('Q') ? 'R' : 'B'}`
    await refused(early, 'input.malformed', { signature: respelled })
    await refused(early, 'decisions.missing', { decisionId: 'no-such-decision' })
    expect(await boxed(secret)).toEqual([])

    const receipt = await must(cast(secret, early))
    expect(await must(cast(secret, early))).toMatchObject({ line: receipt.line })
    // Lower, and equal with another choice.
    await refused(writeBallot(secret.vote.id, slip, 'no', 5), 'ballots.newer-vote')
    await refused(writeBallot(secret.vote.id, slip, 'no', 4), 'ballots.newer-vote')
    await must(cast(secret, writeBallot(secret.vote.id, slip, 'no', 6)))
    await refused(early, 'ballots.newer-vote')
    expect(await boxed(secret)).toMatchObject([{ choice: 'no', revision: 6 }])
    await closeTheVote(world, secret)
    await refused(writeBallot(secret.vote.id, slip, 'yes', 9), 'ballots.not-open')
    expect((await resultOf(world, secret.vote.id)).ballots).toHaveLength(1)
  })

  test('one key for slips of two kinds is one slip', async () => {
    const secret = await givenSecretVote(world, areas)
    const [voter] = secret.voters
    if (!voter) throw new Error('nobody')
    // A phone of its owner's own making: it writes the same key on all of its slips.
    const { vote } = secret
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const jwk = pair.privateKey.export({ format: 'jwk' })
    const point = Buffer.concat([Buffer.of(4), Buffer.from(jwk.x ?? '', 'base64url'), Buffer.from(jwk.y ?? '', 'base64url')]) // prettier-ignore
    const same = { key: point.toString('base64url'), secret: jwk.d ?? '' }
    const slips = await oneKeySlips(world, secret, voter, same)
    openTheVote(world, secret)
    const [head, area] = slips
    if (!head || !area) throw new Error('too few slips')
    await must(cast(secret, writeBallot(vote.id, head, 'yes', 1)))
    expect(await cast(secret, writeBallot(vote.id, area, 'yes', 2))).toMatchObject({ ok: false, error: { reason: 'ballots.key-used' } }) // prettier-ignore
    expect(await boxed(secret)).toHaveLength(1)
  })

  test('a ballot acknowledged in the last moment is counted; its answer can be asked for again after closing', async () => {
    const secret = await givenSecretVote(world, areas.slice(0, 6), true)
    const [voter, late] = secret.voters
    if (!voter || !late) throw new Error('nobody')
    await must(voter.take())
    await must(late.take())
    world.clock.now = secret.vote.closesAt - 1
    const ballot = writeBallot(secret.vote.id, slipOf(secret, voter), 'yes', 3)
    const receipt = await must(cast(secret, ballot))
    world.clock.now = secret.vote.closesAt
    expect(await must(cast(secret, ballot))).toMatchObject({ line: receipt.line })
    const after = writeBallot(secret.vote.id, slipOf(secret, late), 'yes', 3)
    expect(await cast(secret, after)).toMatchObject({ ok: false, error: { reason: 'ballots.not-open' } })
    await closeTheVote(world, secret)
    expect((await resultOf(world, secret.vote.id)).ballots.map(ballotLine)).toEqual([receipt.line])
  })
})
