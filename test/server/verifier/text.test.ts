// The file as text: what only looks different is the same result, what says two things is none.
import { canonicalJson } from '@core/ballots/result-file'
import { anOpenResult, type Published } from '../../core/ballots/given-result'
import { failedSteps, verify } from './given-verifier'

let open: Published
let text: string
beforeAll(async () => {
  open = await anOpenResult()
  text = canonicalJson(open.file)
})

const bare = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`

const same: Record<string, () => string> = {
  'with blanks and in another order of fields': () => JSON.stringify(open.file, null, 2),
  'with every Chinese letter written as an escape': () => text.replace(/[^\x20-\x7e]/g, bare),
  'with Windows line ends': () => JSON.stringify(open.file, null, 2).replaceAll('\n', '\r\n'),
}
test.each(Object.entries(same))('a result %s is valid', async (_name, written) => {
  expect(await failedSteps(written())).toEqual([])
})

const twofold: Record<string, () => string> = {
  'a field twice, the later one right': () => text.replace('"publishedAt":', '"publishedAt":1,"publishedAt":'),
  'a field twice, once in an escape': () => text.replace('"publishedAt":', '"\\u0070ublishedAt":1,"publishedAt":'),
  'an option twice in one object': () => text.replace('"id":"yes"', '"id":"no","id":"yes"'),
  'a number with a point': () => text.replace('"heads":1,', '"heads":1.0,'),
  'a number with an exponent': () => text.replace('"heads":1,', '"heads":1e0,'),
  'a number that is only rounded right': () => text.replace('"heads":1,', '"heads":1.00000000000000001,'),
}
test.each(Object.entries(twofold))('%s is a fault of the format', async (_name, written) => {
  expect(await failedSteps(written())).toEqual(['format'])
})

const unreadable: Record<string, () => string> = {
  'cut off in the middle': () => text.slice(0, text.length / 2),
  'cut off by one letter': () => text.slice(0, -1),
  'with something behind it': () => `${text}{}`,
  'that is empty': () => '',
  'that is null': () => 'null',
  'that is a list': () => `[${text}]`,
  'that is a web page': () => '<!doctype html><title>result</title>',
  'with NaN': () => text.replace('"heads":1,', '"heads":NaN,'),
}
test.each(Object.entries(unreadable))('a file %s cannot be read', async (_name, written) => {
  expect(await failedSteps(written())).toEqual(['unreadable'])
})

test.each(['{}', '{"format":"branch-home-result/1"}', `{"decision":${'['.repeat(9000)}${']'.repeat(9000)}}`])(
  'an object that is no result fails at its format, not by a fault (%#)',
  async (written) => {
    const report = await verify(written)
    expect(report).toMatchObject({ valid: false, steps: expect.arrayContaining([expect.objectContaining({ id: 'format', ok: false })]) }) // prettier-ignore
  },
)

test.each(['x', 'g'.repeat(64), 'a'.repeat(63)])('a fingerprint %j is none', async (fingerprint) => {
  expect(await failedSteps(text, { fingerprint })).toEqual(['unreadable'])
})

test('a fingerprint is taken as people copy it: in capitals and in groups', async () => {
  const copied = open.file.fingerprint.toUpperCase().replace(/(.{4})/g, '$1 ')
  expect(await failedSteps(text, { fingerprint: copied })).toEqual([])
})
