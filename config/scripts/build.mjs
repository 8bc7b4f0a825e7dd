// `npm run build`: everything that is deployed, into dist/. Names as arguments build only those.
import { buildFunctions, buildH5, buildServer, buildWeapp } from './lib/builds.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { fail } from './lib/run.mjs'

const builds = { server: buildServer, functions: buildFunctions, weapp: buildWeapp, h5: buildH5 }
const asked = process.argv.slice(2)
for (const name of asked) if (!Object.hasOwn(builds, name)) fail(`没有这个构建 No such build: ${name}`)

await ensureInstalled()
for (const [name, build] of Object.entries(builds)) if (asked.length === 0 || asked.includes(name)) await build()
