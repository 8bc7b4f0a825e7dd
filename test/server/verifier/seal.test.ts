// What holds a result together as a whole: its seal, what was posted before and after, and what a voter keeps.
import { generateKeyPairSync } from 'node:crypto'
import { canonicalJson } from '@core/ballots/result-file'
import { aChoiceResult, aSlip, anOpenResult, aPaperResult, aSecretResult, receiptFor, signed, spki, type Published, type SecretlyPublished } from '../../core/ballots/given-result' // prettier-ignore
import { failedIn, failedSteps, verify } from './given-verifier'
import { copyOf, rewritten, sealed, type Draft } from './rewrite'
import { ballotTamperings } from './ballot-tamperings'
import { frameTamperings } from './frame-tamperings'

let open: Published
let secret: SecretlyPublished
let paper: SecretlyPublished
let choice: Published
const stranger = { box: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey }
beforeAll(async () => {
  open = await anOpenResult()
  secret = await aSecretResult()
  paper = await aPaperResult()
  choice = await aChoiceResult()
})

describe('without the key of the box', () => {
  test('every tampering breaks fingerprint and signature', async () => {
    for (const { name, of, tamper } of [...ballotTamperings, ...frameTamperings]) {
      const { file, keys } = { open, secret, paper, choice }[of]
      const draft = copyOf(file)
      tamper(draft, keys, secret.cast)
      const found = await failedSteps(canonicalJson(draft))
      expect([name, ...found]).toEqual(expect.arrayContaining([name, 'fingerprint', 'signature']))
    }
  })

  const seals: Record<string, [string[], (file: Draft) => Draft]> = {
    'an altered fingerprint': [['fingerprint'], (file) => ({ ...file, fingerprint: 'd'.repeat(64) })],
    'an altered signature': [
      ['signature'],
      (file) => ({ ...file, signature: signed('something else', open.keys.box) }),
    ],
    'a signature that is none': [['format', 'signature'], (file) => ({ ...file, signature: '' })],
    'a signature by another key': [['signature'], (file) => sealed(file, stranger)],
    'another box key that did not sign': [['announcement', 'fingerprint', 'signature'], (file) => ({ ...file, decision: { ...file.decision, boxKey: spki(stranger.box) } })], // prettier-ignore
    'another box key that signed': [['announcement'], (file) => sealed({ ...file, decision: { ...file.decision, boxKey: spki(stranger.box) } }, stranger)], // prettier-ignore
    'everything worked out again, signed by another key': [['signature'], (file) => rewritten({ ...file, ballots: file.ballots.slice(1) }, stranger)], // prettier-ignore
  }
  test.each(Object.entries(seals))('%s', async (_name, [steps, tamper]) => {
    expect(await failedSteps(canonicalJson(tamper(copyOf(open.file))))).toEqual(steps)
  })
})

describe('everything worked out again by whoever holds the key', () => {
  /** Consistent in itself: only what was known outside of the file gives it away. */
  const lies: Record<string, (file: Draft) => Draft> = {
    'a ballot less': (file) => rewritten({ ...file, ballots: file.ballots.slice(1) }, open.keys),
    'a ballot altered': (file) => {
      const ballots = file.ballots.map((one) => (one.choice === 'no' ? { ...one, choice: 'yes' } : one))
      return rewritten({ ...file, ballots }, open.keys)
    },
    'another question': (file) => rewritten({ ...file, decision: { ...file.decision, question: '别的事' } }, open.keys),
    'an elector more, who voted': (file) => {
      const mark = '5'.repeat(64)
      const list = [...file.electorate.list, { mark, heads: 1, area: 9000 }]
      const ballots = [...file.ballots, { mark, choice: 'no', revision: 1 }]
      return rewritten({ ...file, electorate: { ...file.electorate, list }, ballots }, open.keys)
    },
    'another box': (file) => rewritten({ ...file, decision: { ...file.decision, boxKey: spki(stranger.box) } }, stranger), // prettier-ignore
  }
  test.each(Object.entries(lies))('%s: caught by the fingerprint that was published', async (_name, tamper) => {
    const text = canonicalJson(tamper(copyOf(open.file)))
    expect(await failedSteps(text)).toEqual([])
    expect(await failedSteps(text, { fingerprint: open.file.fingerprint })).toEqual(['known'])
  })

  test.each(['another question', 'an elector more, who voted', 'another box'])(
    '%s: caught by the announcement that was posted',
    async (name) => {
      // prettier-ignore
      const text = canonicalJson(lies[name]?.(copyOf(open.file)))
      expect(await failedSteps(text, { announcement: open.file.announcement })).toEqual(['known'])
    },
  )

  test('slips stuffed by who holds the keys of the kinds: caught by the fingerprint, and only within what was handed out', async () => {
    // prettier-ignore
    const stuffed = aSlip('secret-vote', 'h', 'no', secret.keys).ballot
    const text = canonicalJson(rewritten({ ...copyOf(secret.file), ballots: [...copyOf(secret.file).ballots, stuffed] }, secret.keys)) // prettier-ignore
    expect(await failedSteps(text, { fingerprint: secret.file.fingerprint })).toEqual(['known'])
    const more = [1, 2].map(() => aSlip('secret-vote', 'h', 'no', secret.keys).ballot)
    expect(await failedSteps(canonicalJson(rewritten({ ...copyOf(secret.file), ballots: [...copyOf(secret.file).ballots, ...more] }, secret.keys)))).toEqual(['ballots']) // prettier-ignore
  })
})

describe('a receipt', () => {
  const asked = async (file: Draft, receipt: unknown) => {
    const report = await verify(canonicalJson(file), { receipt: JSON.stringify(receipt) })
    return [report.receipt, ...failedIn(report)]
  }

  test('is found in the list', async () => {
    for (const { file, keys } of [open, secret, paper]) {
      for (const ballot of file.ballots.slice(0, 5)) {
        expect(await asked(copyOf(file), receiptFor(file.decision.id, ballot, keys.box))).toEqual(['found'])
      }
    }
  })

  test('of a vote that was changed names the later one', async () => {
    const earlier = secret.cast.find(({ ballot }) => secret.cast.some((other) => other.ballot.key === ballot.key && other.ballot.revision > ballot.revision && ballot.key !== '')) // prettier-ignore
    if (!earlier) throw new Error('nobody changed his mind')
    expect(await asked(copyOf(secret.file), receiptFor('secret-vote', earlier.ballot, secret.keys.box))).toEqual(['replaced']) // prettier-ignore
    const own = open.file.ballots.find(({ revision }) => revision === 2)
    if (!own) throw new Error('nobody changed his mind')
    expect(await asked(copyOf(open.file), receiptFor('open-vote', { ...own, revision: 1, choice: 'no' }, open.keys.box))).toEqual(['replaced']) // prettier-ignore
  })

  test('proves a ballot that was dropped, altered or put back to an earlier one', async () => {
    for (const { file, keys } of [open, secret]) {
      const [ballot] = file.ballots
      if (!ballot) throw new Error('no ballot')
      const receipt = receiptFor(file.decision.id, ballot, keys.box)
      const dropped = rewritten({ ...copyOf(file), ballots: copyOf(file).ballots.slice(1) }, keys)
      expect(await asked(dropped, receipt)).toEqual(['missing', 'receipt'])
      const [, ...others] = copyOf(file).ballots
      const back = rewritten({ ...copyOf(file), ballots: others }, keys)
      expect(await asked(back, receiptFor(file.decision.id, { ...ballot, revision: 7 }, keys.box))).toEqual(['missing', 'receipt']) // prettier-ignore
    }
    const later = open.file.ballots.find(({ revision }) => revision === 2)
    if (!later) throw new Error('nobody changed his mind')
    const ballots = copyOf(open.file).ballots.map((one) => (one.revision === 2 ? { ...one, revision: 1, choice: 'no' } : one)) // prettier-ignore
    const lowered = rewritten({ ...copyOf(open.file), ballots }, open.keys)
    expect(await asked(lowered, receiptFor('open-vote', later, open.keys.box))).toEqual(['missing', 'receipt'])
  })

  test('does not fit a result that another box signed', async () => {
    const [ballot] = open.file.ballots
    if (!ballot) throw new Error('no ballot')
    const draft = copyOf(open.file)
    const other = rewritten({ ...draft, decision: { ...draft.decision, boxKey: spki(stranger.box) } }, stranger)
    expect(await asked(other, receiptFor('open-vote', ballot, open.keys.box))).toEqual(['unsigned', 'receipt'])
    expect(await asked(draft, { ...receiptFor('open-vote', ballot, open.keys.box), line: 'open|x|yes|1' })).toEqual(['unsigned', 'receipt']) // prettier-ignore
  })

  test('of another vote says nothing about this one', async () => {
    const [ballot] = open.file.ballots
    if (!ballot) throw new Error('no ballot')
    expect(await asked(copyOf(open.file), receiptFor('last-year', ballot, open.keys.box))).toEqual(['foreign'])
  })

  test.each(['', '{}', '[]', 'null', '{"decisionId":"open-vote","line":"","signature":""}'])(
    '%j is none',
    async (receipt) => {
      // prettier-ignore
      expect(await failedSteps(canonicalJson(open.file), { receipt })).toEqual(['unreadable'])
    },
  )
})
