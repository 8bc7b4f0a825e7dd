// `npm run build`: everything that is deployed, into dist/. Names as arguments build only those.
import { buildFunctions, buildH5, buildServer, buildWeapp } from './lib/builds.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { main } from './lib/run.mjs'

const builds = { server: buildServer, functions: buildFunctions, weapp: buildWeapp, h5: buildH5 }

main(async () => {
  const asked = process.argv.slice(2)
  const strange = asked.find((name) => !Object.hasOwn(builds, name))
  if (strange) throw new Error(`没有这个构建 No such build: ${strange}. There are: ${Object.keys(builds).join(', ')}`)
  await ensureInstalled()
  for (const [name, build] of Object.entries(builds)) if (asked.length === 0 || asked.includes(name)) await build()
})
