// A PostgreSQL server by its URL: several of our servers may share it, and start at the same moment.
import { createHash } from 'node:crypto'
import { Pool, type PoolClient } from 'pg'
import type { Value } from '../../../cloudfunctions/_kit/query-plan'
import { schema as wholeSchema, type Schema } from '../../../cloudfunctions/_kit/schema-table'
import type { OpenStore } from '../open-store'
import type { Row, SqlSession } from '../sql/engine'
import { migrate } from '../sql/migrate'
import { sqlStore } from '../sql/sql-store'
import { postgresDialect } from './postgres-dialect'

/** Any number that other programs on the same database do not use: "Branch Home, schema". */
const migrationLock = 320_703_001

/** Connects, and makes tables and indexes as needed. */
export async function openPostgres(url: string, schema: Schema = wholeSchema): Promise<OpenStore> {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 })
  // A connection that breaks while it is idle is replaced by the next query; without a listener it ends the process.
  pool.on('error', () => undefined)
  try {
    await prepareDatabase(pool, schema)
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    ...sqlStore(sessionOver(pool), postgresDialect, schema),
    async health() {
      const { rows } = await pool.query<{ readonly server_version: string }>('show server_version')
      const version = rows[0]?.server_version ?? ''
      return { engine: 'postgresql', version, connections: pool.totalCount, waiting: pool.waitingCount }
    },
    async close() {
      if (!pool.ending) await pool.end()
    },
  }
}

async function prepareDatabase(pool: Pool, schema: Schema): Promise<void> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ readonly synchronous_commit: string }>('show synchronous_commit')
    if (rows[0]?.synchronous_commit === 'off') {
      throw new Error('This database has synchronous_commit = off: an answered write could be lost. Turn it on.')
    }
    await client.query('begin')
    // Two servers that start together: the second waits here and then finds everything done.
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock])
    await migrate(sessionOver(client), postgresDialect, schema)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

function sessionOver(connection: Pool | PoolClient): SqlSession {
  const names = new Map<string, string>()
  function run(text: string, values: readonly Value[]) {
    // A named statement is parsed once a connection.
    const name = names.get(text) ?? createHash('sha256').update(text).digest('base64url').slice(0, 16)
    names.set(text, name)
    return connection.query<Row & unknown[]>({ name, text, values: [...values], rowMode: 'array' })
  }
  return {
    read: async (sql, values) => (await run(sql, values)).rows,
    write: async (sql, values) => (await run(sql, values)).rowCount ?? 0,
  }
}
