// `npm run atlas -- …`: the walking atlas's own program, built when needed. Arguments go through as they are.
import { createRequire } from 'node:module'
import { buildProgram } from './lib/builds.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { main } from './lib/run.mjs'

main(async () => {
  await ensureInstalled()
  const program = await buildProgram('atlas', 'server/atlas/main.ts')
  process.argv = [process.argv[0], program, ...process.argv.slice(2)]
  createRequire(import.meta.url)(program)
})
