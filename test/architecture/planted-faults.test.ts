// Each rule of the house is seen to fail on a fault planted for it: a rule that cannot fail guards nothing.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')
const planted = mkdtempSync(join(tmpdir(), 'branch-home-planted-'))
afterAll(() => rmSync(planted, { recursive: true, force: true }))

const faults: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-circles': {
    'core/district/a.ts': "import './b'\nexport const a = 1",
    'core/district/b.ts': "import './a'\nexport const b = 1",
  },
  'core-stands-on-nothing': {
    'core/homes/io.ts': "import { readFileSync } from 'node:fs'\nexport const io = readFileSync",
  },
  'kernel-is-the-ground': { 'core/kernel/up.ts': "import '@core/homes/io'" },
  'only-the-table-of-contents-sees-all': {
    'core/api.ts': 'export const api = 1',
    'core/homes/all.ts': "import '@core/api'",
  },
  'client-knows-only-core': { 'src/rpc/near.ts': "import '../../server/main'" },
  'functions-do-not-know-their-hosts': { 'cloudfunctions/_kit/host.ts': "import '../../server/main'" },
  'server-does-not-know-the-client': { 'server/main.ts': 'export {}', 'server/page.ts': "import '../src/rpc/near'" },
  'contexts-do-not-call-each-other': {
    'cloudfunctions/homes/handlers.ts': 'export {}',
    'cloudfunctions/requests/peek.ts': "import '../homes/handlers'",
  },
  'the-clock-calls-only-what-is-made-for-it': { 'cloudfunctions/clock/tick.ts': "import '../homes/handlers'" },
  'kit-knows-no-context': { 'cloudfunctions/_kit/knows.ts': "import '../homes/handlers'" },
  'features-do-not-call-each-other': {
    'src/features/homes/one.ts': 'export {}',
    'src/features/requests/two.ts': "import '../homes/one'",
  },
  'below-pages-nobody-imports-a-page': {
    'src/pages/homes/page.ts': 'export {}',
    'src/ui/up.ts': "import '../pages/homes/page'",
  },
  'ui-rpc-and-platform-know-no-feature': { 'src/ui/knows.ts': "import '../features/homes/one'" },
  'cloudbase-sdk-behind-its-door': { 'cloudfunctions/_kit/sneaks.ts': "import 'wx-server-sdk'" },
  'engines-stay-on-the-server': { 'cloudfunctions/_kit/engine.ts': "import 'libsql'" },
  'pictures-are-not-drawn-on-the-phone': {
    'core/talk/draw.ts': "import 'ml-pca'",
    'src/rpc/drawn.ts': "import '@core/talk/draw'",
  },
  'nothing-deployed-knows-the-demo': {
    'server/identity/demo.ts': 'export {}',
    'cloudfunctions/_kit/demo.ts': "import '../../server/identity/demo'",
  },
}

test('every import rule reports the fault planted for it', () => {
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'package.json'])
    cpSync(join(root, file), join(planted, file))
  symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'))
  for (const [path, text] of Object.values(faults).flatMap((files) => Object.entries(files))) {
    mkdirSync(dirname(join(planted, path)), { recursive: true })
    writeFileSync(join(planted, path), text)
  }
  const cruise = [
    join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    'core',
    'cloudfunctions',
    'server',
    'src',
  ]
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const { stdout } = spawnSync(process.execPath, [...cruise, ...options], {
    cwd: planted,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[]; ruleSetUsed: { forbidden: { name: string }[] } } } // prettier-ignore
  const reported = [...new Set(summary.violations.map((violation) => violation.rule.name))].sort()
  expect(reported).toEqual(Object.keys(faults).sort())
  expect(summary.ruleSetUsed.forbidden.map((rule) => rule.name).sort()).toEqual(Object.keys(faults).sort())
})

test.each([
  ['Date.now()', 'Take the time as an argument.'],
  ['new Date()', 'Take the time as an argument.'],
  ['Math.random()', 'Take randomness as an argument.'],
])('lint refuses %s in the core', (expression, message) => {
  const result = spawnSync(
    process.execPath,
    ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', 'core/kernel/planted.ts', '--format', 'json'],
    { cwd: root, input: `export const planted = () => ${expression}\n`, encoding: 'utf8' },
  )
  expect(result.status).toBe(1)
  expect(result.stdout).toContain(message)
})

test('what a browser or Node offers does not exist for the core', () => {
  const names = ['process', 'fetch', 'console', 'document', 'Buffer']
  const file = join(planted, 'planted-core.ts')
  writeFileSync(file, names.map((name, index) => `export const planted${index}: unknown = ${name}`).join('\n'))
  const config = { extends: join(root, 'core/tsconfig.json'), compilerOptions: { noEmit: true, composite: false, emitDeclarationOnly: false, declaration: false, tsBuildInfoFile: null, rootDir: '/' }, include: [], files: [file] } // prettier-ignore
  writeFileSync(join(planted, 'tsconfig.planted.json'), JSON.stringify(config))
  const compiler = [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.planted.json']
  const checked = spawnSync(process.execPath, compiler, { cwd: planted, encoding: 'utf8' })
  for (const name of names) expect(checked.stdout).toContain(`Cannot find name '${name}'`)
})
