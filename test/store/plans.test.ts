// Every index of the table is the one its queries use, first page and deep page: seen in the engines' own plans.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { Client } from 'pg'
import { planQuery, toRows, type Plan } from '../../cloudfunctions/_kit/query-plan'
import { schema } from '../../cloudfunctions/_kit/schema-table'
import { openPostgres } from '../../server/stores/postgres/open-postgres'
import { postgresDialect } from '../../server/stores/postgres/postgres-dialect'
import { selectPage } from '../../server/stores/sql/statements'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { sqliteDialect } from '../../server/stores/sqlite/sqlite-dialect'
import { startPostgres, type TestPostgres } from '../postgres'

interface Case {
  readonly name: string
  readonly index: string
  readonly plan: Plan
}

/** Each index with each number of leading fields given, forwards and backwards, from the start and from a cursor. */
const cases: Case[] = Object.entries(schema).flatMap(([collection, shape]) =>
  Object.entries(shape.indexes).flatMap(([index, fields]) =>
    fields.flatMap((_, given) =>
      (['asc', 'desc'] as const).flatMap((order) => {
        const sample = Object.fromEntries(fields.map((field) => [field, shape.fields[field] === 'text' ? 'x' : 1]))
        const equals = Object.fromEntries(Object.entries(sample).slice(0, given + 1))
        const query = { index, equals, order, limit: 1 }
        const first = planQuery(schema, collection, query)
        const doc = { ...sample, _id: 'x' }
        const deep = planQuery(schema, collection, { ...query, cursor: toRows(first, [doc, doc]).cursor ?? '' })
        const name = `${collection}.${index} by ${given + 1}, ${order}`
        return [
          { name, index: `${collection}_${index}_`, plan: first },
          { name: `${name}, deep`, index: `${collection}_${index}_`, plan: deep },
        ]
      }),
    ),
  ),
)

test('SQLite seeks in the index and sorts nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'branch-home-plans-'))
  const file = join(folder, 'store.db')
  await (await openSqlite(file)).close()
  const database = new Database(file)
  const wrong = cases.flatMap(({ name, index, plan }) => {
    const { sql, values } = selectPage(sqliteDialect, plan)
    const rows = database
      .prepare(`explain query plan ${sql}`)
      .raw()
      .all(...values) as unknown[][]
    const said = rows.map((row) => String(row[3])).join('; ')
    const last = plan.order.length > 0 ? /\) ?[<>] ?\(/ : /[<>]\?/
    const seeks = said.startsWith('SEARCH') && said.includes(index) && (!plan.after || last.test(said))
    return seeks && !said.includes('TEMP B-TREE') ? [] : [`${name}: ${said}`]
  })
  database.close()
  rmSync(folder, { recursive: true })
  expect(wrong).toEqual([])
})

;(process.env['BRANCH_HOME_TEST_WITHOUT'] === 'postgres' ? describe.skip : describe)('PostgreSQL', () => {
  let postgres: TestPostgres
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(() => postgres.stop())

  test('can seek in the index and sorts nothing', async () => {
    const url = await postgres.database()
    await (await openPostgres(url)).close()
    const client = new Client({ connectionString: url })
    await client.connect()
    // The tables are empty: without this the planner would rightly read them whole.
    await client.query('set enable_seqscan = off; set enable_bitmapscan = off')
    const wrong: string[] = []
    for (const { name, index, plan } of cases) {
      const { sql, values } = selectPage(postgresDialect, plan)
      await client.query('begin')
      // Which of two fitting indexes is cheaper, only data can tell; whether this one fits is asked here.
      for (const other of await otherIndexes(client, plan.collection, index))
        await client.query(`drop index "${other}"`)
      const { rows } = await client.query<Record<string, string>>(`explain ${sql}`, [...values])
      await client.query('rollback')
      const said = rows.map((row) => row['QUERY PLAN']).join('; ')
      const seeks = said.replaceAll('"', '').includes(`using ${index}`) && said.includes('Index Cond')
      if (!seeks || /Filter|Sort/.test(said)) wrong.push(`${name}: ${said}`)
    }
    await client.end()
    expect(wrong).toEqual([])
  })
})

async function otherIndexes(client: Client, table: string, index: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ indexname: string }>(
    `select indexname from pg_indexes where tablename = $1 and indexname not like '%_pkey' and left(indexname, length($2)) <> $2`,
    [table, index],
  )
  return rows.map(({ indexname }) => indexname)
}
