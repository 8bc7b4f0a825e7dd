// `npm start`: from a fresh clone to a running demo district. Installs and builds what is missing, then serves.
// `npm run serve`: the same without the demo, for a district's own data: nobody is anybody until a gateway says so.
import { createRequire } from 'node:module'
import { ensureInstalled } from './lib/install.mjs'
import { main, root } from './lib/run.mjs'

const own = '--own-data'

main(async () => {
  process.chdir(root)
  await ensureInstalled()
  const { buildH5, buildServer } = await import('./lib/builds.mjs')
  const program = await buildServer()
  await buildH5()
  // In this very process, so that Ctrl-C and SIGTERM reach the server itself.
  stopWithNpm()
  const asked = process.argv.slice(2)
  const mode = asked.includes(own) ? [] : ['--demo']
  process.argv = [process.argv[0], program, 'serve', ...mode, ...asked.filter((word) => word !== own)]
  createRequire(import.meta.url)(program)
})

/** npm passes a SIGTERM on to its shell, and most shells keep it to themselves: then we are orphaned, and stop too. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
