/** @jest-environment node */
// What is deployed to WeChat's cloud must not even contain the way to pretend to be somebody.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sentinel } from '../../server/identity/demo-identity'

const root = path.resolve(__dirname, '../..')
const functionNames = readdirSync(path.join(root, 'cloudfunctions')).filter((name) =>
  existsSync(path.join(root, 'cloudfunctions', name, 'index.ts')),
)

/** In a process of its own: esbuild does not run inside jest's sandbox. */
function inputsOf(entry: string): string[] {
  const script = `
    const { metafile } = require('esbuild').buildSync({ entryPoints: [${JSON.stringify(entry)}], bundle: true, platform: 'node',
      metafile: true, write: false, external: ['wx-server-sdk'], tsconfig: 'tsconfig.base.json' })
    process.stdout.write(JSON.stringify(Object.keys(metafile.inputs)))`
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' })) as string[]
}

test('there are functions to look at', () => {
  expect(functionNames).toEqual(expect.arrayContaining(['accounts', 'clock', 'district', 'homes', 'requests']))
})

test.each(functionNames)('%s imports nothing of this server', (name) => {
  const inputs = inputsOf(`cloudfunctions/${name}/index.ts`)
  expect(inputs).toContain(`cloudfunctions/${name}/index.ts`)
  expect(inputs.filter((input) => input.startsWith('server/'))).toEqual([])
})

test.each(functionNames)('the built %s does not hold the sentinel, which the built server does', (name) => {
  const bundle = path.join(root, 'dist/cloudfunctions', name, 'index.js')
  expect(readFileSync(bundle, 'utf8')).not.toContain(sentinel)
  expect(readFileSync(path.join(root, 'dist/server/main.js'), 'utf8')).toContain(sentinel)
})
