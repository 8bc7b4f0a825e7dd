// The published result says everything that was voted, once, and nothing that does not fit together.
import fc from 'fast-check'
import { electorateHead, markOf, publishedElectors } from '@core/ballots/electorate'
import { publishResult, type ClosedVote } from '@core/ballots/publish-result'
import { ballotLine, canonicalJson } from '@core/ballots/result-file'
import { fromParts, inParts } from '@core/ballots/result-parts'
import { sha256Hex } from '@core/ballots/sha256'
import { anOpenResult, anOpenVote, aPaper, aSecretResult, electors, publish, signed, type SecretlyPublished, type Published } from './given-result' // prettier-ignore

let open: Published
let secret: SecretlyPublished
beforeAll(async () => {
  open = await anOpenResult()
  secret = await aSecretResult()
})

describe('an open vote', () => {
  test('is published under marks, a changed vote once as it last stood', () => {
    const [, second] = electors
    const own = open.file.ballots.filter((ballot) => 'mark' in ballot && second && ballot.mark === markOf(second))
    expect(own).toEqual([expect.objectContaining({ choice: 'yes', revision: 2 })])
    expect(open.file.ballots).toHaveLength(8)
  })

  test('is counted by area and heads of those who took part', () => {
    expect(open.file.tally.participants).toEqual({ heads: 8, area: 82952 })
    expect(open.file.tally.options[0]).toEqual({ id: 'yes', heads: 5, area: 48133 })
    expect(open.file.tally.outcome).toEqual({ kind: 'adopted', optionId: 'yes' })
  })

  test('tells no name, no key and no time of a vote', () => {
    const text = canonicalJson(open.file)
    for (const told of ['业主', 'owner-', 'developer', '3号楼', 'account', String(open.vote.openVotes?.[3]?.at)]) {
      expect(text).not.toContain(told)
    }
  })
})

describe('a secret vote', () => {
  test('is published slip by slip in the order of the hashes, whatever the order in the boxes', async () => {
    const hashes = secret.file.ballots.map((ballot) => sha256Hex(ballotLine(ballot)))
    expect(hashes).toEqual([...hashes].sort())
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...(secret.vote.ballots ?? [])], { minLength: secret.vote.ballots?.length ?? 0 }),
        async (ballots) => {
          const again = await publish({ ...secret.vote, ballots }, secret.keys)
          expect(again.fingerprint).toBe(secret.file.fingerprint)
        },
      ),
      { numRuns: 5 },
    )
  })

  test('counts a slip that changed its mind once, and the same slip said again once', async () => {
    const ballots = [...(secret.vote.ballots ?? []), ...(secret.vote.ballots ?? [])]
    expect((await publish({ ...secret.vote, ballots }, secret.keys)).fingerprint).toBe(secret.file.fingerprint)
    const keys = secret.file.ballots.map((ballot) => ('key' in ballot && ballot.key) || ballotLine(ballot))
    expect(new Set(keys).size).toBe(keys.length)
    expect(secret.file.tally.participants).toEqual({ heads: 8, area: 82952 })
  })
})

describe('what does not fit together is a fault and no result', () => {
  const stranger = { ...anOpenVote(0, 'yes'), electorKey: 'nobody' }
  const faults: Record<string, [string, () => ClosedVote]> = {
    'a vote of nobody in the electorate': ['result.unknown-elector', () => ({ ...open.vote, openVotes: [stranger] })],
    'a choice that is no option': ['result.unknown-choice', () => ({ ...open.vote, openVotes: [anOpenVote(0, 'perhaps')] })], // prettier-ignore
    'two votes of one revision': ['result.ballot-twice', () => ({ ...open.vote, openVotes: [anOpenVote(0, 'yes'), anOpenVote(0, 'no')] })], // prettier-ignore
    'a ballot of an unknown kind': ['result.unknown-kind', () => ({ ...secret.vote, ballots: [aPaper('a40', '1', 'yes')] })], // prettier-ignore
    'slips handed out of an unknown kind': ['result.unknown-kind', () => ({ ...secret.vote, issued: [{ kind: 'a40', phone: 1, paper: 0 }] })], // prettier-ignore
    'one key on two slips': ['result.key-used', oneKeyTwice],
    'more ballots than slips': ['result.more-than-issued', () => ({ ...secret.vote, issued: [] })],
    'one elector less': ['result.other-electorate', () => ({ ...open.vote, electors: electors.slice(1) })],
    'another salt': ['result.other-electorate', () => ({ ...open.vote, electors: electors.map((one) => ({ ...one, salt: '' })) })], // prettier-ignore
    'another question': ['result.other-announcement', () => ({ ...open.vote, decision: { ...open.vote.decision, question: '别的' } })], // prettier-ignore
    'secret ballots in an open vote': ['result.other-mode', () => ({ ...open.vote, ballots: secret.vote.ballots ?? [] })], // prettier-ignore
  }
  function oneKeyTwice(): ClosedVote {
    const [first] = secret.vote.ballots ?? []
    return { ...secret.vote, ballots: first ? [first, { ...first, kind: 'a0' }] : [] }
  }
  test.each(Object.entries(faults))('%s', async (_name, [reason, vote]) => {
    const result = await publishResult(vote(), (text) => signed(text, open.keys.box))
    expect(result.ok ? '' : result.error.reason).toBe(reason)
  })
})

test('the electorate has one root, in whatever order the electors are kept', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...electors], { minLength: electors.length }), (shuffled) => {
      expect(electorateHead(publishedElectors(shuffled))).toEqual(electorateHead(publishedElectors(electors)))
    }),
  )
})

describe('in parts', () => {
  test('a result comes together again, each part small enough for a document', () => {
    const json = canonicalJson({ noise: Array.from({ length: 12_000 }, (_, at) => sha256Hex(String(at))), 话: '元' })
    const parts = inParts(json)
    expect(parts.length).toBeGreaterThan(1)
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(200_000)
    expect(fromParts(parts)).toEqual({ ok: true, value: json })
    expect(inParts(json)).toEqual(parts)
  })

  test.each([[[]], [['????']], [['AAAA']]])('%j is no result', (parts) => {
    expect(fromParts(parts)).toMatchObject({ ok: false, error: { reason: 'result.broken' } })
  })
})
