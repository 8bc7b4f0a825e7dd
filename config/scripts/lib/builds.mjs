// What this project builds, each only when its sources changed, or what it is told besides them.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildWhenStale } from './fresh.mjs'
import { bin, environment, node, root } from './run.mjs'

const shared = ['package-lock.json', 'tsconfig.base.json', 'core']
const client = [...shared, 'src', 'config/index.ts', 'config/prod.ts', 'config/dev.ts', 'babel.config.js']
const ofTaro = ['config/aria-plugin.js', 'config/aria-runtime.js', 'config/aria-attributes.js', 'project.config.json']

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

/** What the builder said, and which build it was; callers show it without a stack. */
export class BuildFailed extends Error {
  constructor(name, said) {
    super(`${said}\n构建失败 Build failed: ${name}`)
  }
}

export const buildH5 = () => taro('h5', 'h5', 'index.html')
export const buildWeapp = () => taro('weapp', 'weapp', 'app.json')
/** As a district builds it that has a ballot box, at an address that leads nowhere: for tests, never for release. */
export const buildWeappWithBox = () =>
  taro('weapp', 'weapp-with-box', 'app.json', { BRANCH_HOME_BOX_URL: 'https://box.example/ballotbox/cast' })

/** `folder`: below dist/. */
function taro(type, folder, entry, settings = {}) {
  const output = `dist/${folder}/${entry}`
  const env = { ...environment({ NODE_ENV: 'production', BRANCH_HOME_BUILD: folder }), ...settings }
  const build = async () => {
    const { code, output: said } = await node(bin('@tarojs/cli/bin/taro'), ['build', '--type', type], {
      keep: true,
      env,
    })
    if (code !== 0 || !existsSync(path.join(root, output))) throw new BuildFailed(folder, said)
  }
  return timed(folder, [...client, ...ofTaro], output, build, settingsIn(env))
}

/** What `config/index.ts` writes into a build: the same sources told otherwise are another build. */
const told = ['BOX_URL', 'CLOUD_ENV', 'SITE_ORIGIN', 'SPEECH_PLUGIN', 'MESSAGE_TEMPLATES']

function settingsIn(env) {
  return told.map((name) => `${name}=${env[`BRANCH_HOME_${name}`] ?? ''}`)
}

export function buildFunctions() {
  return timed('functions', [...shared, 'cloudfunctions', 'config/scripts'], 'dist/cloudfunctions', async () => {
    const { code, output } = await node(path.join(root, 'config/scripts/build-functions.mjs'), [], { keep: true })
    if (code !== 0) throw new BuildFailed('functions', output)
  })
}

export function buildServer() {
  return buildProgram('server', 'server/main.ts')
}

/** A program of ours as one file; native packages and the SDK stay outside. */
export async function buildProgram(name, entry) {
  const output = `dist/${name}/main.js`
  await timed(name, [...shared, 'cloudfunctions', 'server', 'test/bench', 'package.json'], output, async () => {
    const { build } = await import('esbuild')
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: output,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      sourcemap: 'linked',
      external: [
        'libsql',
        'pg',
        'pg-native',
        'wx-server-sdk',
        'highs',
        'geotiff',
        'sharp',
        '@expo-google-fonts/noto-sans-sc/package.json',
      ],
      // As in the functions' build.
      alias: { pdfkit: './node_modules/pdfkit/js/pdfkit.js' },
      tsconfig: path.join(root, 'tsconfig.base.json'),
      legalComments: 'none',
      logLevel: 'warning',
      define: { __VERSION__: JSON.stringify(version) },
    }).catch((fault) => {
      throw new BuildFailed(name, fault.message)
    })
  })
  return path.join(root, output)
}

async function timed(name, sources, output, build, settings = []) {
  const start = performance.now()
  if (!(await buildWhenStale(name, sources, output, build, settings))) return
  console.error(`已构建 Built ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
}
