// `npm run import -- <folder>`, `npm run plates -- --out <folder>` and the like: the server's other commands, built when
// needed.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { buildServer } from './lib/builds.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { main, root } from './lib/run.mjs'

main(async () => {
  await ensureInstalled()
  const program = await buildServer()
  const [command = '', ...args] = process.argv.slice(2)
  process.argv = [
    process.argv[0],
    program,
    command,
    ...args.map((word, at) => {
      if (command === 'import') return placeOf(word)
      return command === 'plates' && args[at - 1] === '--out' ? fromWhereTyped(word) : word
    }),
  ]
  process.chdir(root)
  createRequire(import.meta.url)(program)
})

/** npm moves to the project's folder first; a folder is meant from where it was typed. */
function placeOf(word) {
  const place = fromWhereTyped(word)
  return existsSync(place) ? place : word
}

function fromWhereTyped(word) {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), word)
}
