// What is deployed to WeChat's cloud must not even contain the way to pretend to be somebody.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sentinel } from '../../server/identity/demo-identity'

const root = path.resolve(__dirname, '../..')
const functionNames = readdirSync(path.join(root, 'cloudfunctions')).filter((name) =>
  existsSync(path.join(root, 'cloudfunctions', name, 'index.ts')),
)

/** What the bundler read for each bundle, as it recorded when it built them. */
const record = JSON.parse(readFileSync(path.join(root, 'dist/meta/cloudfunctions.json'), 'utf8')) as {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>>
}

function inputsOf(name: string): string[] {
  return Object.keys(record.outputs[`dist/cloudfunctions/${name}/index.js`]?.inputs ?? {})
}

test('there are functions to look at', () => {
  expect(functionNames).toEqual(expect.arrayContaining(['accounts', 'clock', 'district', 'homes', 'requests']))
})

test.each(functionNames)('%s imports nothing of this server', (name) => {
  const inputs = inputsOf(name)
  expect(inputs).toContain(`cloudfunctions/${name}/index.ts`)
  expect(inputs.filter((input) => input.startsWith('server/'))).toEqual([])
})

test.each(functionNames)('the built %s does not hold the sentinel, which the built server does', (name) => {
  const bundle = path.join(root, 'dist/cloudfunctions', name, 'index.js')
  expect(readFileSync(bundle, 'utf8')).not.toContain(sentinel)
  expect(readFileSync(path.join(root, 'dist/server/main.js'), 'utf8')).toContain(sentinel)
})
