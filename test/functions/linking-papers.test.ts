// Whose paper is it? With everything that is left of a secret vote on paper, guessing is no better than by chance where
// papers were mixed before they were entered; where they were entered in the order in which they were handed out, it is known.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { anAnnouncement, givenRegister, hour, lettersOf, residentsCsv, seedMatter } from './given-ballots'
import { givenWorld, must, type GivenWorld } from './given-world'
import { paperAttackers } from './linking-attackers'
import { ballotsIn, choices, dice, rawRows, score, shuffled, type Round } from './linking-score'

const voters = 8
const terms = { ruleId: 'simpleMajority', subject: null, mode: 'secret' } as const

interface Played {
  readonly decisionId: string
  readonly electors: readonly string[]
  readonly truth: readonly string[]
}

/** Handed out and entered one after the other; between the two the urn, which mixes. */
async function play(
  world: GivenWorld,
  roll: () => number,
  urn: (papers: readonly string[]) => readonly string[],
): Promise<Played> {
  const registerId = await givenRegister(world, { kind: 'residents', csv: residentsCsv(voters), scopeName: '' })
  const keys = [...(await lettersOf(world, registerId)).values()].map(({ electorKey }) => electorKey)
  const input = anAnnouncement(await seedMatter(world.store), registerId, terms)
  const { id, opensAt, closesAt } = await must(world.call('clerk', 'ballots', 'announce', input))
  const handedOut = new Map<string, string>()
  for (const electorKey of shuffled(keys, roll)) {
    const slip = String(Math.floor(roll() * 1e12)).padStart(12, '0')
    await must(world.call('clerk', 'ballots', 'handPaper', { decisionId: id, electorKey, slip }))
    handedOut.set(electorKey, slip)
  }
  world.clock.now = opensAt
  for (const slip of urn([...handedOut.values()])) {
    const choice = choices[Math.floor(roll() * choices.length)] ?? ''
    for (const who of ['clerk', 'street'])
      await must(world.call(who, 'ballots', 'enterPaper', { decisionId: id, slip, choice }))
  }
  for (const at of [closesAt, closesAt + hour / 60]) {
    world.clock.now = at
    await world.tick()
  }
  const electors = shuffled(keys, roll)
  return { decisionId: id, electors, truth: electors.map((key) => handedOut.get(key) ?? '') }
}

async function lootOf(rounds: number, seed: number, isMixed: boolean): Promise<readonly Round[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'linking-papers-'))
  const file = path.join(folder, 'store.db')
  const roll = dice(seed)
  try {
    const store = await openSqlite(file)
    const world = await givenWorld(store)
    const begin = world.clock.now
    const played: Played[] = []
    for (let round = 0; round < rounds; round++) {
      world.clock.now = begin
      played.push(await play(world, roll, (papers) => (isMixed ? shuffled(papers, roll) : papers)))
    }
    await store.close()
    const [rows, raw] = [rawRows(file), readFileSync(file)]
    return played.map(({ decisionId, electors, truth }) => {
      const ballots = ballotsIn(rows, decisionId)
      return { loot: { rows, file: raw, logged: world.logged, electors, ballots, decisionId }, truth }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** With 112 attackers, one in 300 runs has one of them as lucky as this. */
const luck = 4.2

test('papers out of an urn: nobody guesses better than by chance, and no entry says what was on its paper', async () => {
  const rounds = await lootOf(24, 20261130, true)
  for (const { loot, truth } of rounds) {
    expect(new Set(loot.ballots.map(({ token }) => token))).toEqual(new Set(truth))
    expect(loot.logged).toEqual([])
    const entries = loot.rows.filter(
      ({ table, id }) => table === 'paperEntries' && id.startsWith(`${loot.decisionId}:`),
    )
    expect(entries).toHaveLength(voters)
    for (const { body } of entries) {
      for (const choice of choices) expect(body).not.toContain(`"${choice}"`)
    }
  }
  expect(score(rounds, paperAttackers).filter(({ above }) => above > luck)).toEqual([])
})

test('papers entered in the order in which they were handed out: the same attackers know whose each is', async () => {
  const scores = score(await lootOf(6, 7, false), paperAttackers)
  const best = scores.find(({ name }) => name === 'row numbers of the slips taken against row numbers of the entries')
  expect(best).toMatchObject({ right: 6 * voters })
  expect(best?.above).toBeGreaterThan(luck)
})
