// A PostgreSQL server of one's own for tests and benches: data in a temporary folder, reached by a private socket only.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

export interface TestPostgres {
  /** A fresh, empty database: its URL. */
  database(): Promise<string>
  stop(): Promise<void>
}

const packages = '/usr/lib/postgresql'
const startMilliseconds = 30_000
const goodbyeMilliseconds = 2_000

/** Starts a server. `durable` keeps fsync on, as benches and crash tests need. */
export async function startPostgres({ durable = false } = {}): Promise<TestPostgres> {
  const bin = findBin()
  const user = serverUser()
  const folder = mkdtempSync(join(tmpdir(), 'branch-home-pg-'))
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const env = { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' }
  const initdb = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-sync']
  execFileSync(join(bin, 'initdb'), initdb, { ...user, cwd: folder, env, stdio: 'pipe' })

  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'max_connections=100']
  if (!durable) settings.push('fsync=off', 'full_page_writes=off')
  // The shell waits on its input and stops the server when that closes, even if this process is killed.
  const script = '"$@" >&2 & server=$!; (read -r _ && :; kill -INT $server) <&3 & wait $server'
  const command = [join(bin, 'postgres'), '-D', data, ...settings.flatMap((setting) => ['-c', setting])]
  const server = spawn('sh', ['-c', `exec 3<&0; ${script}`, 'sh', ...command], { ...user, cwd: folder, env })
  const log = keepTail(server)
  const url = (name: string) => `postgresql://postgres@localhost/${name}?host=${encodeURIComponent(folder)}`
  await answers(url('postgres'), server, log)

  let made = 0
  return {
    async database() {
      const name = `test_${(made += 1)}`
      await once(url('postgres'), `create database ${name}`)
      return url(name)
    },
    async stop() {
      await clientsGone(url('postgres')).catch(() => undefined)
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.stdin?.end()
      if (server.exitCode === null) await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function findBin(): string {
  const versions = safeList(packages).sort((a, b) => Number(b) - Number(a))
  const [newest] = versions.filter((version) => safeList(join(packages, version, 'bin')).includes('postgres'))
  if (newest !== undefined) return join(packages, newest, 'bin')
  throw new Error(`PostgreSQL is not installed (looked in ${packages}). On Debian: apt-get install postgresql`)
}

function safeList(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** PostgreSQL refuses to run as root. */
function serverUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' })))
      if (uid && gid) return { uid, gid }
    } catch {
      // No such user here: the next one.
    }
  }
  throw new Error('PostgreSQL cannot run as root, and there is neither a user postgres nor nobody.')
}

function keepTail(server: ChildProcess): () => string {
  let tail = ''
  server.stderr?.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-4_000)
  })
  return () => tail
}

async function answers(url: string, server: ChildProcess, log: () => string): Promise<void> {
  const deadline = performance.now() + startMilliseconds
  while (server.exitCode === null && performance.now() < deadline) {
    try {
      await once(url, 'select 1')
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  server.stdin?.end()
  throw new Error(`PostgreSQL did not start:\n${log()}`)
}

/** A pool that has ended may still be saying goodbye; a server that goes first is an error that nobody listens to. */
async function clientsGone(url: string): Promise<void> {
  const others = `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`
  const deadline = performance.now() + goodbyeMilliseconds
  while ((await once(url, others)) > 0 && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Answers how many rows came. */
async function once(url: string, sql: string): Promise<number> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query(sql)).rowCount ?? 0
  } finally {
    await client.end()
  }
}
