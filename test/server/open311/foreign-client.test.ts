// An Open311 client that nobody here wrote (`open311` on npm, of Code for America) against the built server as a process:
// it discovers the endpoint, offers the services, sends a request and follows it until it is answered.
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { homeOfGridWorker } from '../../demo-place'
import { buildServer, clientOf, givenDataFolder, must, startServer, type ServerProcess } from '../../server-process'

type Callback = (fault: unknown, answer: unknown) => void
type Row = Readonly<Record<string, unknown>>

/** The methods we use, as its README tells them. */
interface Open311Client {
  endpoint?: string
  format?: string
  serviceDiscovery(options: { cache: boolean }, callback: Callback): void
  serviceList(callback: Callback): void
  serviceDefinition(code: string, callback: Callback): void
  submitRequest(form: Row, callback: Callback): void
  token(token: string, callback: Callback): void
  serviceRequests(id: string | readonly string[] | Row, params: Row | Callback, callback?: Callback): void
}

// eslint-disable-next-line @typescript-eslint/no-require-imports
const Open311 = require('open311') as new (options: Row) => Open311Client

/** Its callbacks give a fault and its text, or no fault and the answer. */
function asked<T>(ask: (callback: Callback) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    ask((fault, answer) => (fault ? reject(new Error(`${String(fault)}: ${String(answer)}`)) : resolve(answer as T))),
  )
}

const program = path.resolve(__dirname, '../../../dist/server/main.js')
const people = clientOf(() => server ?? { url: '' })
let server: ServerProcess | undefined
let client: Open311Client
let withoutKey: Open311Client

function makeKey(dataFolder: string, scopes: string): string {
  const env = { ...process.env, BRANCH_HOME_DATA: dataFolder, DATABASE_URL: '' }
  const said = execFileSync(process.execPath, [program, 'keys', 'create', '--name', '别处的程序', '--scopes', scopes], { env, encoding: 'utf8' }) // prettier-ignore
  return /bh_[\w-]{43}/.exec(said)?.[0] ?? ''
}

beforeAll(async () => {
  buildServer()
  const dataFolder = givenDataFolder()
  const apiKey = makeKey(dataFolder, 'read,write')
  server = await startServer(dataFolder)
  const discovery = `${server.url}/open311/discovery.json`
  client = new Open311({ discovery, apiKey })
  withoutKey = new Open311({ discovery, apiKey: 'nobody' })
  for (const one of [client, withoutKey]) await asked((callback) => one.serviceDiscovery({ cache: true }, callback))
}, 180_000)
afterAll(() => server?.kill())

const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 500))

test('it finds the endpoint by the discovery document', () => {
  expect(client.endpoint).toBe(`${server?.url}/open311/v2/`)
  expect(client.format).toBe('json')
})

test('it sends what a resident says and follows it until it is answered', async () => {
  const services = await asked<readonly Row[]>((callback) => client.serviceList(callback))
  expect(services.length).toBeGreaterThan(3)
  const [service] = services
  const serviceCode = String(service?.service_code)
  const definition = await asked<Row>((callback) => client.serviceDefinition(serviceCode, callback))
  expect(definition).toEqual({ service_code: serviceCode, attributes: [] })

  const { position } = await homeOfGridWorker(people)
  const form = { service_code: serviceCode, lat: position.lat, long: position.lng, description: '路灯不亮 & 门口很黑', public: true, attributes: { kind: 'lamp' } } // prettier-ignore
  const [sent] = await asked<readonly Row[]>((callback) => client.submitRequest(form, callback))
  const id = String(sent?.service_request_id)
  // It reads without its key: as a neighbour, once the board has the request.
  await settle()
  const [token] = await asked<readonly Row[]>((callback) => client.token(id, callback))
  expect(token).toMatchObject({ service_request_id: id })

  const statusOf = async () => (await asked<readonly Row[]>((callback) => client.serviceRequests(id, callback)))[0]
  expect(await statusOf()).toMatchObject({ status: 'open', service_code: serviceCode, description: '路灯不亮 & 门口很黑' }) // prettier-ignore
  await must(people.call('gridWorker', 'requests', 'accept', { id, commandId: 'accept-000000000001' }))
  await must(people.call('gridWorker', 'requests', 'answer', { id, commandId: 'answer-000000000001', text: '灯换好了', photos: [] })) // prettier-ignore
  await settle()
  const answered = await statusOf()
  expect(answered).toMatchObject({ status: 'closed', status_notes: expect.stringContaining('灯换好了') })
  expect(answered?.requested_datetime).toBeInstanceOf(Date)

  const many = await asked<readonly Row[]>((callback) => client.serviceRequests([id, 'nobody'], {}, callback))
  expect(many.map((row) => row.service_request_id)).toEqual([id])
  const closed = await asked<readonly Row[]>((callback) => client.serviceRequests({ status: 'closed', service_code: serviceCode }, callback)) // prettier-ignore
  expect(closed.map((row) => row.service_request_id)).toContain(id)
}, 60_000)

test('it is told what is wrong', async () => {
  const form = { service_code: 'no-such-service', lat: 34.7, long: 119.3, description: 'x' }
  await expect(asked((callback) => client.submitRequest(form, callback))).rejects.toThrow(/404.*service_code/)
  await expect(asked((callback) => withoutKey.submitRequest(form, callback))).rejects.toThrow(/403.*api_key/)
  await expect(asked((callback) => client.serviceRequests('nobody', callback))).rejects.toThrow('404')
})
