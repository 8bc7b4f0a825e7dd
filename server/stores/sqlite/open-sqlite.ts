// SQLite in this process through libsql: durable in one file, one process at a time.
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import type { Value } from '../../../cloudfunctions/_kit/query-plan'
import { schema as wholeSchema, type Schema } from '../../../cloudfunctions/_kit/schema-table'
import type { OpenStore } from '../open-store'
import type { Row, SqlSession } from '../sql/engine'
import { migrate } from '../sql/migrate'
import { sqlStore } from '../sql/sql-store'
import { groupCommit } from './group-commit'
import { sqliteDialect } from './sqlite-dialect'

/** Another process has the file: two servers over one file would not see each other. */
export class DatabaseInUse extends Error {}

/** Opens the file, making it and its tables as needed. `:memory:` is for tests. */
export async function openSqlite(path: string, schema: Schema = wholeSchema): Promise<OpenStore> {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const database = openAlone(path)
  const statements = new Map<string, Database.Statement>()
  function prepared(sql: string): Database.Statement {
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  // Only `all` and `run`: after `get`, and after any EXPLAIN, libsql leaves a read open under which the log never ends.
  const read = (sql: string, values: readonly Value[]) =>
    prepared(sql)
      .raw()
      .all(...values) as Row[]
  const write = (sql: string, values: readonly Value[]) => prepared(sql).run(...values).changes

  await inTransaction(database, (session) => migrate(session, sqliteDialect, schema))
  const commits = groupCommit((sql) => database.exec(sql))
  const session: SqlSession = {
    read: async (sql, values) => read(sql, values),
    write: (sql, values) => commits.write(() => write(sql, values)),
  }
  return {
    ...sqlStore(session, sqliteDialect, schema),
    async health() {
      const [row] = read('select sqlite_version()', [])
      return { engine: 'sqlite', version: String(row?.[0]), walBytes: sizeOf(`${path}-wal`) }
    },
    async close() {
      commits.flush()
      if (!database.open) return
      statements.clear()
      letGo(database)
    },
  }
}

function openAlone(path: string): Database.Database {
  const database = new Database(path)
  try {
    // Exclusive before the first access: the lock is the file's, dies with the process, and needs no shared memory.
    database.pragma('locking_mode = exclusive')
    database.pragma('journal_mode = wal')
    database.pragma('synchronous = full')
    // Where fsync only reaches the drive's cache (macOS), ask for more; a no-op elsewhere.
    database.pragma('fullfsync = on')
    // What a write replaces is overwritten with zeros: earlier states of a ballot box are not to be read from the file.
    database.pragma('secure_delete = on')
    // 64 MB of pages (the unit is a KiB, below zero) instead of 2: a busy desk stays in memory.
    database.pragma('cache_size = -65536')
    database.exec('begin immediate; commit')
    return database
  } catch (error) {
    database.close()
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) {
      throw new DatabaseInUse(`${path} is in use by another process. Stop that one first, or choose another folder.`)
    }
    throw error
  }
}

async function inTransaction(database: Database.Database, work: (session: SqlSession) => Promise<void>) {
  const session: SqlSession = {
    read: async (sql, values) =>
      database
        .prepare(sql)
        .raw()
        .all(...values) as Row[],
    write: async (sql, values) => database.prepare(sql).run(...values).changes,
  }
  database.exec('begin immediate')
  try {
    await work(session)
    database.exec('commit')
  } catch (error) {
    database.exec('rollback')
    throw error
  }
}

/** libsql keeps the file while a statement lives; leaving the log's mode gives the lock back at once, and one file. */
function letGo(database: Database.Database): void {
  database.pragma('wal_checkpoint(truncate)')
  database.pragma('journal_mode = delete')
  database.pragma('locking_mode = normal')
  database.prepare('select count(*) from sqlite_master').all()
  database.close()
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
