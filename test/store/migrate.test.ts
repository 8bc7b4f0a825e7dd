// A database follows the collections table, whatever it was before, and keeps every document on the way.
import { fork } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'libsql'
import { Client } from 'pg'
import type { Schema } from '../../cloudfunctions/_kit/schema-table'
import { openPostgres } from '../../server/stores/postgres/open-postgres'
import { DatabaseInUse, openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../server/stores/open-store'
import { startPostgres, type TestPostgres } from '../postgres'
import { anyStore } from './engines'

const before: Schema = {
  things: { fields: { group: 'text', rank: 'integer' }, indexes: { group: ['group', 'rank'], old: ['rank'] } },
}
const after: Schema = {
  things: {
    // `rank` has become a text, `label` is new; `group` is defined anew, `old` is gone.
    fields: { group: 'text', rank: 'text', label: 'text' },
    indexes: { group: ['group', 'label'], rank: ['rank'] },
  },
  more: { fields: {}, indexes: {} },
}

interface Place {
  open(schema?: Schema): Promise<OpenStore>
  /** Tables, generated columns and indexes, as the engine itself tells. */
  look(): Promise<readonly string[]>
  clean(): Promise<void>
}

const withPostgres = process.env['BRANCH_HOME_TEST_WITHOUT'] !== 'postgres'
let postgres: TestPostgres | undefined
beforeAll(async () => {
  if (withPostgres) postgres = await startPostgres()
})
afterAll(() => postgres?.stop())

function sqlitePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'branch-home-migrate-'))
  const file = join(folder, 'store.db')
  return {
    open: (schema) => openSqlite(file, schema),
    async look() {
      const database = new Database(file)
      const columns = `select m.name || '.' || x.name || ' ' || lower(x.type) from sqlite_master m, pragma_table_xinfo(m.name) x where x.hidden = 2`
      const indexes = `select name from sqlite_master where name not like 'sqlite_%'`
      const found = [columns, indexes].flatMap((sql) => database.prepare(sql).raw().all() as string[][]).flat()
      database.close()
      return found.sort()
    },
    clean: async () => rmSync(folder, { recursive: true }),
  }
}

async function postgresPlace(): Promise<Place> {
  const url = (await postgres?.database()) ?? ''
  return {
    open: (schema) => openPostgres(url, schema),
    async look() {
      const client = new Client({ connectionString: url })
      await client.connect()
      const columns = `select table_name || '.' || column_name || ' ' || data_type as name from information_schema.columns where is_generated = 'ALWAYS'`
      const names = `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relname not like '%_pkey'`
      const found = await Promise.all([columns, names].map((sql) => client.query<{ name: string }>(sql)))
      await client.end()
      return found.flatMap(({ rows }) => rows.map(({ name }) => name)).sort()
    },
    clean: async () => {},
  }
}

const places: readonly (readonly [string, () => Place | Promise<Place>])[] = [
  ['SQLite', sqlitePlace],
  ...(withPostgres ? ([['PostgreSQL', postgresPlace]] as const) : []),
]

describe.each(places)('a database of %s', (_, make) => {
  test('is made once, and opening it again changes nothing', async () => {
    const place = await make()
    await (await place.open()).close()
    const made = await place.look()
    expect(made.length).toBeGreaterThan(20)
    await (await place.open()).close()
    expect(await place.look()).toEqual(made)
    await place.clean()
  })

  test('takes on new fields and indexes, drops what is gone, and keeps the documents', async () => {
    const place = await make()
    const first = await place.open(before)
    for (let n = 0; n < 5; n += 1) {
      // What was a number once is a text in the same document by now: the two versions differ in the table only.
      await anyStore(first).insert('things', `t${n}`, { group: 'g', rank: n, label: `l${9 - n}` })
    }
    await first.close()
    const second = anyStore(await place.open(after))
    const { items } = await second.query('things', { index: 'group', equals: { group: 'g' }, order: 'asc', limit: 10 })
    expect(items.map((doc) => doc['label'])).toEqual(['l5', 'l6', 'l7', 'l8', 'l9'])
    expect(await second.count('things', { index: 'rank', equals: { rank: '3' } })).toBe(1)
    expect(await second.insert('more', 'm', {})).toBe('inserted')
    await (second as unknown as OpenStore).close()
    expect(withoutDigests(await place.look())).toEqual([
      'more',
      'things',
      'things.group text',
      'things.label text',
      'things.rank text',
      'things_group_#',
      'things_rank_#',
    ])
    const back = anyStore(await place.open(before))
    expect(await back.count('things', { index: 'group', equals: { group: 'g' }, from: 2, to: 3 })).toBe(2)
    await (back as unknown as OpenStore).close()
    await place.clean()
  })

  test('tells how it is, and closes twice without harm', async () => {
    const place = await make()
    const store = await place.open(before)
    expect(await store.health()).toMatchObject({ engine: expect.any(String), version: expect.stringMatching(/^\d/) })
    await store.close()
    await store.close()
    await place.clean()
  })
})

function withoutDigests(names: readonly string[]): string[] {
  return names.map((name) => name.replace(/_[0-9a-f]{8}$/, '_#'))
}

;(withPostgres ? describe : describe.skip)('PostgreSQL alone', () => {
  test('is made by one of eight servers that start at once', async () => {
    const url = (await postgres?.database()) ?? ''
    const stores = await Promise.all(Array.from({ length: 8 }, () => openPostgres(url, before)))
    const outcomes = await Promise.all(
      stores.map((store) => anyStore(store).insert('things', 'one', { group: 'g', rank: 1 })),
    )
    expect(outcomes.filter((outcome) => outcome === 'inserted')).toHaveLength(1)
    await Promise.all(stores.map((store) => store.close()))
  })

  test('is refused where an answered write could be lost', async () => {
    const url = (await postgres?.database()) ?? ''
    const options = encodeURIComponent('-c synchronous_commit=off')
    await expect(openPostgres(`${url}&options=${options}`, before)).rejects.toThrow(/synchronous_commit/)
  })

  test('goes on after its connections were cut', async () => {
    const url = (await postgres?.database()) ?? ''
    const store = anyStore(await openPostgres(url, before))
    await store.insert('things', 'a', { group: 'g', rank: 1 })
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    )
    await client.end()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await store.get('things', 'a')).toMatchObject({ rank: 1 })
    await (store as unknown as OpenStore).close()
  })
})

describe('SQLite alone', () => {
  test('belongs to one process: a second is refused at once with a sentence, and may come when the first has gone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'branch-home-lock-'))
    const file = join(folder, 'new/folder/store.db')
    const store = await openSqlite(file, before)
    await expect(openSqlite(file, before)).rejects.toThrow(DatabaseInUse)
    expect(await openInAnotherProcess(file)).toMatch(/locked/)
    expect(await anyStore(store).insert('things', 'a', { group: 'g', rank: 1 })).toBe('inserted')
    await store.close()
    // One file, ready to be copied: the log is folded into it.
    expect(readdirSync(join(folder, 'new/folder'))).toEqual(['store.db'])
    expect(await openInAnotherProcess(file)).toBe('1')
    await (await openSqlite(file, before)).close()
    rmSync(folder, { recursive: true })
  })

  test('says so when the file is no database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'branch-home-torn-'))
    const file = join(folder, 'store.db')
    writeFileSync(file, 'x'.repeat(10_000))
    await expect(openSqlite(file, before)).rejects.toThrow(/not a database/)
    rmSync(folder, { recursive: true })
  })

  test('shares one fsync among writes of one moment, and fails alone', async () => {
    const store = anyStore(await openSqlite(':memory:', before))
    const outcomes = await Promise.allSettled([
      store.insert('things', 'a', { group: 'g', rank: 1 }),
      store.insert('things', 'a', { group: 'g', rank: 2 }),
      store.insert('things', 'b', { group: 'g' }),
      store.replace('things', 'a', 1, { group: 'g', rank: 3 }),
      store.insert('things', 'c', { group: 'g', rank: 4 }),
    ])
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'failed'))).toEqual([
      'inserted',
      'exists',
      'failed',
      'replaced',
      'inserted',
    ])
    expect(await store.count('things', { index: 'group', equals: { group: 'g' } })).toBe(2)
  })
})

/** What another process gets that counts the rows: the count, or the engine's own error. */
function openInAnotherProcess(file: string): Promise<string> {
  const script = join(dirname(dirname(dirname(file))), 'other.cjs')
  const libsql = JSON.stringify(require.resolve('libsql'))
  writeFileSync(
    script,
    `try { const d = new (require(${libsql}))(${JSON.stringify(file)}); process.send(String(d.prepare('select count(*) from things').raw().all()[0][0])) }
     catch (error) { process.send(error.message) }`,
  )
  return new Promise((resolve, reject) => {
    const child = fork(script, { execArgv: [] })
    child.once('message', (message) => resolve(String(message)))
    child.once('error', reject)
  })
}
