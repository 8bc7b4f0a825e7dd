// Every reason that a rule, a function, the server or the phone can give has a sentence, and every sentence reads well.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { commandNames } from '@core/requests/life'
import { hindrances } from '@core/requests/may'
import { fieldName } from '@/ui/words/fields'
import '@/ui/words/ballot-refusals'
import '@/ui/words/calls-refusals'
import '@/ui/words/council-refusals'
import '@/ui/words/doors-refusals'
import '@/ui/words/members-refusals'
import '@/ui/words/pledges-refusals'
import { hasSentence, sentenceOf } from '@/ui/words/refusals'
import '@/ui/words/talk-refusals'
import '@/ui/words/volunteers-refusals'
import '@/ui/words/whistle-refusals'

const root = path.resolve(__dirname, '../../..')

/** What an import says is read by an operator in a terminal (`server/import`), never by a resident. */
const forOperators = /^(import|atlas|options)/

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !(folder === 'server' && forOperators.test(file)))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'))
}

function reasons(): string[] {
  const texts = ['core', 'cloudfunctions', 'server', 'src/rpc', 'src/platform', 'src/features'].flatMap(sources)
  const found = texts.flatMap((text) => [
    ...[...text.matchAll(/refuse\(\s*'[a-z-]+',\s*'([a-z-]+\.[A-Za-z.-]+)'/g)].map(([, reason = '']) => reason),
    ...[...text.matchAll(/'((?:input|photo|net|location|scan)\.[a-z.-]+)'/g)].map(([, reason = '']) => reason),
    ...[...text.matchAll(/reason: '([a-z-]+\.[A-Za-z.-]+)'/g)].map(([, reason = '']) => reason),
  ])
  return [...new Set([...found, ...lifeReasons()])].filter((reason) => !/^atlas\.|\.$/.test(reason))
}

/** Those that the table of a request's life gives. */
function lifeReasons(): string[] {
  const special = Object.entries(hindrances).flatMap(([name, all]) => all.map((one) => `request.${name}.${one}`))
  return [...commandNames.map((name) => `request.${name}.not-now`), ...special]
}

test('every reason has a sentence', () => {
  expect(reasons().length).toBeGreaterThan(50)
  expect(reasons().filter((reason) => !hasSentence(reason))).toEqual([])
})

test('every sentence ends as a sentence and leaves no gap', () => {
  const params = { limit: 3, name: '王芳', id: 'ABC', part: 'Mo' }
  for (const reason of reasons()) {
    for (const given of [params, {}]) {
      const sentence = sentenceOf({ code: 'invalid', reason, field: 'description', params: given })
      expect(sentence).toMatch(/[。？]$/)
      expect(sentence).not.toMatch(/undefined|null|NaN|\{|\[object/)
    }
  }
})

test('a text that is too long says which, and how long it may be', () => {
  const refusal = {
    code: 'invalid',
    reason: 'input.text.too-long',
    field: 'description',
    params: { limit: 2000 },
  } as const
  expect(sentenceOf(refusal)).toBe('诉求内容太长了，最多 2000 个字。')
})

test('a fault of ours says that nothing was lost, and its number', () => {
  const sentence = sentenceOf({ code: 'internal', reason: 'server.bug', params: { id: 'K3F9' } })
  expect(sentence).toContain('没有丢')
  expect(sentence).toContain('K3F9')
})

test('a reason nobody knows, even a name of JavaScript itself, is still a sentence', () => {
  expect(sentenceOf({ code: 'invalid', reason: 'never.heard' })).toBe('没有办成，请稍后再试。')
  expect(sentenceOf({ code: 'invalid', reason: 'constructor' })).toBe('没有办成，请稍后再试。')
})

test('a field is named by the longest beginning of its path that has a name', () => {
  expect(fieldName('place.position.lng')).toBe('位置')
  expect(fieldName('contact.phone')).toBe('电话')
  expect(fieldName('photos.0.file')).toBe('照片')
  expect(fieldName('strange.path')).toBe('内容')
  expect(fieldName(undefined)).toBe('内容')
})
