// The built server as a process of its own, and calls to it as any of the demo's people.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Api } from '@core/api'
import type { OutputOf, SentOf } from '@core/kernel/procedure'
import { refuse, type Result } from '@core/kernel/result'

const root = path.resolve(__dirname, '..')
const program = path.join(root, 'dist/server/main.js')
const startMs = 30_000

export interface ServerProcess {
  readonly url: string
  readonly pid: number
  /** Everything it has written so far. */
  said(): string
  /** As a power cut would: SIGKILL, no last words. */
  kill(): Promise<void>
  /** As an operator would: SIGTERM; its exit code. */
  stop(): Promise<number | null>
}

export function givenDataFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'branch-home-data-'))
}

/** Skipped in a moment when the bundle is that of today's sources. */
export function buildServer(): void {
  execFileSync(process.execPath, [path.join(root, 'config/scripts/build.mjs'), 'server'], { stdio: 'pipe' })
}

export interface StartingServer {
  /** Rejects when it ends before it serves, or takes too long. */
  readonly ready: Promise<ServerProcess>
  kill(): Promise<void>
}

interface StartOptions {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export function startServer(dataFolder: string, options: StartOptions = {}): Promise<ServerProcess> {
  return beginServer(dataFolder, options).ready
}

export function beginServer(
  dataFolder: string,
  { args = ['--demo', '--port', '0'], env = {} }: StartOptions = {},
): StartingServer {
  const server = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, NODE_ENV: '', BRANCH_HOME_DATA: dataFolder, DATABASE_URL: '', ...env },
  })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
  const exited = once(server, 'exit') as Promise<[number | null]>
  const end = async (signal: NodeJS.Signals) => {
    server.kill(signal)
    const [code] = await exited
    return code
  }
  const kill = () => end('SIGKILL').then(() => undefined)
  const ready = async (): Promise<ServerProcess> => {
    const url = await urlIn(() => said, exited)
    if (url) return { url, pid: server.pid ?? 0, said: () => said, kill, stop: () => end('SIGTERM') }
    await kill()
    throw new Error(`the server did not start:\n${said}`)
  }
  return { ready: ready(), kill }
}

async function urlIn(said: () => string, exited: Promise<unknown>): Promise<string | undefined> {
  let over = false
  void exited.then(() => (over = true))
  const deadline = performance.now() + startMs
  while (!over && performance.now() < deadline) {
    const url = /支部家院 (http\S+)/.exec(said())?.[1]
    if (url) return url
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return undefined
}

/** Calls over HTTP as one demo person (empty: a visitor). A dead server answers `net.offline`. */
export function clientOf(server: () => Pick<ServerProcess, 'url'>) {
  const tokens = new Map<string, string>()
  async function post(address: string, headers: Record<string, string>, body: BodyInit): Promise<Result<unknown>> {
    try {
      const response = await fetch(server().url + address, { method: 'POST', headers, body })
      return (await response.json()) as Result<unknown>
    } catch {
      return refuse('internal', 'net.offline')
    }
  }
  const json = { 'Content-Type': 'application/json' }
  async function headersOf(who: string): Promise<Record<string, string>> {
    if (who === '') return {}
    const key = `${server().url} ${who}`
    const known = tokens.get(key)
    if (known) return { Authorization: `Bearer ${known}` }
    const session = await post('/api/demo/session', json, JSON.stringify({ key: who }))
    if (!session.ok) return {}
    const { token } = session.value as { readonly token: string }
    tokens.set(key, token)
    return { Authorization: `Bearer ${token}` }
  }
  async function call<F extends keyof Api, P extends keyof Api[F] & string>(
    who: string,
    fn: F,
    procedure: P,
    input: SentOf<Api[F][P]>,
  ): Promise<Result<OutputOf<Api[F][P]>>> {
    const headers = { ...json, ...(await headersOf(who)) }
    return (await post(`/api/${fn}/${procedure}`, headers, JSON.stringify(input))) as Result<OutputOf<Api[F][P]>>
  }
  async function upload(
    who: string,
    id: string,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Result<{ readonly file: string }>> {
    const headers = { 'Content-Type': 'image/png', ...(await headersOf(who)) }
    return (await post(`/api/files/${id}`, headers, bytes)) as Result<{ readonly file: string }>
  }
  return { call, upload }
}

/** A PNG of one pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export type Client = ReturnType<typeof clientOf>

export async function must<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
