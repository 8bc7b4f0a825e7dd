// The whole request story over HTTP, against the built server as a process, on both of its engines.
import { privacyNotice } from '@core/accounts/account'
import { homeOfGridWorker } from '../demo-place'
import type { Call } from '../functions/given-world'
import { walkRequestStory } from '../functions/request-story'
import { startPostgres, type TestPostgres } from '../postgres'
import { buildServer, clientOf, givenDataFolder, must, startServer, type ServerProcess } from '../server-process'

const withoutPostgres = process.env.BRANCH_HOME_TEST_WITHOUT === 'postgres'
let postgres: TestPostgres | undefined
let server: ServerProcess | undefined

beforeAll(() => buildServer(), 120_000)
afterEach(() => server?.kill())
afterAll(() => postgres?.stop())

const client = clientOf(() => server ?? { url: '' })
const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 500))

async function walk(run: string): Promise<void> {
  await must(client.call('resident', 'accounts', 'consent', { notice: privacyNotice, kind: 'privacy', by: 'self' }))
  const { position, code } = await homeOfGridWorker(client)
  const services = await must(client.call('', 'district', 'services', {}))
  await walkRequestStory({
    call: client.call as Call,
    cast: { resident: 'resident', worker: 'gridWorker', clerk: 'communityStaff' },
    position: { ...position, datum: 'wgs84' },
    homeCode: code,
    serviceCode: services.find((service) => !service.sensitive)?.code ?? '',
    run,
    settle,
  })
}

test('the story is walked on SQLite, and again after the server was killed', async () => {
  const dataFolder = givenDataFolder()
  server = await startServer(dataFolder)
  await walk('first')
  await server.kill()
  server = await startServer(dataFolder)
  await walk('second')
  const mine = await must(client.call('resident', 'requests', 'mine', {}))
  expect(mine.items.map((request) => request.status)).toEqual(['closed', 'closed'])
}, 120_000)

const onPostgres = withoutPostgres ? test.skip : test
onPostgres(
  'the story is walked on PostgreSQL, with two servers side by side',
  async () => {
    postgres = await startPostgres()
    const url = await postgres.database()
    const dataFolder = givenDataFolder()
    server = await startServer(dataFolder, { env: { DATABASE_URL: url } })
    const other = await startServer(dataFolder, { env: { DATABASE_URL: url } })
    try {
      await walk('first')
      const beside = clientOf(() => other)
      const mine = await must(beside.call('resident', 'requests', 'mine', {}))
      expect(mine.items.map((request) => request.status)).toEqual(['closed'])
      expect(await (await fetch(`${other.url}/healthz`)).json()).toMatchObject({ store: { engine: 'postgresql' } })
    } finally {
      expect(await other.stop()).toBe(0)
    }
  },
  120_000,
)
