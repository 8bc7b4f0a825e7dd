// Walks the contracts, the collections, the core's names and all that the client shows for features that must not exist.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { api } from '@core/api'
import { collections } from '../../cloudfunctions/_kit/collections'
import { allowedNames, allowedWords, forbidden, type Forbidden } from './forbidden-features'

const root = path.resolve(__dirname, '../..')

interface Said {
  readonly text: string
  readonly where: string
}

/** Streets, homes by walking time, and the algebra of opinions: nothing there is about what somebody did. */
const aboutStreets = /^core\/(walking|homes)\//

/** Names of properties, types, functions and the values of picklists: everything a contract or a document can hold. */
const names: readonly Said[] = [
  ...Object.entries(api).flatMap(([context, contract]) =>
    Object.keys(contract).map((name) => ({ text: name, where: `procedure ${context}.${name}` })),
  ),
  ...Object.entries(collections).flatMap(([name, { fields, indexes }]) =>
    [name, ...Object.keys(fields), ...Object.keys(indexes)].map((text) => ({ text, where: `collection ${name}` })),
  ),
  ...filesIn('core')
    .filter((file) => !aboutStreets.test(file))
    .flatMap((file) => namesIn(readFileSync(path.join(root, file), 'utf8'), file)),
]

/** Every text of the client: its words files, and pages where one might have slipped in. */
const words: readonly Said[] = filesIn('src').flatMap((file) =>
  textsIn(readFileSync(path.join(root, file), 'utf8'), file),
)

describe.each(forbidden)('$feature', (rule) => {
  test('has no name in contracts, collections or core', () => {
    expect(names.filter(({ text }) => isNamed(rule, text)).map(({ text, where }) => `${text} in ${where}`)).toEqual([])
  })

  test('is on no screen', () => {
    expect(words.filter(({ text }) => isShown(rule, text)).map(({ text, where }) => `${text} in ${where}`)).toEqual([])
  })

  test('would be found', () => {
    const { name, words: shown } = rule.planted
    const planted = namesIn(`export interface Member { readonly ${name}: number }`, 'planted.ts')
    expect(planted.some(({ text }) => isNamed(rule, text))).toBe(true)
    const [text] = textsIn(`export const words = { a: '${shown}' }`, 'planted.ts')
    expect(text && isShown(rule, text.text)).toBe(true)
  })
})

test('enough is walked to mean something', () => {
  expect(names.length).toBeGreaterThan(3_000)
  expect(words.length).toBeGreaterThan(2_000)
})

test('what is allowed although it looks forbidden is there', () => {
  for (const name of Object.keys(allowedNames)) expect(names.some(({ text }) => split(text) === name)).toBe(true)
  for (const sentence of allowedWords) expect(words.some(({ text }) => text === sentence)).toBe(true)
})

/** Anybody may leave out photographs, voice and where they are: no contract asks for one to let a thing through. */
test('no contract demands a photograph, a video or a recording', () => {
  const contracts = filesIn('core').filter((file) => file.endsWith('-api.ts'))
  const demanded = contracts.flatMap((file) =>
    mediaInputs(readFileSync(path.join(root, file), 'utf8'), file).filter(({ text }) => isDemanded(text)),
  )
  // Asking for the address of one file that one names is no demand for proof.
  expect(demanded).toEqual([])
  const [planted] = mediaInputs(
    'export const x = { a: v.object({ photos: v.pipe(v.array(photo), v.minLength(1)) }) }',
    'x-api.ts',
  )
  expect(planted && isDemanded(planted.text)).toBe(true)
})

/** [A] (三): nobody has to sign in to see where help is. */
test.each([
  'homes.list',
  'homes.nearest',
  'homes.get',
  'calls.open',
  'doors.open',
  'volunteers.activities',
  'talk.get',
])('%s is open without signing in', (name) => {
  const [context = '', procedure = ''] = name.split('.')
  const contract = (api as Readonly<Record<string, Readonly<Record<string, { readonly who: readonly unknown[] }>>>>)[context] // prettier-ignore
  expect(contract?.[procedure]?.who).toContainEqual({ is: 'anyone' })
})

function isNamed({ names: pattern }: Forbidden, text: string): boolean {
  const spoken = split(text)
  return pattern.test(spoken) && !Object.keys(allowedNames).includes(spoken)
}

function isShown({ words: pattern }: Forbidden, text: string): boolean {
  return pattern.test(text) && !allowedWords.includes(text)
}

/** `onlineMinutes`, `online-minutes` and `ONLINE_MINUTES` are `online minutes`. */
function split(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase()
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file))
}

/** What can be stored, sent or called: a rule's own variables hold nothing longer than it runs. */
function namesIn(source: string, file: string): readonly Said[] {
  return everyNode(source, file).flatMap((node) => {
    if (isDeclared(node)) return [{ text: node.name.getText(), where: file }]
    return ts.isStringLiteral(node) && /^[a-z][A-Za-z.]+$/.test(node.text) ? [{ text: node.text, where: file }] : []
  })
}

function isDeclared(node: ts.Node): node is ts.Node & { readonly name: ts.Node } {
  return (
    ts.isPropertySignature(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isFunctionDeclaration(node)
  )
}

function textsIn(source: string, file: string): readonly Said[] {
  const isText = (node: ts.Node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isJsxText(node)
  return everyNode(source, file)
    .filter(isText)
    .map((node) => ({ text: ts.isStringLiteralLike(node) ? node.text : node.getText(), where: file }))
    .filter(({ text }) => /\p{Script=Han}/u.test(text))
}

/** Input properties named after a medium, each with the schema it has in the end. */
function mediaInputs(source: string, file: string): readonly Said[] {
  const nodes = everyNode(source, file)
  const constants = new Map(
    nodes
      .filter((node): node is ts.VariableDeclaration => ts.isVariableDeclaration(node))
      .map((declared) => [declared.name.getText(), declared.initializer?.getText() ?? ''] as const),
  )
  return nodes.flatMap((node) => {
    if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return []
    const name = node.name.getText()
    if (!/photos?$|videos?$|voice$|recordings?$|screenshots?$/i.test(name)) return []
    const given = ts.isPropertyAssignment(node) ? node.initializer.getText() : name
    return [{ text: constants.get(given) ?? given, where: `${name} in ${file}` }]
  })
}

/** A list may be empty, anything else must be optional or may be null. */
function isDemanded(schema: string): boolean {
  if (/^v\.(optional|nullable|nullish)\(/.test(schema)) return false
  return !/v\.array\(/.test(schema) || /minLength\((?!0)/.test(schema)
}

function everyNode(source: string, file: string): readonly ts.Node[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const all: ts.Node[] = []
  const walk = (node: ts.Node): void => {
    all.push(node)
    ts.forEachChild(node, walk)
  }
  walk(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind))
  return all
}
