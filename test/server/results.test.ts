// A published result and the verifier, as anybody fetches them from the server.
import { gunzipSync } from 'node:zlib'
import type { Decision } from '@core/ballots/decision'
import { canonicalJson } from '@core/ballots/result-file'
import { inParts } from '@core/ballots/result-parts'
import { resultPartId } from '../../cloudfunctions/ballots/result-part'
import { anOpenResult, type Published } from '../core/ballots/given-result'
import { givenHost, type GivenHost } from './given-host'
import { failedSteps } from './verifier/given-verifier'

let host: GivenHost
let published: Published
beforeAll(async () => (published = await anOpenResult()))
beforeEach(async () => (host = await givenHost()))
afterEach(() => host.store.close())

/** As the count leaves it: the pieces under the result's fingerprint, the vote closed. */
async function givenDecision(state: Decision['state'], lost = 0): Promise<void> {
  const { fingerprint } = published.file
  const parts = inParts(canonicalJson(published.file))
  for (const [part, data] of parts.slice(lost).entries()) {
    await host.store.insert('resultParts', resultPartId('open-vote', fingerprint, String(part)), { data })
  }
  const body = { ...published.vote.decision, state, fingerprint, resultParts: parts.length, registerId: '', timed: 0, nextAt: 0, undelivered: 0, tellAt: 0, announcedAt: 0, updatedAt: 0 } // prettier-ignore
  await host.store.insert('decisions', 'open-vote', body as unknown as Parameters<typeof host.store.insert<'decisions'>>[2]) // prettier-ignore
}

test('the parts come together to the very file, which is valid', async () => {
  await givenDecision('closed')
  const response = await host.call('/results/open-vote.json')
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toMatch(/^application\/json/)
  const text = await response.text()
  expect(text).toBe(canonicalJson(published.file))
  expect(await failedSteps(text, { fingerprint: published.file.fingerprint })).toEqual([])
})

test('is sent packed to whoever can unpack it, and not again to whoever has it', async () => {
  await givenDecision('closed')
  const packed = await host.call('/results/open-vote.json', { headers: { 'Accept-Encoding': 'gzip' } })
  expect(packed.headers.get('Content-Encoding')).toBe('gzip')
  expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()).toBe(canonicalJson(published.file))
  const again = await host.call('/results/open-vote.json', { headers: { 'If-None-Match': packed.headers.get('ETag') ?? '' } }) // prettier-ignore
  expect(again.status).toBe(304)
})

test.each(['announced', 'counting', 'cancelled'] as const)('a vote that is %s has none', async (state) => {
  await givenDecision(state)
  const response = await host.call('/results/open-vote.json')
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('还没有公布结果')
})

test.each(['none.json', 'open-vote', '..%2fopen-vote.json', '%00.json', `${'a'.repeat(200)}.json`])(
  '%s is none',
  async (name) => {
    // prettier-ignore
    await givenDecision('closed')
    expect((await host.call(`/results/${name}`)).status).toBe(404)
  },
)

test('half a result is a fault, never shown as a whole one', async () => {
  await givenDecision('closed', 1)
  expect((await host.call('/results/open-vote.json')).status).toBe(500)
})

describe('the verifier', () => {
  test('stands at /verify/ with its page, under a policy that lets nothing foreign run', async () => {
    expect((await host.call('/verify')).headers.get('Location')).toBe('/verify/')
    const page = await host.call('/verify/')
    expect([page.status, page.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
    const policy = page.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+';/)
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/)
    const program = await host.call('/verify/verify.mjs')
    expect([program.status, program.headers.get('Content-Type')]).toEqual([200, 'text/javascript; charset=utf-8'])
  })

  test.each(['/verify/../package.json', '/verify/%2e%2e/package.json', '/verify/nothing.html'])(
    '%s leads nowhere',
    async (address) => {
      // prettier-ignore
      expect((await host.call(address)).status).toBe(404)
    },
  )
})
