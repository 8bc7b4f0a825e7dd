// How well attackers guess who voted how, measured against chance; and what of a database they have in their hands.
import Database from 'libsql'
import type { SecretBallot } from '@core/ballots/decision'
import { collections } from '../../cloudfunctions/_kit/collections'
import { nameOf, type Attacker, type Loot, type RawRow } from './linking-attackers'

export const choices = ['yes', 'no', 'abstain']

export interface Round {
  readonly loot: Loot
  /** Name (`nameOf`) of the ballot that each elector really cast. */
  readonly truth: readonly string[]
}

/** Mulberry32: the same choices and comings on every run. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function shuffled<T>(items: readonly T[], roll: () => number): readonly T[] {
  return items.map((item) => ({ item, at: roll() })).sort((one, other) => one.at - other.at).map(({ item }) => item) // prettier-ignore
}

export interface Score {
  readonly name: string
  readonly right: number
  /** Right guesses above what chance brings, in standard deviations of chance. */
  readonly above: number
}

/** A guess is right when the choice is. Chance is a blind matching of the same ballots, which knows the result as well. */
export function score(rounds: readonly Round[], attackers: readonly Attacker[]): readonly Score[] {
  let [mean, variance] = [0, 0]
  for (const { loot } of rounds) {
    const n = loot.ballots.length
    const counts = choices.map((choice) => loot.ballots.filter((ballot) => ballot.choice === choice).length)
    const squares = counts.reduce((sum, count) => sum + count ** 2, 0)
    mean += squares / n
    // Of the number of fixed colours in a random matching: both draws without replacement.
    const pairs = counts.reduce((sum, count) => sum + (count * (count - 1)) ** 2, 0) +
      counts.reduce((sum, count, at) => sum + counts.reduce((inner, other, to) => (to === at ? inner : inner + (count * other) ** 2), 0), 0) // prettier-ignore
    variance += squares / n + pairs / (n * (n - 1)) - (squares / n) ** 2
  }
  return attackers.map(({ name, guess }) => {
    const right = rounds.reduce((sum, { loot, truth }) => {
      const choiceOf = new Map(loot.ballots.map((ballot) => [nameOf(ballot), ballot.choice]))
      return sum + guess(loot).filter((key, at) => choiceOf.get(key) === choiceOf.get(truth[at] ?? '')).length
    }, 0)
    return { name, right, above: (right - mean) / Math.sqrt(variance) }
  })
}

/** Every row of every table, with every column that the engine has. */
export function rawRows(file: string): readonly RawRow[] {
  const database = new Database(file)
  const rows = Object.keys(collections).flatMap(
    (table) =>
    (database.prepare(`select rowid, "_id", "_rev", "_body" from "${table}" order by rowid`).raw().all() as [number, string, number, string][]).map(([rowid, id, rev, body]) => ({ table, rowid, id, rev, body })), // prettier-ignore
  )
  database.close()
  return rows
}

/** What lies in the boxes of a vote. */
export function ballotsIn(rows: readonly RawRow[], decisionId: string): readonly SecretBallot[] {
  const own = rows.filter(({ table, id }) => table === 'ballotBoxes' && id.startsWith(`${decisionId}:`))
  return own.flatMap(({ body }) => (JSON.parse(body) as { readonly ballots: readonly SecretBallot[] }).ballots)
}

export function occurrences(file: Buffer, text: string): number {
  let count = 0
  for (let at = file.indexOf(text); at >= 0; at = file.indexOf(text, at + 1)) count++
  return count
}
