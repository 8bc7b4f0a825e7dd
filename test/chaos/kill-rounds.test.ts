// The running server is killed, round after round, under fifty people who ask and ten who work on it: what was
// acknowledged is there after the restart, once; what was not is there once or not at all, and asked again is there once.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { openPostgres } from '../../server/stores/postgres/open-postgres'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../server/stores/open-store'
import { startPostgres } from '../postgres'
import { buildServer, givenDataFolder, startServer, type ServerProcess } from '../server-process'
import { faultsIn, runClock } from './check-everything'
import { faultsOf } from './check-requests'
import { factsOf, send, type Deed, type What } from './deeds'
import { gatewayPeople } from './gateway-people'
import { givenDistrict, officer } from './given-district'
import { aLoad, pick, underLoad, type Load } from './load'

const rounds = Number(process.env['CHAOS_ROUNDS'] ?? 3)
const seed = Number(process.env['CHAOS_SEED'] ?? 5)
/** A server dies after so many answers at most, and up to so much later. */
const mostAnswers = 200
const mostPauseMs = 20
const patienceMs = 20_000
/** Requests of earlier rounds that are looked at again in each. */
const sampled = 20

interface Ground {
  /** For the server's environment. */
  readonly url: string
  readonly dataFolder: string
  /** While no server runs. */
  open(): Promise<OpenStore>
  stop(): Promise<void>
}

const engines: readonly (readonly [string, () => Promise<Ground>])[] = [
  ['SQLite', sqliteGround] as const,
  ['PostgreSQL', postgresGround] as const,
].filter(([name]) => name.toLowerCase() !== process.env['BRANCH_HOME_TEST_WITHOUT'])

beforeAll(() => buildServer(), 120_000)

test.each(engines)(
  `${rounds} rounds on %s`,
  async (_, start) => {
    const ground = await start()
    let server: ServerProcess | undefined
    try {
      const people = gatewayPeople(() => server ?? { url: '' })
      const homes = await withStore(ground, (store) => givenDistrict(store, people.accountOf))
      const load = aLoad(homes, people.call, seed)
      const begin = () => startServer(ground.dataFolder, { args: ['--port', '0'], env: { ...people.env, DATABASE_URL: ground.url } }) // prettier-ignore
      server = await begin()
      for (let round = 0; round < rounds; round++) {
        const before = load.deeds.length
        await liveAndDie(load, round, server)
        server = await begin()
        await checkRound(load, before)
      }
      await server.kill()
      await withStore(ground, runClock)
      expect((await withStore(ground, (store) => faultsIn(store, load.deeds))).slice(0, 20)).toEqual([])
      expectEnoughHappened(load)
    } finally {
      await server?.kill()
      await ground.stop()
    }
  },
  120_000 + rounds * 20_000,
)

async function liveAndDie(load: Load, round: number, server: ServerProcess): Promise<void> {
  let isOver = false
  const before = load.deeds.length
  const working = underLoad(load, round, () => isOver)
  // By answers rather than by the watch, so that a slow machine's servers do not die before they have done anything.
  const answers = load.roll() * mostAnswers
  const answered = () => load.deeds.slice(before).filter(({ answer }) => answer !== 'none').length
  const deadline = performance.now() + patienceMs
  while (answered() < answers && performance.now() < deadline) await pause(1)
  await pause(load.roll() * mostPauseMs)
  isOver = true
  await server.kill()
  await working
  expect(load.faults).toEqual([])
  expect(server.said()).not.toContain('"level":"error"')
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** As it is found, then once more after everybody has asked again what they got no answer to. */
async function checkRound(load: Load, from: number): Promise<void> {
  const touched = load.deeds.slice(from)
  const earlier = Array.from({ length: Math.min(sampled, from) }, () => pick(load.deeds.slice(0, from), load))
  const ids = [...touched, ...earlier].flatMap((deed) => deed?.requestId ?? [])
  expect(await faultsAt(new Set(ids), load)).toEqual([])
  const unanswered = touched.filter(({ answer }) => answer === 'none')
  // All at once, as phones do when the net is back.
  await Promise.all(unanswered.map((deed) => send(deed, load.call)))
  expect(unanswered.filter(({ what, answer }) => answer === 'none' || (what === 'submit' && answer === 'no'))).toEqual(
    [],
  )
  expect(await faultsAt(new Set(unanswered.map(({ requestId }) => requestId)), load)).toEqual([])
}

async function faultsAt(ids: ReadonlySet<string>, load: Load): Promise<readonly string[]> {
  const deeds = new Map([...ids].map((id): [string, Deed[]] => [id, []]))
  for (const deed of load.deeds) deeds.get(deed.requestId)?.push(deed)
  const found = [...deeds].map(async ([id, own]) => {
    const answer = await load.call(officer, 'requests', 'get', { id })
    if (!answer.ok && answer.error.code !== 'not-found') throw new Error(JSON.stringify(answer.error))
    return faultsOf(id, answer.ok ? answer.value : undefined, own)
  })
  return (await Promise.all(found)).flat()
}

/** A test in which nothing was in flight, or nothing done, would prove little. */
function expectEnoughHappened({ deeds }: Load): void {
  const done = new Set(deeds.filter(({ answer }) => answer === 'yes').map(({ what }) => what))
  const wanted = rounds < 100 ? (['submit', 'accept'] as const) : (Object.keys(factsOf) as What[])
  expect([...done]).toEqual(expect.arrayContaining([...wanted]))
  expect(deeds.length).toBeGreaterThan(rounds * 60)
}

async function withStore<T>(ground: Ground, work: (store: OpenStore) => Promise<T>): Promise<T> {
  const store = await ground.open()
  return work(store).finally(() => store.close())
}

async function sqliteGround(): Promise<Ground> {
  const dataFolder = givenDataFolder()
  const stop = async () => rmSync(dataFolder, { recursive: true })
  return { url: '', dataFolder, open: () => openSqlite(path.join(dataFolder, 'branch-home.sqlite')), stop }
}

async function postgresGround(): Promise<Ground> {
  const [postgres, dataFolder] = [await startPostgres({ durable: true }), givenDataFolder()]
  const url = await postgres.database()
  const stop = async () => {
    await postgres.stop()
    rmSync(dataFolder, { recursive: true })
  }
  return { url, dataFolder, open: () => openPostgres(url), stop }
}
