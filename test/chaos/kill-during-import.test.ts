// The very first start imports the demo district; it is killed in the middle of that, again and again.
import {
  buildServer,
  beginServer,
  clientOf,
  givenDataFolder,
  must,
  startServer,
  type ServerProcess,
} from '../server-process'

let server: ServerProcess
const client = clientOf(() => server)

beforeAll(() => buildServer(), 120_000)
afterEach(() => server.kill())

async function wholeDistrict() {
  const [homes, grids, services, me] = await Promise.all([
    must(client.call('', 'homes', 'list', {})),
    must(client.call('', 'district', 'grids', {})),
    must(client.call('', 'district', 'services', {})),
    must(client.call('districtOfficer', 'accounts', 'me', {})),
  ])
  const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1)
  return { homes: [...homes].sort(byId), grids: grids.features.length, services, me: { ...me, accountId: '' } }
}

test('the next start finishes what the killed ones began, and leaves the same district', async () => {
  server = await startServer(givenDataFolder())
  const expected = await wholeDistrict()
  await server.kill()

  const dataFolder = givenDataFolder()
  for (let time = 1; time <= 6; time++) {
    const starting = beginServer(dataFolder)
    starting.ready.catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 250 * time))
    await starting.kill()
  }
  server = await startServer(dataFolder)
  expect(await wholeDistrict()).toEqual(expected)
}, 120_000)
