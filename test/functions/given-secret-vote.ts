// Voters of a secret vote, each with a phone that does what the real one does, and an estate for them to vote in.
import { randomBytes } from 'node:crypto'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import type { DecisionView, MyVote } from '@core/ballots/ballots-api'
import { tokenMessage } from '@core/ballots/result-file'
import type { Result } from '@core/kernel/result'
import { castChoice, sendWaiting, type CastProgress } from '@/features/ballots/cast-slips'
import type { SecretLine } from '@/features/ballots/secret-line'
import type { KeptVote } from '@/features/ballots/slip-keeper'
import type { Slip } from '@/features/ballots/slip-maker'
import { takeSlips } from '@/features/ballots/take-slips'
import { anAnnouncement, givenRegister, givenVoters, hour, seedMatter } from './given-ballots'
import { must, type GivenWorld } from './given-world'

export const chance = { randomBytes: async (length: number) => Uint8Array.from(randomBytes(length)) }

/** A line that works at once; `over` is what is wrong with it. */
export function lineOf(world: Pick<GivenWorld, 'call'>, who: string, over: Partial<SecretLine> = {}): SecretLine {
  return {
    random: chance,
    take: (sent) => world.call(who, 'ballots', 'takeSlips', sent),
    cast: (ballot) => world.call('', 'ballotbox', 'cast', ballot),
    wait: async () => undefined,
    ...over,
  }
}

export interface Voter {
  readonly who: string
  readonly electorKey: string
  mine(): Promise<MyVote>
  take(over?: Partial<SecretLine>): Promise<Result<KeptVote>>
  cast(choice: string, over?: Partial<SecretLine>): Promise<Result<CastProgress>>
  /** What a reload of the page does. */
  goOn(over?: Partial<SecretLine>): Promise<Result<CastProgress>>
}

export function aVoter(world: GivenWorld, vote: DecisionView, who: string, electorKey: string): Voter {
  const name = { owner: `account-${who}`, decisionId: vote.id, electorKey }
  const mine = async () => {
    const view = await must(world.call(who, 'ballots', 'get', { id: vote.id }))
    const own = view.mine.find((one) => one.electorKey === electorKey)
    if (!own) throw new Error(`${who} has no vote for ${electorKey}.`)
    return own
  }
  return {
    who,
    electorKey,
    mine,
    take: async (over) => takeSlips(vote, await mine(), name.owner, lineOf(world, who, over)),
    cast: (choice, over) => castChoice(vote, name, choice, lineOf(world, who, over)),
    goOn: (over) => sendWaiting(vote, name, lineOf(world, who, over)),
  }
}

/** Flats of these areas, in 0.01 m²: one owner each, named after his flat. */
export function estateCsv(areas: readonly number[]): string {
  const lines = areas.map((area, at) => `1-${101 + at},${(area / 100).toFixed(2)},产权登记,业主${at},P${at},,`)
  return ['房号,面积,面积来源,业主,购房人编号,开发商未售,电话', ...lines].join('\n')
}

export interface SecretVote {
  readonly vote: DecisionView
  readonly voters: readonly Voter[]
  readonly areas: readonly number[]
}

/** Announced and not yet open; it opens an hour after noon. */
export async function givenSecretVote(
  world: GivenWorld,
  areas: readonly number[],
  byHeads = false,
): Promise<SecretVote> {
  const registerId = await givenRegister(world, { csv: estateCsv(areas) })
  const flats = Object.fromEntries(areas.map((_, at) => [`1-${101 + at}`, `voter${at}-${registerId}`]))
  const keys = await givenVoters(world, registerId, flats)
  const matterId = await seedMatter(world.store)
  const heads = { ruleId: 'simpleMajority', subject: null } as const
  const input = anAnnouncement(matterId, registerId, { mode: 'secret', ...(byHeads ? heads : {}) })
  const vote = await must(world.call('clerk', 'ballots', 'announce', input))
  await world.settle()
  const voters = Object.entries(flats).map(([flat, who]) => aVoter(world, vote, who, keys[flat] ?? ''))
  return { vote, voters, areas }
}

export function openTheVote(world: GivenWorld, { vote }: SecretVote): void {
  world.clock.now = vote.opensAt + hour / 60
}

/** By the clock, as it happens. */
export async function closeTheVote(world: GivenWorld, { vote }: SecretVote): Promise<void> {
  world.clock.now = vote.closesAt
  await world.tick()
  // A minute later the clock tells of it, and destroys the keys.
  world.clock.now += hour / 60
  await world.tick()
  await world.settle()
}

/** Slips of all kinds that are his, each with a token over the same key. */
export async function oneKeySlips(
  world: GivenWorld,
  { vote }: SecretVote,
  voter: Voter,
  same: Pick<Slip, 'key' | 'secret'>,
): Promise<readonly Slip[]> {
  const suite = RSABSSA.SHA384.PSS.Deterministic()
  const made = []
  for (const id of (await voter.mine()).slips) {
    const spki = Buffer.from(vote.kinds.find((kind) => kind.id === id)?.publicKey ?? '', 'base64')
    const key = await crypto.subtle.importKey('spki', spki, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
    const message = Uint8Array.from(Buffer.from(tokenMessage(vote.id, id, same.key)))
    made.push({ id, key, message, ...(await suite.blind(key, message)) })
  }
  const blinded = made.map(({ id, blindedMsg }) => ({ kind: id, message: Buffer.from(blindedMsg).toString('base64url') })) // prettier-ignore
  const { signatures } = await must(world.call(voter.who, 'ballots', 'takeSlips', { decisionId: vote.id, electorKey: voter.electorKey, blinded })) // prettier-ignore
  const slips: Slip[] = []
  for (const [at, { id, key, message, inv }] of made.entries()) {
    const signature = Uint8Array.from(Buffer.from(signatures[at] ?? '', 'base64url'))
    const token = await suite.finalize(key, message, signature, inv)
    slips.push({ kind: id, ...same, token: Buffer.from(token).toString('base64url') })
  }
  return slips
}
