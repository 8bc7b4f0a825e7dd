// Who voted how? With full access to what is left of a secret vote, guessing is no better than by chance; and the same
// guesses succeed as soon as something is planted that gives the order of arrival away.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SecretBallot } from '@core/ballots/decision'
import { keptVote } from '@/features/ballots/slip-keeper'
import type { Store } from '../../cloudfunctions/_kit/store'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { loseStorage } from '../kept-storage'
import { attackers } from './linking-attackers'
import { ballotsIn, choices, dice, occurrences, rawRows, score, shuffled, type Round } from './linking-score'
import { closeTheVote, givenSecretVote, openTheVote } from './given-secret-vote'
import { givenWorld, must, type GivenWorld } from './given-world'

jest.mock('@/platform/storage', () => jest.requireActual('../kept-storage'))

const voters = 8
type Plant = (store: Store) => Store
interface Played {
  readonly world: GivenWorld
  readonly rounds: readonly { readonly decisionId: string; readonly electors: readonly string[]; readonly truth: readonly string[] }[] // prettier-ignore
}

/** Votes one after the other; in each, everybody takes slips and casts in the same order, which is the worst case. */
async function play(
  store: Store,
  rounds: number,
  roll: () => number,
  tell?: (world: GivenWorld, name: string) => void,
): Promise<Played> {
  // prettier-ignore
  const world = await givenWorld(store)
  const played = []
  const begin = world.clock.now
  for (let round = 0; round < rounds; round++) {
    world.clock.now = begin
    const secret = await givenSecretVote(world, Array<number>(voters).fill(8193), true)
    const coming = shuffled(secret.voters, roll)
    for (const voter of coming) {
      await must(voter.take())
      tell?.(world, `${secret.vote.id}:${voter.electorKey}`)
    }
    openTheVote(world, secret)
    const keyOf = (voter: (typeof coming)[number]) =>
      keptVote({ owner: `account-${voter.who}`, decisionId: secret.vote.id, electorKey: voter.electorKey })?.slips[0]?.key ?? '' // prettier-ignore
    for (const voter of coming) {
      await must(voter.cast(choices[Math.floor(roll() * choices.length)] ?? ''))
      tell?.(world, keyOf(voter))
      // Some change their minds.
      if (roll() < 0.25) await must(voter.cast(choices[Math.floor(roll() * choices.length)] ?? ''))
    }
    await closeTheVote(world, secret)
    const electors = shuffled(secret.voters, roll)
    played.push({ decisionId: secret.vote.id, electors: electors.map(({ electorKey }) => electorKey), truth: electors.map(keyOf) }) // prettier-ignore
  }
  return { world, rounds: played }
}

async function lootOf(
  rounds: number,
  seed: number,
  plant: Plant = (store) => store,
  tell?: (world: GivenWorld, name: string) => void,
): Promise<readonly Round[]> {
  // prettier-ignore
  const folder = mkdtempSync(path.join(tmpdir(), 'linking-'))
  const file = path.join(folder, 'store.db')
  try {
    const open = await openSqlite(file)
    const played = await play(plant(open), rounds, dice(seed), tell)
    await open.close()
    const [rows, raw] = [rawRows(file), readFileSync(file)]
    return played.rounds.map(({ decisionId, electors, truth }) => {
      const ballots = ballotsIn(rows, decisionId)
      return { loot: { rows, file: raw, logged: played.world.logged, electors, ballots, decisionId }, truth }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

beforeEach(loseStorage)

/** With 144 attackers, one in 300 runs has one of them as lucky as this. */
const luck = 4.2

test('with the whole store, its raw file and the log, nobody guesses better than by chance', async () => {
  const rounds = await lootOf(24, 20261125)
  for (const { loot, truth } of rounds) {
    expect(loot.ballots).toHaveLength(voters)
    expect(new Set(truth)).toEqual(new Set(loot.ballots.map(({ key }) => key)))
    expect(loot.logged).toEqual([])
    // What a box held before is nowhere any more: half of a key is in the file once, unless it lies across two pages.
    for (const { key } of loot.ballots) {
      const halves = [key.slice(2, 44), key.slice(44)].map((half) => occurrences(loot.file, half))
      expect(Math.max(...halves)).toBe(1)
    }
  }
  const lucky = score(rounds, attackers).filter(({ above }) => above > luck)
  expect(lucky).toEqual([])
  // 192 letters are taken up, each of whose codes is slow to try.
}, 240_000)

test('the same attackers succeed where ballots are kept in the order of their arrival', async () => {
  const scores = score(await lootOf(6, 7, inOrderOfArrival), attackers)
  const best = scores.find(({ name }) => name === 'row numbers of the slips taken against places in the boxes')
  expect(best).toMatchObject({ right: 6 * voters })
  expect(best?.above).toBeGreaterThan(luck)
})

test('the same attackers succeed where the log names who came and what was cast', async () => {
  const scores = score(
    await lootOf(6, 11, undefined, (world, name) => world.world().effects.log({ level: 'info', name })),
    attackers,
  )
  const best = scores.find(({ name }) => name === 'lines of the log against lines of the log')
  expect(best).toMatchObject({ right: 6 * voters })
  expect(best?.above).toBeGreaterThan(luck)
})

/** The mistake that is planted: a box that puts what comes in behind what is there. */
function inOrderOfArrival(store: Store): Store {
  const arrived: string[] = []
  return {
    ...store,
    async replace(collection, id, rev, body) {
      if (collection !== 'ballotBoxes') return store.replace(collection, id, rev, body)
      const { ballots } = body as { readonly ballots: readonly SecretBallot[] }
      for (const { key } of ballots) if (!arrived.includes(key)) arrived.push(key)
      const kept = [...ballots].sort((one, other) => arrived.indexOf(one.key) - arrived.indexOf(other.key))
      return store.replace(collection, id, rev, { ...body, ballots: kept })
    },
  }
}
