// The engines the handlers are tried on.
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../server/stores/open-store'

export const engines: Readonly<Record<string, () => Promise<OpenStore>>> = {
  SQLite: () => openSqlite(':memory:'),
}
