// `npm run build`: everything that is deployed, into dist/. Names as arguments build only those.
import { buildFunctions, buildH5, buildServer, buildWeapp, buildWeappWithBox } from './lib/builds.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { main } from './lib/run.mjs'

const deployed = { server: buildServer, functions: buildFunctions, weapp: buildWeapp, h5: buildH5 }
const builds = { ...deployed, 'weapp-with-box': buildWeappWithBox }

main(async () => {
  const asked = process.argv.slice(2)
  const strange = asked.find((name) => !Object.hasOwn(builds, name))
  if (strange) throw new Error(`没有这个构建 No such build: ${strange}. There are: ${Object.keys(builds).join(', ')}`)
  await ensureInstalled()
  for (const name of asked.length === 0 ? Object.keys(deployed) : asked) await builds[name]()
})
