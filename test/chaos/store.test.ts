// What SQLite has acknowledged survives the process being killed at any moment.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { anyStore, things, type Thing } from '../store/engines'

const rounds = 6
const program = join(process.cwd(), 'dist/chaos/store-writer.cjs')

test('a killed writer loses nothing it was told is safe, and tears nothing', async () => {
  const contents = `import { writeForEver } from './test/chaos/store-writer'\nvoid writeForEver(process.argv[2], process.argv[3])`
  await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['libsql', 'pg', 'wx-server-sdk'],
    tsconfig: 'tsconfig.base.json',
  })
  const folder = mkdtempSync(join(tmpdir(), 'branch-home-chaos-'))
  const file = join(folder, 'store.db')
  const acknowledged = new Map<string, number>()
  for (let round = 0; round < rounds; round += 1) {
    for (const [id, rev] of await writeAndDie(file, `round${round}`, 60 * (round + 1))) acknowledged.set(id, rev)
    // The dead process's lock died with it; opening recovers the log.
    const store = await openSqlite(file, things)
    const ids = [...acknowledged.keys()]
    for (let at = 0; at < ids.length; at += 100) {
      const asked = ids.slice(at, at + 100)
      const found = await anyStore(store).getMany('things', asked)
      expect(found.map((doc) => doc._id)).toEqual(asked)
      expect(found.filter((doc) => !isWhole(doc, acknowledged.get(doc._id) ?? 0))).toEqual([])
    }
    await store.close()
  }
  expect(acknowledged.size).toBeGreaterThan(50 * rounds)
  rmSync(folder, { recursive: true })
})

/** One of the two bodies that were written, complete, and not older than what was acknowledged. */
function isWhole(doc: Thing, rev: number): boolean {
  const filler = doc.rev === 1 ? 'x'.repeat(800) : undefined
  return doc.rev >= rev && doc['at'] === doc.rev && doc['filler'] === filler
}

/** What the writer said before it was killed; a line that was cut off does not count. */
function writeAndDie(file: string, round: string, milliseconds: number): Promise<Map<string, number>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, file, round], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds)
      said += chunk.toString()
    })
    child.once('error', reject)
    child.once('close', (_, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`The writer ended by itself (${String(signal)}).`))
      const lines = said.split('\n').slice(0, -1)
      resolve(new Map(lines.map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])])))
    })
  })
}
