// The engines the handlers are tried on: each gives a fresh, empty store for every test.
import cloud from 'wx-server-sdk'
import { cloudbaseStore } from '../../cloudfunctions/_kit/cloudbase-store'
import type { Store } from '../../cloudfunctions/_kit/store'
import { openPostgres } from '../../server/stores/postgres/open-postgres'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { startGateway } from '../gateway/gateway'
import { startPostgres } from '../postgres'

export interface Engine {
  fresh(): Promise<{ readonly store: Store; close(): Promise<void> }>
  stop(): Promise<void>
}

export const engines: readonly (readonly [name: string, start: () => Promise<Engine>])[] = [
  ['SQLite', sqlite],
  ['PostgreSQL', postgres],
  ['CloudBase', cloudbase],
]

async function sqlite(): Promise<Engine> {
  return {
    async fresh() {
      const store = await openSqlite(':memory:')
      return { store, close: () => store.close() }
    },
    stop: async () => undefined,
  }
}

async function postgres(): Promise<Engine> {
  const server = await startPostgres()
  return {
    async fresh() {
      const store = await openPostgres(await server.database())
      return { store, close: () => store.close() }
    },
    stop: () => server.stop(),
  }
}

/** The real SDK reads its endpoint when it is first used, so one gateway serves all tests and is emptied between them. */
async function cloudbase(): Promise<Engine> {
  const gateway = await startGateway()
  Object.assign(process.env, gateway.env)
  cloud.init({ env: 'test-env' })
  return {
    async fresh() {
      gateway.database.clear()
      return { store: cloudbaseStore(), close: async () => undefined }
    },
    stop: () => gateway.stop(),
  }
}
