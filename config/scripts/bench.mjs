// `npm run bench [name …]`: bundles each test/bench/*.bench.ts, whose `run()` prints its own figures, and runs them in turn.
import { readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { buildProgram } from './lib/builds.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { fail, node, root } from './lib/run.mjs'

await ensureInstalled()
const asked = process.argv.slice(2)
const found = readdirSync(path.join(root, 'test/bench')).filter((file) => file.endsWith('.bench.ts'))
const names = found
  .map((file) => file.replace('.bench.ts', ''))
  .filter((name) => asked.length === 0 || asked.includes(name))
if (names.length === 0) fail(`没有这个测量 No such benchmark. There are: ${found.join(', ')}`)

const entries = path.join(root, 'dist/bench-entries')
mkdirSync(entries, { recursive: true })
let failed = false
for (const name of names) {
  // A file of its own that calls `run()`, so that a benchmark can be imported without running.
  const entry = path.join(entries, `${name}.ts`)
  const bench = path
    .relative(entries, path.join(root, 'test/bench', `${name}.bench`))
    .split(path.sep)
    .join('/')
  writeFileSync(
    entry,
    `import { run } from '${bench}'\nvoid Promise.resolve(run()).catch((fault) => { console.error(fault); process.exitCode = 1 })\n`,
  )
  const program = await buildProgram(`bench/${name}`, entry)
  console.log(`\n== ${name}`)
  const { code } = await node(program)
  failed ||= code !== 0
}
rmSync(entries, { recursive: true, force: true })
process.exitCode = failed ? 1 : 0
