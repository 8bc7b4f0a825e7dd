// An estate votes in secret while the server is killed under it, over the taking of slips as over the casting of ballots:
// every ballot that was acknowledged is in the published result, once; nobody gets a second set of slips or a second
// ballot out of a slip, and the stand-alone verifier finds the result valid.
import type { DecisionView } from '@core/ballots/ballots-api'
import { ballotLine, type ResultFile } from '@core/ballots/result-file'
import { castChoice } from '@/features/ballots/cast-slips'
import { readAll } from '../../cloudfunctions/_kit/read-all'
import type { Store } from '../../cloudfunctions/_kit/store'
import { dice } from '../core/walking/given-streets'
import { anAnnouncement, day, givenRegister, seedMatter } from '../functions/given-ballots'
import { estateCsv } from '../functions/given-secret-vote'
import { givenWorld, must } from '../functions/given-world'
import { loseStorage } from '../kept-storage'
import { buildServer, startServer, type ServerProcess } from '../server-process'
import { verdictOn } from '../verdict-on'
import { gatewayPeople, type CallAs } from './gateway-people'
import { postgresGround, publish, seedClaim, sqliteGround, withStore, type Ground } from './voting-ground'
import {
  cast,
  linesOn,
  makeSlips,
  mortalLine,
  slipsOn,
  take,
  tryTwice,
  waitsForSlips,
  waitsToCast,
  type Phone,
} from './voting-phones'

jest.mock('@/platform/storage', () => jest.requireActual('../kept-storage'))

const votersWanted = process.env['CHAOS_SECRET_VOTERS']
const deathsAStage = 2
/** In 0.01 m², over and over. Few ones in their binary form: each is a slip, and costs a phone a blinding. */
const areas = [8193, 12289, 24577]
const choices = ['yes', 'no', 'abstain']
/** Every so many voters one has a second phone that asks as well, and one gives up over the first lost answer. */
const aSecondPhone = 10
const aWearyVoter = 15
const roll = dice(23)
const anyChoice = () => choices[Math.floor(roll() * choices.length)] ?? 'abstain'

const engines: readonly (readonly [name: string, voters: number, start: () => Promise<Ground>])[] = [
  ['SQLite', Number(votersWanted ?? 60), sqliteGround] as const,
  ['PostgreSQL', Number(votersWanted ?? 30), postgresGround] as const,
].filter(([name]) => name.toLowerCase() !== process.env['BRANCH_HOME_TEST_WITHOUT'])

beforeAll(() => buildServer(), 120_000)
beforeEach(() => loseStorage())

test.each(engines)(
  '%s: %d secret voters, and a server that dies over their slips and over their ballots',
  async (_, voters, start) => {
    const ground = await start()
    let server: ServerProcess | undefined
    try {
      const people = gatewayPeople(() => server ?? { url: '' })
      const { decisionId, keys } = await withStore(ground, (store) => givenEstate(store, voters, people.accountOf))
      const begin = async () => (server = await startServer(ground.dataFolder, { args: ['--port', '0'], env: { ...people.env, DATABASE_URL: ground.url } })) // prettier-ignore
      await begin()
      const vote = await must(people.call('', 'ballots', 'get', { id: decisionId }))
      const phones = await phonesOf(vote, keys, people.call)
      const kill = () => server?.kill() ?? Promise.resolve()
      let unheard = 0
      for (const stage of stagesOf(phones)) unheard += await liveThrough(stage, vote, people.call, { kill, begin })
      // Deaths over nothing would prove little.
      expect(unheard).toBeGreaterThan(0)
      expect(phones.filter((phone) => waitsForSlips(phone) || waitsToCast(phone))).toEqual([])

      const { of } = mortalLine(people.call, Infinity, kill)
      const content = phones.filter((phone) => !phone.isOut)
      for (const { name, who } of content.filter(() => roll() < 0.2)) await must(castChoice(vote, name, anyChoice(), of(who))) // prettier-ignore
      for (const phone of content.filter((_phone, at) => at % 8 === 0)) {
        expect(await tryTwice(phone, vote, of)).toEqual(['ballots.slips-taken', 'ballots.bad-token', 'ballots.newer-vote']) // prettier-ignore
      }
      await kill()
      holdsAllOf(await withStore(ground, (store) => publish(store, decisionId)), phones)
    } finally {
      await server?.kill()
      await ground.stop()
    }
  },
  240_000,
)

interface Stage {
  readonly taking: readonly Phone[]
  readonly casting: readonly Phone[]
}

/** Slips alone; then some cast while others take theirs; then ballots alone. Both phones of one owner ask at once. */
function stagesOf(phones: readonly Phone[]): readonly Stage[] {
  const half = phones.filter((_phone, at) => at < phones.length / 2)
  const other = phones.slice(half.length)
  return [
    { taking: half, casting: [] },
    { taking: other, casting: half },
    { taking: [], casting: other },
  ]
}

interface Server {
  kill(): Promise<void>
  begin(): Promise<unknown>
}

/** How many answers were lost. */
async function liveThrough(stage: Stage, vote: DecisionView, call: CallAs, { kill, begin }: Server): Promise<number> {
  let unheard = 0
  for (let death = 0; death <= deathsAStage; death++) {
    const [taking, casting] = [stage.taking.filter(waitsForSlips), stage.casting.filter(waitsToCast)]
    const isLast = death === deathsAStage
    // With the first of the answers, so that others are on their way.
    const line = mortalLine(call, isLast ? Infinity : Math.ceil((taking.length + casting.length) / 6), kill)
    if (death === 0) for (const phone of taking) await makeSlips(phone, vote, line.of)
    const takings = taking.map((phone) => take(phone, vote, line.of))
    await Promise.all([...takings, ...casting.map((phone) => cast(phone, vote, anyChoice(), line.of))])
    if (isLast) break
    unheard += line.unheard()
    await line.death()
    await begin()
  }
  return unheard
}

/** What was acknowledged lies in it; of whoever gave up the rest may lie in it too; and nothing else does. */
function holdsAllOf(result: ResultFile, phones: readonly Phone[]): void {
  expect(verdictOn(result)).toBe('valid')
  const lines = result.ballots.map(ballotLine).sort()
  const published = new Set(lines)
  const told = phones.map(linesOn)
  const acknowledged = told.flatMap((one) => one.acknowledged)
  expect(acknowledged.filter((line) => !published.has(line))).toEqual([])
  const said = told.flatMap((one) => one.written)
  expect(lines).toEqual(said.filter((line) => published.has(line)).sort())
  // One head a voter, in one place, with all of his area.
  const voted = phones.filter((phone) => slipsOn(phone).length > 0)
  const electors = new Set(voted.map(({ mine }) => mine.electorKey))
  expect(voted.length).toBe(electors.size)
  const content = voted.filter((phone) => !phone.isOut)
  const { heads, area } = result.tally.participants
  const sum = (some: readonly Phone[]) => some.reduce((whole, { mine }) => whole + mine.area, 0)
  expect(heads).toBeGreaterThanOrEqual(content.length)
  expect(heads).toBeLessThanOrEqual(voted.length)
  expect(area).toBeGreaterThanOrEqual(sum(content))
  expect(area).toBeLessThanOrEqual(sum(voted))
}

/** A vote that has begun an hour ago, by the server's watch. */
async function givenEstate(store: Store, voters: number, accountOf: (who: string) => string) {
  const world = await givenWorld(store)
  world.clock.now = Date.now() - day / 24
  const csv = estateCsv(Array.from({ length: voters }, (_, at) => areas[at % areas.length] ?? 0))
  const registerId = await givenRegister(world, { csv })
  const pages = await readAll(store, 'electorPages', 'list', { list: `${registerId}:1` })
  const keys = pages.flatMap(({ electors }) => electors.map(({ key }) => key))
  for (const [at, key] of keys.entries()) await seedClaim(store, registerId, key, accountOf(`voter-${at}`))
  const terms = { mode: 'secret', opensAt: world.clock.now, closesAt: Date.now() + day } as const
  const matterId = await seedMatter(store)
  const { id } = await must(world.call('clerk', 'ballots', 'announce', anAnnouncement(matterId, registerId, terms)))
  await world.settle()
  return { decisionId: id, keys }
}

async function phonesOf(vote: DecisionView, keys: readonly string[], call: CallAs): Promise<readonly Phone[]> {
  const phones: Phone[] = []
  for (const [at, key] of keys.entries()) {
    const who = `voter-${at}`
    const { mine } = await must(call(who, 'ballots', 'get', { id: vote.id }))
    const own = mine.find(({ electorKey }) => electorKey === key)
    if (!own) throw new Error(`${who} may not vote.`)
    const phone = (owner: string, isWeary: boolean): Phone => ({ who, mine: own, name: { owner, decisionId: vote.id, electorKey: key }, isWeary, isOut: false }) // prettier-ignore
    phones.push(phone(who, at % aWearyVoter === 1))
    if (at % aSecondPhone === 0) phones.push(phone(`${who}-again`, false))
  }
  return phones
}
