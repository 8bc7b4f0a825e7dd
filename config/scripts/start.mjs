// `npm start`: from a fresh clone to a running demo district. Installs and builds what is missing, then serves.
import { createRequire } from 'node:module'
import { ensureInstalled } from './lib/install.mjs'
import { main, root } from './lib/run.mjs'

main(async () => {
  process.chdir(root)
  await ensureInstalled()
  const { buildH5, buildServer } = await import('./lib/builds.mjs')
  const program = await buildServer()
  await buildH5()
  // In this very process, so that Ctrl-C and SIGTERM reach the server itself.
  stopWithNpm()
  process.argv = [process.argv[0], program, 'serve', '--demo', ...process.argv.slice(2)]
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
