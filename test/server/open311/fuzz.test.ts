// Whatever is sent, it is answered or refused in the format that was asked for: never a fault of ours, never a stack.
import fc from 'fast-check'
import { appWithLimits, givenOpen311, type GivenOpen311 } from './given-open311'
import { readXml } from './read-xml'

let given: GivenOpen311
beforeAll(async () => (given = await givenOpen311()))
afterAll(() => given.host.store.close())

const names = ['service_code', 'service_request_id', 'start_date', 'end_date', 'status', 'page', 'page_size', 'cursor', 'lat', 'long', 'description', 'address_string', 'phone', 'first_name', 'media_url', 'public', 'jurisdiction_id', 'update_id', 'attribute[x]', '__proto__', 'constructor'] // prettier-ignore
const likely = fc.constantFrom('', 'lamp', 'open', 'CLOSED', '1', '0', '-1', '1e9', 'NaN', '34.705', '119.305', '2026-11-24', '2026-11-24T12:00:00+08:00', '1234.x', ',,,', '13812345678', 'true', 'null', '%00', '\u0000', '\ud800', "'; drop table requests; --", '<x/>') // prettier-ignore
const value = fc.oneof(likely, fc.string({ unit: 'binary', maxLength: 60 }))
const params = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 8 })
const path = fc.oneof(
  fc.constantFrom('discovery', 'v2/services', 'v2/requests', 'v2/servicerequestupdates', 'v2/services/lamp'),
  value.map((id) => `v2/requests/${encodeURIComponent(wellFormed(id))}`),
  value.map((id) => `v2/tokens/${encodeURIComponent(wellFormed(id))}`),
)
/** Half a character has no place in an address at all. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '')
}
const format = fc.constantFrom('json', 'xml')

async function expectProper(response: Response, wanted: string): Promise<void> {
  const body = await response.text()
  expect(response.status).toBeLessThan(500)
  if (wanted === 'xml') readXml(body)
  else JSON.parse(body)
  expect(body).not.toMatch(/\bat \w+ \(|node_modules|SQLITE/)
}

const plenty = { calls: 1_000_000, seconds: 60 }
const limits = { anonymous: plenty, reads: plenty, writes: plenty, wrongKeys: plenty }

test('by any reading', async () => {
  const call = appWithLimits(given.host, limits)
  await fc.assert(
    fc.asyncProperty(path, format, params, fc.boolean(), async (address, wanted, said, withKey) => {
      const query = new URLSearchParams(said)
      if (withKey) query.set('api_key', given.secret)
      await expectProper(await call(`${address}.${wanted}?${query.toString()}`), wanted)
    }),
    { numRuns: 1500 },
  )
})

test('by any sending', async () => {
  const call = appWithLimits(given.host, limits)
  const right = fc.constantFrom({}, { service_code: 'lamp', lat: '34.705', long: '119.305', description: 'x' })
  await fc.assert(
    fc.asyncProperty(path, format, right, params, async (address, wanted, form, said) => {
      const body = new URLSearchParams([...Object.entries(form), ...said])
      body.set('api_key', given.secret)
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
      await expectProper(await call(`${address}.${wanted}`, { method: 'POST', body: body.toString(), headers }), wanted)
    }),
    { numRuns: 1500 },
  )
})
