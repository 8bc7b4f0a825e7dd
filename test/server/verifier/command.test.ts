// `npm run verify -- result.json`: what it prints, and by which code a script knows.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { canonicalJson } from '@core/ballots/result-file'
import { anOpenResult, aSecretResult, receiptFor, type Published } from '../../core/ballots/given-result'
import { copyOf, rewritten } from './rewrite'

const folder = mkdtempSync(path.join(tmpdir(), 'branch-home-verify-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let open: Published
let secret: Published
beforeAll(async () => {
  // Alone in a folder of its own: it needs nothing of ours beside it.
  cpSync(path.resolve(__dirname, '../../../verifier/verify.mjs'), path.join(folder, 'verify.mjs'))
  open = await anOpenResult()
  secret = await aSecretResult()
  write('open.json', canonicalJson(open.file))
  write('secret.json', canonicalJson(secret.file))
  write('cut.json', canonicalJson(open.file).slice(0, 500))
  write('binary.json', Buffer.from([0x7b, 0xff, 0xfe]))
  const [ballot] = open.file.ballots
  if (!ballot) throw new Error('no ballot')
  write('receipt.json', JSON.stringify(receiptFor('open-vote', ballot, open.keys.box)))
  write('foreign.json', JSON.stringify(receiptFor('last-year', ballot, open.keys.box)))
  const less = { ...copyOf(open.file), ballots: copyOf(open.file).ballots.slice(1) }
  write('less.json', canonicalJson(rewritten(less, open.keys)))
  write('tampered.json', canonicalJson({ ...copyOf(open.file), root: 'a'.repeat(64) }))
})

const write = (name: string, text: string | Buffer) => writeFileSync(path.join(folder, name), text)
const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['verify.mjs', ...words], { cwd: folder, encoding: 'utf8' }) // prettier-ignore
  return { status, said: stdout + stderr, last: stdout.trim().split('\n').at(-1) }
}

test('a real result: valid, with what was decided and its fingerprints', () => {
  for (const { name, of } of [
    { name: 'open.json', of: open },
    { name: 'secret.json', of: secret },
  ]) {
    const { status, said, last } = run(
      name,
      '--fingerprint',
      of.file.fingerprint,
      '--announcement',
      of.file.announcement,
    )
    expect([status, last]).toEqual([0, '有效 VALID'])
    for (const told of [of.file.decision.question, of.file.fingerprint, of.file.announcement])
      expect(said).toContain(told)
  }
  expect(run('open.json').said).toContain('通过：同意')
})

test('a tampered one: invalid, at its step and place, every step nevertheless taken', () => {
  const { status, said, last } = run('tampered.json')
  expect([status, last]).toEqual([1, '无效 INVALID'])
  expect(said).toMatch(/✗ 不对 {2}全部选票的指纹 Merkle root of the ballots\n {4}root: /)
  expect(said).toContain('✓ 对  计票 tally')
})

test('another fingerprint than the one in hand: invalid', () => {
  expect(run('less.json')).toMatchObject({ status: 0 })
  expect(run('less.json', '--fingerprint', open.file.fingerprint)).toMatchObject({ status: 1, last: '无效 INVALID' })
})

test('a receipt: in the list, missing, of another vote', () => {
  expect(run('open.json', '--receipt', 'receipt.json')).toMatchObject({ status: 0, last: '有效 VALID' })
  const missing = run('less.json', '--receipt', 'receipt.json')
  expect([missing.status, missing.last]).toEqual([1, '无效 INVALID'])
  expect(missing.said).toContain('MISSING')
  expect(run('open.json', '--receipt', 'foreign.json')).toMatchObject({ status: 2, last: '有效 VALID' })
})

test.each([
  [[]],
  [['nowhere.json']],
  [['cut.json']],
  [['binary.json']],
  [['open.json', 'secret.json']],
  [['open.json', '--receipt']],
  [['open.json', '--receipt', 'open.json']],
  [['open.json', '--fingerprint', 'abc']],
  [['open.json', '--unknown', 'x']],
])('%j cannot be read: code 2 and a sentence, no stack', (words) => {
  const { status, said } = run(...words)
  expect(status).toBe(2)
  expect(said).toMatch(/[\u4e00-\u9fff]/)
  expect(said).not.toMatch(/\n\s+at |Error:/)
})
