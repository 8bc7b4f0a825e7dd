// Every engine behind the store port, opened alike: the contract's tests run over all of them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cloud from 'wx-server-sdk'
import { cloudbaseStore } from '../../cloudfunctions/_kit/cloudbase-store'
import type { Schema } from '../../cloudfunctions/_kit/schema-table'
import type { Store } from '../../cloudfunctions/_kit/store'
import { openPostgres } from '../../server/stores/postgres/open-postgres'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { startGateway } from '../gateway/gateway'
import { memoryStore } from '../memory-store'
import { startPostgres } from '../postgres'

/** A collection of the tests' own, so that the contract does not change with the product. */
export const things: Schema = {
  things: {
    fields: { group: 'text', rank: 'integer', label: 'text' },
    indexes: { group: ['group', 'rank'], label: ['group', 'label', 'rank'], rank: ['rank'] },
  },
  others: { fields: {}, indexes: {} },
}

type Body = Readonly<Record<string, unknown>>
export type Thing = Body & { readonly _id: string; readonly rev: number }
export interface ThingQuery {
  readonly index: string
  readonly equals: Body
  readonly from?: number | string
  readonly to?: number | string
  readonly order: 'asc' | 'desc'
  readonly limit: number
  readonly cursor?: string | undefined
}

/** The store port without the product's types. */
export interface AnyStore {
  get(collection: string, id: string): Promise<Thing | undefined>
  getMany(collection: string, ids: readonly string[]): Promise<readonly Thing[]>
  insert(collection: string, id: string, body: unknown): Promise<'inserted' | 'exists'>
  replace(collection: string, id: string, rev: number, body: unknown): Promise<'replaced' | 'stale'>
  query(
    collection: string,
    query: ThingQuery,
  ): Promise<{ readonly items: readonly Thing[]; readonly cursor: string | null }>
  count(collection: string, query: Pick<ThingQuery, 'index' | 'equals' | 'from' | 'to'>): Promise<number>
}

export interface Engine {
  readonly store: AnyStore
  stop(): Promise<void>
}

export function anyStore(store: Store): AnyStore {
  return store as unknown as AnyStore
}

/** `npm test` says so, loudly, when this machine has no PostgreSQL. */
const without = process.env['BRANCH_HOME_TEST_WITHOUT']

export const engines: readonly (readonly [name: string, start: () => Promise<Engine>])[] = [
  ['memory (of the tests)', startMemory] as const,
  ['SQLite', startSqlite] as const,
  ['PostgreSQL', startPostgresEngine] as const,
  ['CloudBase', startCloudbase] as const,
].filter(([name]) => name.toLowerCase().startsWith(without || '-') === false)

async function startMemory(): Promise<Engine> {
  return { store: anyStore(memoryStore(things)), stop: async () => undefined }
}

async function startSqlite(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'branch-home-store-'))
  const store = await openSqlite(join(folder, 'store.db'), things)
  return {
    store: anyStore(store),
    async stop() {
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function startPostgresEngine(): Promise<Engine> {
  const postgres = await startPostgres()
  const store = await openPostgres(await postgres.database(), things)
  return {
    store: anyStore(store),
    async stop() {
      await store.close()
      await postgres.stop()
    },
  }
}

/**
 * Through the gateway; or, before a release, in a real environment that `CLOUDBASE_TEST_ENV` names, with the keys in
 * `TENCENTCLOUD_SECRETID` and `TENCENTCLOUD_SECRETKEY` and two empty collections `things` and `others` of its own.
 */
async function startCloudbase(): Promise<Engine> {
  const real = process.env['CLOUDBASE_TEST_ENV']
  const gateway = real ? undefined : await startGateway(Object.keys(things))
  Object.assign(process.env, gateway?.env)
  cloud.init({ env: real ?? 'test-env' })
  if (real) await emptyCollections()
  return { store: anyStore(cloudbaseStore(things)), stop: async () => gateway?.stop() }
}

async function emptyCollections(): Promise<void> {
  const database = cloud.database()
  const all = { _id: database.command.exists(true) }
  for (const collection of Object.keys(things)) await database.collection(collection).where(all).remove()
}

/** A thing of a group that no other test uses. */
export function thing(group: string, more: Body = {}): Body {
  return { group, rank: 0, label: '', ...more }
}
