// `npm test`: builds everything, then tries everything. Ends with one line: N passed, N failed.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { mustRun, tally } from './lib/checks.mjs'
import { hasChromium, hasPostgres, installMissing, readsPaper } from './lib/debian.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { bin, main, node, root } from './lib/run.mjs'
import { tryJest } from './lib/try-jest.mjs'

const { check, skip, add, sentence, counts } = tally()
const script = (name, ...args) => node(path.join(root, 'config/scripts', name), args, { keep: true })
const tool = (relative, ...args) => node(bin(relative), args, { keep: true })

main(async () => {
  const start = performance.now()
  process.chdir(root)
  await ensureInstalled()
  await installMissing()
  if (await buildAll()) await tryAll()
  else skip('everything that needs a build', 1, 'a build failed')
  console.log(`用时 ${((performance.now() - start) / 1000).toFixed(0)} s`)
  console.log(sentence())
  process.exitCode = counts.failed > 0 ? 1 : 0
})

/** The builds of pages take a core each; the other two are done in a second. */
async function buildAll() {
  const { buildFunctions, buildH5, buildServer, buildWeapp, buildWeappWithBox } = await import('./lib/builds.mjs')
  const built = await Promise.all([
    check('build weapp', buildWeapp),
    inTurn([
      () => check('build h5', buildH5),
      () => check('build functions', buildFunctions),
      () => check('build weapp with box', buildWeappWithBox),
    ]),
    check('build server', buildServer),
  ])
  return built.flat().every(Boolean)
}

async function tryAll() {
  await Promise.all([
    check('types', () => mustRun(tool('typescript/bin/tsc', '-b'))),
    inTurn([
      () => check('format', () => mustRun(tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'))),
      () => check('lint', () => mustRun(tool('eslint/bin/eslint.js', '.'))),
      () => check('architecture', () => mustRun(tool('dependency-cruiser/bin/dependency-cruise.mjs', ...cruised))),
      () => checkScript('diagram is up to date', 'architecture.mjs', '--check'),
      () => check('package sizes', () => mustRun(script('size.mjs'))),
    ]),
  ])
  await runJest()
}

const cruised = ['core', 'cloudfunctions', 'server', 'src', '--config', '.dependency-cruiser.cjs']

async function checkScript(name, file, ...args) {
  if (existsSync(path.join(root, 'config/scripts', file))) await check(name, () => mustRun(script(file, ...args)))
}

async function inTurn(works) {
  const results = []
  for (const work of works) results.push(await work())
  return results
}

async function runJest() {
  try {
    add(await tryJest(leftOut()))
  } catch (fault) {
    await check('jest', () => Promise.reject(fault))
  }
}

/** Levels whose programs this machine lacks: said loudly, and counted. */
function leftOut() {
  if (!hasPostgres()) skip('PostgreSQL', 1, 'no server installed (apt-get install postgresql)')
  if (!hasChromium()) skip('browser', 1, 'no /usr/bin/chromium (apt-get install chromium fonts-noto-cjk)')
  process.env.BRANCH_HOME_TEST_WITHOUT = hasPostgres() ? '' : 'postgres'
  if (!readsPaper()) skip('printed codes', 1, 'no pdftoppm or zbarimg (apt-get install poppler-utils zbar-tools)')
  const left = [...(hasChromium() ? [] : ['/test/browser/']), ...(readsPaper() ? [] : ['/test/server/plates'])]
  return left.length === 0 ? [] : ['--testPathIgnorePatterns', ...left]
}
