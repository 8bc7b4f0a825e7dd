// Where the store's benchmark writes: temporary databases of each engine, and a quick way to fill them.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { Client } from 'pg'
import type { OpenStore } from '../../server/stores/open-store'
import { openPostgres } from '../../server/stores/postgres/open-postgres'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { startPostgres } from '../postgres'
import { requestBody, units } from './request-body'

export interface Bare {
  insert(id: string, text: string): Promise<unknown>
  close(): Promise<void>
}

export interface Places {
  readonly engine: string
  readonly folder: string
  open(name: string): Promise<OpenStore>
  /** A table of one's own without indexes, on the same terms of durability. */
  bare(): Promise<Bare>
  /** A store with so many requests in it, a quarter of them on one desk, seven of eight of those done. */
  loaded(name: string, rows: number): Promise<OpenStore>
  /** Adds to what a store holds so many of each seed: the n-th lies n steps before its seed. */
  multiplied(name: string, seeds: readonly Seeds[], copies: number): Promise<OpenStore>
  stop(): Promise<void>
}

/** Documents of one collection to be had many times, each copy with an id and moments of its own. */
export interface Seeds {
  readonly collection: string
  readonly bodies: ReadonlyMap<string, object>
  /** Moments (epoch ms) that differ from copy to copy. */
  readonly moments: readonly string[]
  /** What only the first copy keeps; the others get their own id here. */
  readonly own: readonly string[]
}

/** A thousand copies then span less than half a day. */
const stepMs = 43_000

const template = JSON.stringify(requestBody(0))
const start = requestBody(0).submittedAt

export async function sqlitePlaces(): Promise<Places> {
  const folder = mkdtempSync(join(tmpdir(), 'branch-home-bench-'))
  const file = (name: string) => join(folder, `${name}.db`)
  return {
    engine: 'SQLite',
    folder,
    open: (name) => openSqlite(file(name)),
    async bare() {
      const database = new Database(file('bare'))
      for (const pragma of ['locking_mode = exclusive', 'journal_mode = wal', 'synchronous = full'])
        database.pragma(pragma)
      database.exec('create table bare (id text primary key, doc text not null)')
      const statement = database.prepare('insert into bare values (?, ?)')
      return { insert: async (id, text) => statement.run(id, text), close: async () => void database.close() }
    },
    async loaded(name, rows) {
      await (await openSqlite(file(name))).close()
      fillSqlite(file(name), rows)
      // Opening makes the indexes again.
      return openSqlite(file(name))
    },
    async multiplied(name, seeds, copies) {
      for (const one of seeds) multiplyInSqlite(file(name), one, copies)
      return openSqlite(file(name))
    },
    stop: async () => {},
  }
}

/** Without its indexes, and without minding a crash. */
function openForFilling(file: string, collection: string): Database.Database {
  const database = new Database(file)
  database.pragma('journal_mode = off')
  database.pragma('synchronous = off')
  const named = `select name from sqlite_master where type = 'index' and tbl_name = ? and sql is not null`
  const indexes = database.prepare(named).raw().all(collection)
  for (const [name] of indexes as string[][]) database.exec(`drop index "${name}"`)
  return database
}

function multiplyInSqlite(file: string, { collection, bodies, moments, own }: Seeds, copies: number): void {
  const database = openForFilling(file, collection)
  database.exec('create temp table seeds (id text, body text); begin')
  const put = database.prepare('insert into seeds values (?, ?)')
  for (const [id, body] of bodies) put.run(id, JSON.stringify(body))
  database.exec('commit')
  const changed = [
    ...moments.map((field) => `, '$.${field}', json_extract(body, '$.${field}') - i * ${stepMs}`),
    ...own.map((field) => `, '$.${field}', iif(i = 0, json_extract(body, '$.${field}'), id || '-' || i)`),
  ]
  const filled = database.prepare(
    `with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ?)
     insert into "${collection}" (_id, _rev, _body)
     select id || '-' || i, 1, json_set(body${changed.join('')}) from n cross join seeds`,
  )
  filled.run(copies)
  database.close()
}

function fillSqlite(file: string, rows: number): void {
  const database = openForFilling(file, 'requests')
  const filled = database.prepare(
    `with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ?)
     insert into requests (_id, _rev, _body)
     select 'r' || i, 1, json_set(?, '$.deskUnitId', 'unit-' || (i % ${units}), '$.queue', iif(i % 32 < 28, 2, 0),
       '$.assigneeId', 'person-' || (i % 400), '$.authorId', 'account-' || (i % 5000), '$.serviceCode', 'service-' || (i % 12),
       '$.submittedAt', ${start} + i * 60000, '$.updatedAt', ${start} + i * 60000) from n`,
  )
  filled.run(rows, template)
  database.close()
}

export async function postgresPlaces(): Promise<Places> {
  const server = await startPostgres({ durable: true })
  const urls = new Map<string, string>()
  const url = async (name: string) => {
    const known = urls.get(name) ?? (await server.database())
    urls.set(name, known)
    return known
  }
  return {
    engine: 'PostgreSQL',
    folder: mkdtempSync(join(tmpdir(), 'branch-home-bench-')),
    open: async (name) => openPostgres(await url(name)),
    async bare() {
      const client = await connect(await url('bare'))
      await client.query('create table bare (id text primary key, doc jsonb not null)')
      const text = 'insert into bare values ($1, $2)'
      return {
        insert: (id, doc) => client.query({ name: 'insert', text, values: [id, doc] }),
        close: () => client.end(),
      }
    },
    async loaded(name, rows) {
      await (await openPostgres(await url(name))).close()
      await fillPostgres(await url(name), rows)
      return openPostgres(await url(name))
    },
    async multiplied(name, seeds, copies) {
      for (const one of seeds) await multiplyInPostgres(await url(name), one, copies)
      const store = await openPostgres(await url(name))
      // After the indexes are there again: an index is only read alone once the table's pages are known to be settled.
      const client = await connect(await url(name))
      for (const { collection } of seeds) await client.query(`vacuum analyze "${collection}"`)
      await client.end()
      return store
    },
    stop: () => server.stop(),
  }
}

async function dropIndexes(client: Client, collection: string): Promise<void> {
  const named = `select indexname from pg_indexes where tablename = $1 and indexname not like '%_pkey'`
  const { rows } = await client.query<{ indexname: string }>(named, [collection])
  for (const { indexname } of rows) await client.query(`drop index "${indexname}"`)
}

async function multiplyInPostgres(
  url: string,
  { collection, bodies, moments, own }: Seeds,
  copies: number,
): Promise<void> {
  const client = await connect(url)
  await dropIndexes(client, collection)
  const changed = [
    ...moments.map((field) => `'${field}', (body ->> '${field}')::bigint - i::bigint * ${stepMs}`),
    ...own.map((field) => `'${field}', case when i = 0 then body ->> '${field}' else id || '-' || i end`),
  ]
  await client.query(
    `insert into "${collection}" (_id, _rev, _body)
     select id || '-' || i, 1, body || jsonb_build_object(${changed.join(', ')})
       from generate_series(0, $1::integer - 1) i, jsonb_each($2::jsonb) as seeds(id, body)`,
    [copies, JSON.stringify(Object.fromEntries(bodies))],
  )
  await client.end()
}

async function fillPostgres(url: string, rows: number): Promise<void> {
  const client = await connect(url)
  await dropIndexes(client, 'requests')
  await client.query(
    `insert into requests (_id, _rev, _body)
     select 'r' || i, 1, $2::jsonb || jsonb_build_object('deskUnitId', 'unit-' || (i % ${units}),
       'queue', case when i % 32 < 28 then 2 else 0 end, 'assigneeId', 'person-' || (i % 400),
       'authorId', 'account-' || (i % 5000), 'serviceCode', 'service-' || (i % 12),
       'submittedAt', ${start} + i::bigint * 60000, 'updatedAt', ${start} + i::bigint * 60000)
     from generate_series(0, $1::integer - 1) i`,
    [rows, template],
  )
  await client.query('vacuum analyze requests')
  await client.end()
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  // After a failure the server goes first; the failure itself is what matters then.
  client.on('error', () => undefined)
  await client.connect()
  return client
}
