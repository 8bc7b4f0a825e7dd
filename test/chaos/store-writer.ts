// Writes to SQLite as fast as it can, alone and many at once, and says on its output what was acknowledged.
// Started and killed by store.test.ts; arguments: the file, the number of the round.
import { writeSync } from 'node:fs'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { anyStore, thing, things } from '../store/engines'

/** Synchronous, so that a line is out before the next write begins. */
const acknowledged = (id: string, rev: number) => writeSync(1, `${id} ${rev}\n`)

export async function writeForEver(file: string, round: string): Promise<void> {
  const store = anyStore(await openSqlite(file, things))
  for (let turn = 0; ; turn += 1) {
    const ids = Array.from({ length: (turn % 8) + 1 }, (_, n) => `${round}-${turn}-${n}`)
    await Promise.all(
      ids.map(async (id) => {
        if (
          (await store.insert('things', id, thing(round, { rank: turn, at: 1, filler: 'x'.repeat(800) }))) ===
          'inserted'
        ) {
          acknowledged(id, 1)
        }
        if ((await store.replace('things', id, 1, thing(round, { rank: turn, at: 2 }))) === 'replaced')
          acknowledged(id, 2)
      }),
    )
  }
}
