// The built server as an operator meets it.
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import path from 'node:path'
import { buildServer, clientOf, givenDataFolder, must, startServer, type ServerProcess } from '../server-process'

const program = path.resolve(__dirname, '../../dist/server/main.js')
const started: ServerProcess[] = []
const start = async (...given: Parameters<typeof startServer>) => {
  const server = await startServer(...given)
  started.push(server)
  return server
}

function runToEnd(args: readonly string[], env: Record<string, string>) {
  const done = spawnSync(process.execPath, [program, ...args], {
    env: { ...process.env, NODE_ENV: '', DATABASE_URL: '', ...env },
    encoding: 'utf8',
    timeout: 30_000,
  })
  return { code: done.status, said: done.stdout + done.stderr }
}

/** Once it refuses connections, the stop has begun. */
async function refusesConnections(url: string): Promise<void> {
  for (;;) {
    const refused = await fetch(`${url}/health`).then(
      () => false,
      () => true,
    )
    if (refused) return
  }
}

beforeAll(() => buildServer(), 120_000)
afterAll(() => Promise.all(started.map((server) => server.kill())))

test('stops in good order: finishes the running call, closes the store into one file, and ends well', async () => {
  const dataFolder = givenDataFolder()
  const server = await start(dataFolder)
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  await once(socket, 'connect')
  let answer = ''
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text))
  const body = '{}'
  // The interim reply tells that the server has taken the call and waits for its body.
  const head = `POST /api/accounts/me HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: ${body.length}\r\n\r\n`
  socket.write(head)
  while (!answer.includes('100 Continue')) await once(socket, 'data')
  const stopping = server.stop()
  await refusesConnections(server.url)
  socket.write(body)
  expect(await stopping).toBe(0)
  expect(server.said()).not.toMatch(/"level":"(error|fatal)"/)
  expect(readdirSync(dataFolder)).not.toContain('branch-home.sqlite-wal')
  expect(answer).toMatch(/\r\nHTTP\/1.1 200 /)
})

test('keeps what it was told over a stop and a kill', async () => {
  const dataFolder = givenDataFolder()
  let server = await start(dataFolder)
  const client = clientOf(() => server)
  const me = await must(client.call('gridWorker', 'accounts', 'me', {}))
  expect(me).toMatchObject({ signedIn: true, consented: true })
  expect(me.grants.map((grant) => grant.role)).toContain('gridWorker')
  expect(await must(client.call('resident', 'accounts', 'me', {}))).toMatchObject({ consented: false })
  await server.stop()
  server = await start(dataFolder)
  expect(await must(client.call('gridWorker', 'accounts', 'me', {}))).toEqual(me)
  await server.kill()
  server = await start(dataFolder)
  expect(await must(client.call('gridWorker', 'accounts', 'me', {}))).toEqual(me)
})

test('a second process on the same data is told so in a sentence', async () => {
  const dataFolder = givenDataFolder()
  await start(dataFolder)
  for (const args of [
    ['--demo', '--port', '0'],
    ['invite', 'P0001'],
    ['import', path.resolve('data/demo')],
  ]) {
    const { code, said } = runToEnd(args, { BRANCH_HOME_DATA: dataFolder })
    expect(code).toBe(1)
    expect(said).toContain('正被另一个进程使用')
    expect(said).not.toMatch(/\n\s+at /)
  }
})

test('takes the next free port when none was asked for, and refuses when one was', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as { port: number }
  const { code, said } = runToEnd(['--port', String(port)], { BRANCH_HOME_DATA: givenDataFolder() })
  expect([code, said]).toEqual([1, expect.stringContaining(`端口 ${port} 已被占用`)])
  taken.close()
  const [first, second] = await Promise.all([
    start(givenDataFolder(), { args: [] }),
    start(givenDataFolder(), { args: [] }),
  ])
  expect(first.url).not.toBe(second.url)
})

test('pretends to be nobody outside of a developer machine', () => {
  const data = { BRANCH_HOME_DATA: givenDataFolder() }
  expect(runToEnd(['--demo', '--host', '0.0.0.0'], data)).toMatchObject({
    code: 1,
    said: expect.stringContaining('本机'),
  })
  expect(runToEnd(['--demo'], { ...data, NODE_ENV: 'production' }).code).toBe(1)
  expect(runToEnd(['--demo'], { ...data, TCB_ENV: 'e' }).code).toBe(1)
})

test('without the demo flag nobody can be assumed', async () => {
  const server = await start(givenDataFolder(), { args: ['--port', '0'] })
  expect(server.said()).toContain('No sign-in is set up')
  const session = await fetch(`${server.url}/api/demo/session`, { method: 'POST', body: '{"key":"resident"}' })
  expect(session.status).toBe(404)
})

test('a gateway that is only half set up stops the start with a sentence', () => {
  const { code, said } = runToEnd(['--port', '0'], { BRANCH_HOME_DATA: givenDataFolder(), GATEWAY_PUBLIC_KEY: 'x' })
  expect([code, said]).toEqual([1, expect.stringContaining('GATEWAY_ISSUER')])
})

test('what it writes is for its own user alone', async () => {
  const dataFolder = givenDataFolder()
  await start(dataFolder)
  for (const name of readdirSync(dataFolder)) expect(statSync(path.join(dataFolder, name)).mode & 0o077).toBe(0)
})
