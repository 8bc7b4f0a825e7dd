// `npm run import -- <folder>` and `npm run invite -- <personId>`: the server's other commands, built when needed.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { buildServer } from './lib/builds.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/run.mjs'

await ensureInstalled()
const program = await buildServer()

// npm moves to the project's folder first; a folder is meant from where it was typed.
const typedIn = process.env.INIT_CWD ?? process.cwd()
const [command = '', ...args] = process.argv.slice(2)
const meant = args.map((word) => {
  const place = path.resolve(typedIn, word)
  return command === 'import' && existsSync(place) ? place : word
})

process.chdir(root)
process.argv = [process.argv[0], program, command, ...meant]
createRequire(import.meta.url)(program)
