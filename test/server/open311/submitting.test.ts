// A form from another program becomes an ordinary request: on a desk at once, kept once, refused with the field's name.
import { ranksOf } from '../../../cloudfunctions/_kit/stored-request'
import { noteLimit } from '@core/requests/requests-api'
import { givenHost } from '../given-host'
import { aForm, givenOpen311, type GivenOpen311 } from './given-open311'

let given: GivenOpen311
beforeEach(async () => (given = await givenOpen311()))
afterEach(() => given.host.store.close())

const stored = async (id: unknown) => {
  const request = await given.host.store.get('requests', String(id))
  if (!request) throw new Error('not stored')
  return request
}

test.each(['json', 'xml'])(
  'a submission in %s lies on the desk of its place, with contact kept apart',
  async (format) => {
    const form = aForm(given.secret, { address_string: '三号楼门口', phone: '138 1234 5678', first_name: '芳', last_name: '王' }) // prettier-ignore
    const { status, rows } = await given.post(`v2/requests.${format}`, form)
    expect(status).toBe(201)
    const request = await stored(rows[0]?.service_request_id)
    expect(request).toMatchObject({ serviceCode: 'lamp', description: '楼道的灯坏了', status: 'routed', deskUnitId: 'B', hasContact: true, publicity: { agreed: false } }) // prettier-ignore
    expect(request.place).toMatchObject({ position: { lat: 34.705, lng: 119.305 }, note: '三号楼门口', gridId: 'C001' })
    expect(await given.host.store.get('contacts', request._id)).toMatchObject({ name: '王芳', phone: '13812345678' })
    expect(JSON.stringify(request)).not.toContain('13812345678')
  },
)

test('says by when it will be answered', async () => {
  const { rows } = await given.post('v2/requests.json', aForm(given.secret))
  expect(rows[0]?.service_notice).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2} 前答复。$/)
})

test('without a phone nothing about the person is kept', async () => {
  const form = aForm(given.secret, { email: 'a@b.cn', first_name: 'Ann', device_id: 'd', account_id: 'a' })
  const { rows } = await given.post('v2/requests.json', form)
  const request = await stored(rows[0]?.service_request_id)
  expect(request.hasContact).toBe(false)
  expect(JSON.stringify(request)).not.toMatch(/a@b\.cn|Ann/)
})

test('is shown to neighbours only where the resident agreed, and then masked', async () => {
  await given.post('v2/requests.json', aForm(given.secret, { description: '不公开' }))
  const { rows } = await given.post('v2/requests.json', aForm(given.secret, { description: '找 13812345678 修灯', public: 'true' })) // prettier-ignore
  await given.settle()
  const list = await given.get('v2/requests.json')
  expect(list.rows).toEqual([expect.objectContaining({ service_request_id: rows[0]?.service_request_id })])
  expect(list.rows[0]?.description).not.toContain('13812345678')
})

describe('sent again', () => {
  test('in the same words it is the same request', async () => {
    const [one, two] = [await given.post('v2/requests.json', aForm(given.secret)), await given.post('v2/requests.json', aForm(given.secret))] // prettier-ignore
    expect(two).toMatchObject({ status: 201, rows: one.rows })
    expect(await given.host.store.count('requests', { index: 'district', equals: {}, ...ranksOf('toDo') })).toBe(1)
  })

  test('at once by many it is one request', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => given.post('v2/requests.json', aForm(given.secret)))) // prettier-ignore
    expect(new Set(replies.map(({ rows }) => rows[0]?.service_request_id)).size).toBe(1)
    expect(await given.host.store.count('requests', { index: 'district', equals: {}, ...ranksOf('toDo') })).toBe(1)
  })

  test('under an Idempotency-Key it is that one, and another key makes another', async () => {
    const send = async (key: string, secret = given.secret) =>
      (await given.post('v2/requests.json', aForm(secret), { 'Idempotency-Key': key })).rows[0]?.service_request_id
    const first = await send('a')
    expect(await send('a')).toBe(first)
    expect(await send('b')).not.toBe(first)
    expect(await send('a', await given.key('write'))).not.toBe(first)
  })
})

test.each([
  [{ service_code: '' }, 400, 'service_code'],
  [{ service_code: 'nothing' }, 404, 'service_code'],
  [{ service_code: 'medicine' }, 404, 'service_code'],
  [{ lat: '' }, 400, 'lat'],
  [{ long: '' }, 400, 'long'],
  [{ lat: 'north' }, 400, 'lat'],
  [{ long: '1e3' }, 400, 'long'],
  [{ lat: 'NaN' }, 400, 'lat'],
  [{ lat: '0', long: '0' }, 400, 'lat and long lies outside China'],
  [{ lat: '91.5' }, 400, 'lat'],
  [{ description: '' }, 400, 'description'],
  [{ description: '   ' }, 400, 'description'],
  [{ description: 'x'.repeat(2001) }, 400, 'description has more than 2000'],
  [{ description: 'a\u0000b' }, 400, 'description'],
  [{ address_string: 'x'.repeat(noteLimit + 1) }, 400, 'address_string'],
  [{ phone: 'ring me' }, 400, 'phone'],
  [{ phone: '13812345678', first_name: 'x'.repeat(41) }, 400, 'first_name'],
  [{ media_url: 'https://127.0.0.1:22/secret' }, 400, 'media_url'],
  [{ public: 'perhaps' }, 400, 'public'],
  [{ jurisdiction_id: 'elsewhere' }, 404, 'jurisdiction_id'],
])('%j is refused with %i and its name', async (over, expected, named) => {
  for (const format of ['json', 'xml']) {
    const { status, fault } = await given.post(`v2/requests.${format}`, aForm(given.secret, over as Record<string, string>)) // prettier-ignore
    expect(status).toBe(expected)
    expect(fault).toContain(named)
  }
  expect(await given.host.store.count('requests', { index: 'district', equals: {}, ...ranksOf('toDo') })).toBe(0)
})

test('only a form is taken, of bounded size and in UTF-8', async () => {
  const send = (body: BodyInit, type: string) =>
    given.host.call('/open311/v2/requests.json', { method: 'POST', body, headers: { 'Content-Type': type } })
  expect((await send('{}', 'application/json')).status).toBe(400)
  expect((await send('a=1', 'text/plain')).status).toBe(400)
  const form = 'application/x-www-form-urlencoded'
  expect((await send(`description=${'x'.repeat(70_000)}`, form)).status).toBe(413)
  expect((await send(Buffer.from([0x61, 0x3d, 0xff, 0xfe]), form)).status).toBe(400)
})

test('without a district there is nothing to read, and that is said', async () => {
  const empty = await givenHost()
  expect((await empty.call('/open311/v2/services.json')).status).toBe(503)
  await empty.store.close()
})
