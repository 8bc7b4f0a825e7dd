// People with everything in their hands after a secret vote: the whole database, its raw file, every line of the log.
// Each puts electors in an order and ballots in an order, and guesses that the n-th elector cast the n-th ballot.
import type { PaperNumbers, SecretBallot } from '@core/ballots/decision'
import { sha256Hex } from '@core/ballots/sha256'
import { ballotLine } from '@core/ballots/result-file'

/** A row as the engine keeps it, whatever table it is of. */
export interface RawRow {
  readonly table: string
  readonly rowid: number
  readonly id: string
  readonly rev: number
  readonly body: string
}

export interface Loot {
  /** In the order of the tables' own row numbers. */
  readonly rows: readonly RawRow[]
  readonly file: Buffer
  readonly logged: readonly Readonly<Record<string, unknown>>[]
  /** Who voted in this round, by key, in no order of theirs. */
  readonly electors: readonly string[]
  /** The ballots of this round as they lie in the boxes. */
  readonly ballots: readonly SecretBallot[]
  readonly decisionId: string
}

/** One on a phone by its key, a paper by its number. */
export function nameOf({ key, token }: SecretBallot): string {
  return key === '' ? token : key
}

type Order = (loot: Loot) => readonly string[]

const by = <T>(items: readonly T[], place: (item: T) => number | string): readonly T[] =>
  items
    .map((item) => ({ item, at: place(item) }))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ item }) => item)

/** Where electors come in an order that has to do with when they came. */
const electorOrders: Readonly<Record<string, Order>> = {
  'row numbers of the slips taken': (loot) => by(loot.electors, (key) => rowOf(loot, 'slipsTaken', key)?.rowid ?? 0),
  'hashes of the slips taken': (loot) => by(loot.electors, (key) => String(JSON.parse(rowOf(loot, 'slipsTaken', key)?.body ?? '{}').blindedHash)), // prettier-ignore
  'places of the slips taken in the raw file': (loot) => by(loot.electors, (key) => loot.file.lastIndexOf(`"decisionId":"${loot.decisionId}","electorKey":"${key}"`)), // prettier-ignore
  'keys of the electors': (loot) => by(loot.electors, (key) => key),
  'row numbers of the claims': (loot) => by(loot.electors, (key) => claimOf(loot, key)?.rowid ?? 0),
  'lines of the log': (loot) => by(loot.electors, (key) => timeOf(loot, `${loot.decisionId}:${key}`)),
}

const ballotOrders: Readonly<Record<string, Order>> = {
  'places in the boxes': ({ ballots }) => ballots.map(({ key }) => key),
  'first places in the raw file': ({ ballots, file }) => by(ballots, ({ key }) => file.indexOf(key)).map(({ key }) => key), // prettier-ignore
  'last places in the raw file': ({ ballots, file }) => by(ballots, ({ key }) => file.lastIndexOf(key)).map(({ key }) => key), // prettier-ignore
  'row numbers and revisions of the boxes': (loot) =>
    by(loot.ballots, ({ key }) => {
      const box = loot.rows.find(({ table, body }) => table === 'ballotBoxes' && body.includes(key))
      return box ? box.rev * 1000 + box.rowid : 0
    }).map(({ key }) => key),
  keys: ({ ballots }) => by(ballots, ({ key }) => key).map(({ key }) => key),
  'hashes of keys': ({ ballots }) => by(ballots, ({ key }) => sha256Hex(key)).map(({ key }) => key),
  'hashes of lines': ({ ballots }) => by(ballots, (ballot) => sha256Hex(ballotLine(ballot))).map(({ key }) => key),
  tokens: ({ ballots }) => by(ballots, ({ token }) => token).map(({ key }) => key),
  signatures: ({ ballots }) => by(ballots, ({ signature }) => signature).map(({ key }) => key),
  revisions: ({ ballots }) => by(ballots, ({ revision }) => revision).map(({ key }) => key),
  sizes: ({ ballots }) => by(ballots, (ballot) => JSON.stringify(ballot).length).map(({ key }) => key),
  'lines of the log': (loot) => by(loot.ballots, ({ key }) => timeOf(loot, key)).map(({ key }) => key),
}

export interface Attacker {
  readonly name: string
  /** Key of the ballot that each elector is taken to have cast, in the order of `loot.electors`. */
  guess(loot: Loot): readonly string[]
}

/** Every order of electors with every order of ballots, forwards and backwards. */
export const attackers: readonly Attacker[] = everyPair(electorOrders, ballotOrders)

function everyPair(
  electors: Readonly<Record<string, Order>>,
  ballots: Readonly<Record<string, Order>>,
): readonly Attacker[] {
  return Object.entries(electors).flatMap(([one, electorOrder]) =>
    Object.entries(ballots).flatMap(([other, ballotOrder]) =>
      [false, true].map((backwards): Attacker => ({
        name: `${one} against ${other}${backwards ? ', backwards' : ''}`,
        guess(loot) {
          const order = electorOrder(loot)
          const names = backwards ? [...ballotOrder(loot)].reverse() : ballotOrder(loot)
          return loot.electors.map((elector) => names[order.indexOf(elector)] ?? '')
        },
      })),
    ),
  )
}

/** Where papers come in an order that has to do with when they were handed out, entered or cast. */
const paperOrders: Readonly<Record<string, Order>> = {
  numbers: ({ ballots }) => by(ballots.map(nameOf), (number) => number),
  'hashes of numbers': ({ ballots }) => by(ballots.map(nameOf), (number) => sha256Hex(number)),
  'places in the boxes': ({ ballots }) => ballots.map(nameOf),
  'row numbers of the entries': (loot) => by(loot.ballots.map(nameOf), (number) => rowOf(loot, 'paperEntries', number)?.rowid ?? 0), // prettier-ignore
  'revisions of the entries': (loot) => by(loot.ballots.map(nameOf), (number) => rowOf(loot, 'paperEntries', number)?.rev ?? 0), // prettier-ignore
  'first places in the raw file': ({ ballots, file }) => by(ballots.map(nameOf), (number) => file.indexOf(number)),
  'last places in the raw file': ({ ballots, file }) => by(ballots.map(nameOf), (number) => file.lastIndexOf(number)),
  'places among the numbers handed out': (loot) => by(loot.ballots.map(nameOf), (number) => paperNumbersOf(loot).numbers.indexOf(number)), // prettier-ignore
}

const electorOrdersOnPaper: Readonly<Record<string, Order>> = {
  ...electorOrders,
  'places among those who have a paper': (loot) =>
    by(loot.electors, (key) => paperNumbersOf(loot).electors.indexOf(key)),
}

export const paperAttackers: readonly Attacker[] = everyPair(electorOrdersOnPaper, paperOrders)

function paperNumbersOf({ rows, decisionId }: Loot): PaperNumbers {
  const row = rows.find(({ table, id }) => table === 'paperNumbers' && id === decisionId)
  return JSON.parse(row?.body ?? '{"numbers":[],"electors":[]}') as PaperNumbers
}

function rowOf({ rows, decisionId }: Loot, table: string, name: string): RawRow | undefined {
  return rows.find((row) => row.table === table && row.id === `${decisionId}:${name}`)
}

function claimOf({ rows, decisionId }: Loot, electorKey: string): RawRow | undefined {
  const decision = rows.find(({ table, id }) => table === 'decisions' && id === decisionId)
  const { registerId } = JSON.parse(decision?.body ?? '{}') as { readonly registerId?: string }
  return rows.find(({ table, id }) => table === 'electorClaims' && id === `${registerId}:${electorKey}`)
}

/** Of the first line that names it. */
function timeOf({ logged }: Loot, name: string): number {
  return logged.findIndex((line) => JSON.stringify(line).includes(name))
}
