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
  stop(): Promise<void>
}

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
    stop: async () => {},
  }
}

function fillSqlite(file: string, rows: number): void {
  const database = new Database(file)
  database.pragma('journal_mode = off')
  database.pragma('synchronous = off')
  const indexes = database
    .prepare(`select name from sqlite_master where type = 'index' and name like 'requests_%'`)
    .raw()
    .all()
  for (const [name] of indexes as string[][]) database.exec(`drop index "${name}"`)
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
    stop: () => server.stop(),
  }
}

async function fillPostgres(url: string, rows: number): Promise<void> {
  const client = await connect(url)
  const { rows: indexes } = await client.query<{ indexname: string }>(
    `select indexname from pg_indexes where tablename = 'requests' and indexname not like '%_pkey'`,
  )
  for (const { indexname } of indexes) await client.query(`drop index "${indexname}"`)
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
  await client.connect()
  return client
}
