// A whole HTTP door over an empty store in memory, called without a network.
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Hono } from 'hono'
import { privacyNotice } from '@core/accounts/account'
import type { Result } from '@core/kernel/result'
import { makeApp } from '../../server/app'
import { localEffects } from '../../server/effects/local-effects'
import { localFiles, type LocalFiles } from '../../server/effects/local-files'
import { healthOf } from '../../server/health'
import { demoIdentity, type DemoIdentity } from '../../server/identity/demo-identity'
import { noIdentity } from '../../server/identity/no-identity'
import { runningCalls } from '../../server/running-calls'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../server/stores/open-store'
import { worldOf, type MakeWorld } from '../../server/world'
import type { IdentitySource } from '../../server/identity/identity-source'

export interface GivenHost {
  readonly app: Hono
  readonly store: OpenStore
  readonly folder: string
  readonly faults: unknown[]
  readonly world: MakeWorld
  readonly files: LocalFiles
  /** What the server thinks the time is, for addresses that end. */
  clock: { now: number }
  call(path: string, init?: RequestInit): Promise<Response>
  post(path: string, input: unknown, headers?: Record<string, string>): Promise<Reply>
}

export interface Reply {
  readonly status: number
  readonly result: Result<unknown>
}

const people = [
  { key: 'resident', label: '居民', personId: '' },
  { key: 'elder', label: '长者', personId: '' },
]

export const givenDemo = (): DemoIdentity => demoIdentity(people)

export async function givenHost(identity: IdentitySource | DemoIdentity = noIdentity): Promise<GivenHost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'branch-home-test-'))
  const store = await openSqlite(':memory:')
  const clock = { now: Date.now() }
  const files = localFiles(path.join(folder, 'files'), randomBytes(32), () => clock.now)
  const faults: unknown[] = []
  const calls = runningCalls((fault) => faults.push(fault))
  const world = worldOf(store, localEffects(files), calls)
  const host = {
    world,
    identity,
    files,
    calls,
    siteFolder: path.join(folder, 'site'),
    verifierFolder: path.resolve(__dirname, '../../verifier'),
    health: healthOf(store, identity.name),
  }
  const app = makeApp(host, 'signIn' in identity ? identity : undefined)
  const call = async (address: string, init: RequestInit = {}) => app.request(`http://127.0.0.1${address}`, init)
  return {
    app,
    store,
    folder,
    faults,
    world,
    files,
    clock,
    call,
    post: (address, input, headers) => post(call, address, input, headers),
  }
}

async function post(
  call: GivenHost['call'],
  address: string,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const body = typeof input === 'string' ? input : JSON.stringify(input)
  const response = await call(address, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', ...headers },
  })
  return { status: response.status, result: (await response.json()) as Result<unknown> }
}

/** The header of a demo person who has signed in; `consents` says whether they agreed to the notice too. */
export async function givenSignedIn(host: GivenHost, key: string, consents = true): Promise<Record<string, string>> {
  const { result } = await host.post('/api/demo/session', { key })
  if (!result.ok) throw new Error(result.error.reason)
  const header = { Authorization: `Bearer ${(result.value as { token: string }).token}` }
  if (consents) {
    const agreed = await host.post(
      '/api/accounts/consent',
      { notice: privacyNotice, kind: 'privacy', by: 'self' },
      header,
    )
    if (!agreed.result.ok) throw new Error(agreed.result.error.reason)
  }
  return header
}

export const givenKeys = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** The reason of a refusal; empty for success. */
export function reasonOf(result: Result<unknown>): string {
  return result.ok ? '' : result.error.reason
}
