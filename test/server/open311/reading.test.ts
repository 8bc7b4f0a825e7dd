// Others read what neighbours may see, and nothing else: by service, state, period and id, page by page to the end.
import { dayMs } from '@core/kernel/china-day'
import { aForm, anEntry, anHourAgo, givenOpen311, type GivenOpen311, type Reply } from './given-open311'

let given: GivenOpen311
beforeEach(async () => (given = await givenOpen311()))
afterEach(() => given.host.store.close())

const idsOf = ({ rows }: Reply) => rows.map((row) => row.service_request_id)
const insert = (id: string, over: Parameters<typeof anEntry>[0] = {}) =>
  given.host.store.insert('boardEntries', id, anEntry(over))

describe('services', () => {
  test('are those of the district without the sensitive ones', async () => {
    const { rows } = await given.get('v2/services.json')
    expect(rows).toEqual([{ service_code: 'lamp', service_name: '路灯照明', description: '', metadata: false, type: 'realtime', keywords: '', group: '市政' }]) // prettier-ignore
    expect((await given.get('v2/services/medicine.json')).status).toBe(404)
  })

  test('another jurisdiction is not found; our own is', async () => {
    expect((await given.get('v2/services.xml?jurisdiction_id=elsewhere.gov')).status).toBe(404)
    expect((await given.get('v2/services.xml?jurisdiction_id=D')).status).toBe(200)
  })
})

describe('requests', () => {
  test('come the newest first, with the public text, place and status', async () => {
    await insert('old-00000001', { submittedAt: anHourAgo() - 1000 })
    await insert('new-00000001', { status: 'answered', open: 0, answers: [{ text: '换好了', at: 5, unitName: '一支部' }] }) // prettier-ignore
    const { rows } = await given.get('v2/requests.json')
    expect(rows.map((row) => row.service_request_id)).toEqual(['new-00000001', 'old-00000001'])
    expect(rows[0]).toMatchObject({ status: 'closed', status_notes: '已答复：换好了', lat: 34.705, long: 119.305, agency_responsible: '一支部' }) // prettier-ignore
    expect(rows[1]).toMatchObject({ status: 'open', description: '灯坏了', media_url: null })
    expect(rows[1]?.requested_datetime).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/)
  })

  test('that are worked on again do not tell the old answer as the one that stands', async () => {
    const answers = [{ text: '换好了', at: 5, unitName: '一支部' }]
    await insert('again-000001', { status: 'reopened', open: 1, answers })
    const { rows } = await given.get('v2/requests/again-000001.json')
    expect(rows[0]).toMatchObject({ status: 'open', status_notes: '再办一次' })
  })

  test('that are not shown are told to nobody, by list or by id', async () => {
    await insert('hidden-00001', { shown: 0, text: '' })
    expect((await given.get('v2/requests.json')).rows).toEqual([])
    expect((await given.get('v2/requests/hidden-00001.json')).status).toBe(404)
    expect((await given.get(`v2/requests.json?service_request_id=hidden-00001&api_key=${given.secret}`)).rows).toEqual([]) // prettier-ignore
    expect((await given.get('v2/tokens/hidden-00001.json')).status).toBe(404)
  })

  test('are found by service, by state, by both, and by ids, which override the rest', async () => {
    await insert('lamp-open-01')
    await insert('lamp-done-01', { status: 'closed', open: 0 })
    await insert('bins-open-01', { serviceCode: 'bins' })
    await insert('road-open-01', { serviceCode: 'road' })
    const found = async (query: string) => idsOf(await given.get(`v2/requests.json?${query}`)).sort()
    expect(await found('status=open')).toEqual(['bins-open-01', 'lamp-open-01', 'road-open-01'])
    expect(await found('status=closed')).toEqual(['lamp-done-01'])
    expect(await found('status=open,closed')).toHaveLength(4)
    expect(await found('service_code=lamp')).toEqual(['lamp-done-01', 'lamp-open-01'])
    expect(await found('service_code=lamp,bins&status=open')).toEqual(['bins-open-01', 'lamp-open-01'])
    expect(await found('service_request_id=lamp-done-01,road-open-01,nobody&status=open')).toEqual(['lamp-done-01', 'road-open-01']) // prettier-ignore
  })

  test('are those of the last 90 days where nothing is said, and of any 90 days that are asked for', async () => {
    await insert('old-00000001', { submittedAt: Date.now() - 100 * dayMs })
    await insert('new-00000001')
    expect(idsOf(await given.get('v2/requests.json'))).toEqual(['new-00000001'])
    const start = new Date(Date.now() - 120 * dayMs).toISOString().slice(0, 10)
    expect(idsOf(await given.get(`v2/requests.json?start_date=${start}T00:00:00+08:00`))).toEqual(['old-00000001'])
    expect(idsOf(await given.get(`v2/requests.json?start_date=${start}`))).toEqual(['old-00000001'])
  })

  test.each([
    ['status=maybe', 'status'],
    ['start_date=yesterday', 'start_date'],
    ['end_date=2026-13-01T00:00:00Z', 'end_date'],
    ['end_date=2026-04-31', 'end_date'],
    ['start_date=2026-11-24T12:00:00', 'start_date'],
    ['start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z', '90 days'],
    ['start_date=2026-06-01T00:00:00Z&end_date=2026-01-01T00:00:00Z', 'start_date'],
    ['page_size=0', 'page_size'],
    ['page_size=1001', 'page_size'],
    ['page=-1', 'page'],
    ['page=1001&page_size=1000', 'page'],
    ['cursor=12', 'cursor'],
    [`service_request_id=${Array.from({ length: 101 }, (_, at) => `id-${at}`).join(',')}`, 'service_request_id'],
    [`service_code=${Array.from({ length: 51 }, (_, at) => `code-${at}`).join(',')}`, 'service_code'],
  ])('refuse %s and say which parameter it is', async (query, named) => {
    for (const format of ['json', 'xml']) {
      const { status, fault } = await given.get(`v2/requests.${format}?${query}`)
      expect(status).toBe(400)
      expect(fault).toContain(named)
    }
  })

  test('by an id that is none are not found', async () => {
    for (const id of ['%00', '..%2f..', '%', 'a%20b', 'x'.repeat(500)]) {
      expect((await given.get(`v2/requests/${id}.json`)).status).toBe(404)
    }
  })
})

describe('a long list', () => {
  const many = 257
  beforeEach(async () => {
    for (let at = 0; at < many; at++) {
      const service = ['lamp', 'bins', 'road'][at % 3] ?? ''
      // Many of one moment, as after an import: the id then decides.
      await insert(`many-${String(at).padStart(6, '0')}`, { serviceCode: service, submittedAt: anHourAgo() - Math.floor(at / 40) * 1000 }) // prettier-ignore
    }
  })

  async function walk(first: string): Promise<readonly unknown[]> {
    const ids: unknown[] = []
    for (let address: string | undefined = first, pages = 0; address !== undefined && pages < 100; pages++) {
      const reply: Reply = await given.get(address, { Authorization: `Bearer ${given.secret}` })
      ids.push(...idsOf(reply))
      address = /<http:\/\/127\.0\.0\.1\/open311\/([^>]+)>; rel="next"/.exec(reply.headers.get('Link') ?? '')?.[1]
    }
    return ids
  }

  test('is walked to its end by the Link header, each request once', async () => {
    const ids = await walk('v2/requests.json?page_size=30')
    expect(ids).toHaveLength(many)
    expect(new Set(ids).size).toBe(many)
    expect(await walk('v2/requests.xml?page_size=1000')).toEqual(ids)
  })

  test('of several services is one list in one order', async () => {
    const all = await walk('v2/requests.json?page_size=1000')
    expect(await walk('v2/requests.json?page_size=25&service_code=lamp,bins,road')).toEqual(all)
  })

  test('can be asked for by page number, which ends in an empty page', async () => {
    const all = await walk('v2/requests.json?page_size=1000')
    const paged: unknown[] = []
    for (const page of [1, 2, 3, 4])
      paged.push(...idsOf(await given.get(`v2/requests.json?page_size=100&page=${page}`)))
    expect(paged).toEqual(all)
  })

  test('never carries the key in the address of the next page', async () => {
    const { headers } = await given.get(`v2/requests.json?page_size=30&api_key=${given.secret}`)
    expect(headers.get('Link')).toContain('cursor=')
    expect(headers.get('Link')).not.toContain(given.secret)
  })
})

test('an own request is shown whole to its key, and to no other', async () => {
  const { rows } = await given.post(
    'v2/requests.json',
    aForm(given.secret, { description: '王阿姨 13812345678 家门口' }),
  )
  const id = String(rows[0]?.service_request_id)
  await given.settle()
  const own = await given.get(`v2/requests/${id}.json?api_key=${given.secret}`)
  expect(own.rows[0]).toMatchObject({ description: '王阿姨 13812345678 家门口', status: 'open', status_notes: '已收到，等人接手' }) // prettier-ignore
  expect((await given.get(`v2/requests/${id}.json?api_key=${await given.key('read')}`)).status).toBe(404)
  expect((await given.get(`v2/requests/${id}.json`)).status).toBe(404)
})

test('a HEAD tells what a GET would, without the content', async () => {
  const response = await given.host.call('/open311/v2/services.xml', { method: 'HEAD' })
  expect([response.status, await response.text()]).toEqual([200, ''])
})

test('addresses without a format, or of nothing, are not found; other methods are not taken', async () => {
  expect((await given.get('v2/services')).status).toBe(404)
  expect((await given.get('v2/nothing.xml')).status).toBe(404)
  expect((await given.get('v2/constructor.json')).status).toBe(404)
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const response = await given.host.call('/open311/v2/requests.json', { method })
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, POST'])
  }
})
