// FixMyStreet's extension: a key hears what becomes of its requests, and says for their residents whether it is done.
import { aForm, givenOpen311, type GivenOpen311 } from './given-open311'

let given: GivenOpen311
let id: string
beforeEach(async () => {
  given = await givenOpen311()
  const { rows } = await given.post('v2/requests.json', aForm(given.secret))
  id = String(rows[0]?.service_request_id)
  await given.settle()
})
afterEach(() => given.host.store.close())

let commands = 0
async function staff(procedure: string, said: object = {}): Promise<void> {
  await given.as('worker', procedure, { id, commandId: `command-${String(commands++).padStart(12, '0')}`, ...said })
  await given.settle()
}

const long = '已经请电工换了新灯，'.repeat(20)
const answer = () => staff('answer', { text: long, photos: [] })
const updates = async (query = '', format = 'json', secret = given.secret) =>
  (await given.get(`v2/servicerequestupdates.${format}?api_key=${secret}${query}`)).rows
const say = (form: Record<string, string>) =>
  given.post('v2/servicerequestupdates.json', { api_key: given.secret, service_request_id: id, ...form })
const statusNow = async () => (await given.host.store.get('requests', id))?.status

test.each(['json', 'xml'])('what happens is told in %s in the order it happened, with whole texts', async (format) => {
  await staff('accept')
  await answer()
  const told = await updates('', format)
  expect(told).toMatchObject([
    { service_request_id: id, status: 'open', description: '有人接手了' },
    { service_request_id: id, status: 'closed', description: long },
  ])
  expect(new Set(told.map((update) => update.update_id)).size).toBe(2)
})

test('another key hears nothing of it', async () => {
  await staff('accept')
  expect(await updates('', 'json', await given.key('updates'))).toEqual([])
})

test('a period and a page bound what is told', async () => {
  await staff('accept')
  await answer()
  expect(await updates('&start_date=2020-01-01&end_date=2020-02-01')).toEqual([])
  const first = await given.get(`v2/servicerequestupdates.json?page_size=1&api_key=${given.secret}`)
  expect(first.rows).toHaveLength(1)
  const next = /open311\/([^>]+)>/.exec(first.headers.get('Link') ?? '')?.[1] ?? ''
  const second = await given.get(next, { Authorization: `Bearer ${given.secret}` })
  expect(second.rows).toMatchObject([{ status: 'closed' }])
  expect(second.headers.get('Link')).toBeNull()
})

test('CLOSED confirms what was answered', async () => {
  await answer()
  expect((await say({ status: 'CLOSED', update_id: '1' })).status).toBe(201)
  expect(await statusNow()).toBe('confirmed')
})

test('OPEN reopens what was answered, with its reason, once', async () => {
  await answer()
  expect((await say({ status: 'OPEN', description: '', update_id: '1' })).fault).toContain('description')
  expect((await say({ status: 'open', description: '又坏了', update_id: '2' })).status).toBe(201)
  expect(await statusNow()).toBe('reopened')
  await answer()
  expect((await say({ status: 'OPEN', description: '还是坏的', update_id: '3' })).fault).toContain('reopened once')
})

test('CLOSED takes back what is still open', async () => {
  expect((await say({ status: 'CLOSED', description: '自己修好了' })).status).toBe(201)
  expect(await statusNow()).toBe('withdrawn')
})

test('sent again it is carried out once, whatever the request has become since', async () => {
  await answer()
  const form = { status: 'OPEN', description: '又坏了', update_id_ext: '7' }
  const [one, two] = [await say(form), await say(form)]
  expect(two).toMatchObject({ status: 201, rows: one.rows })
  await answer()
  expect((await say(form)).status).toBe(201)
  expect(await statusNow()).toBe('answered')
})

test.each([
  [{ status: 'FIXED' }, 400, 'status'],
  [{ status: '' }, 400, 'status'],
  [{ status: 'OPEN', description: '补充一句' }, 400, 'open'],
  [{ service_request_id: '', status: 'OPEN' }, 400, 'service_request_id'],
  [{ service_request_id: 'nobody', status: 'OPEN' }, 404, 'service_request_id'],
])('%j is refused with %i', async (form, expected, named) => {
  const { status, fault } = await say(form as Record<string, string>)
  expect([status, fault]).toEqual([expected, expect.stringContaining(named)])
})

test('nobody speaks for the resident of another key', async () => {
  await answer()
  const { status } = await given.post('v2/servicerequestupdates.json', { api_key: await given.key('updates'), service_request_id: id, status: 'CLOSED' }) // prettier-ignore
  expect(status).toBe(404)
  expect(await statusNow()).toBe('answered')
})
