// Officers take along the requests of their area: theirs alone, without a name or number, on record, and never a formula.
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { ok } from '@core/kernel/result'
import { exportWords } from '../../../server/export/words'
import { mostXlsxRows } from '../../../server/export/write-xlsx'
import type { IdentitySource } from '../../../server/identity/identity-source'
import { stored } from '../../../cloudfunctions/_kit/stored-request'
import { aCommandId, aSubmission, givenWorld, inForeignGrid } from '../../functions/given-world'
import { functions } from '../../../server/functions'
import { aRequest } from '../../given'
import { givenHost, type GivenHost } from '../given-host'
import { readXml } from '../open311/read-xml'

/** Whom a gateway in front would vouch for. */
const byHeader: IdentitySource = {
  name: 'gateway',
  identify: async (headers) => ok({ accountId: headers.get('X-Who') ?? '', pushAddress: '' }),
}

let host: GivenHost
beforeEach(async () => {
  host = await givenHost(byHeader)
  await givenWorld(host.store)
})
afterEach(() => host.store.close())

async function as(who: string, procedure: string, input: unknown): Promise<void> {
  const result = await functions.requests({ procedure, input }, { accountId: `account-${who}`, pushAddress: '' }, host.world()) // prettier-ignore
  if (!result.ok) throw new Error(JSON.stringify(result.error))
}

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

function ask(who: string, query: Readonly<Record<string, string>> = {}, format = 'csv'): Promise<Response> {
  const asked = new URLSearchParams({ unitId: 'C', from: '2026-01-01', to: today, ...query })
  return host.call(`/api/export/requests.${format}?${asked.toString()}`, { headers: { 'X-Who': who === '' ? '' : `account-${who}` } }) // prettier-ignore
}

async function table(
  who: string,
  query: Readonly<Record<string, string>> = {},
): Promise<readonly (readonly string[])[]> {
  const response = await ask(who, query)
  expect(response.status).toBe(200)
  const text = Buffer.from(await response.arrayBuffer()).toString('utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  return parse(text, { bom: true, relax_column_count: true })
}

async function rowsOf(who: string, query: Readonly<Record<string, string>> = {}) {
  const [, headings = [], ...rows] = await table(who, query)
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at]])))
}

const text = '内容（已遮住个人信息）'
const answer = '最近一次答复（已遮住个人信息）'

test('a list says what it is, and what happened to each request and when', async () => {
  const submission = aSubmission({ description: '楼道的灯坏了' })
  await as('resident', 'submit', submission)
  await as('worker', 'accept', { id: submission.id, commandId: aCommandId() })
  await as('worker', 'answer', { id: submission.id, commandId: aCommandId(), text: '换好了', photos: [] })
  const [note, headings] = await table('clerk')
  expect(note?.[0]).toContain('已遮住')
  expect(headings).toEqual(exportWords.headings)
  const [row] = await rowsOf('clerk')
  expect(row).toMatchObject({ 编号: submission.id, 类别: '路灯照明', 紧急程度: '一般', 现在的状态: '已答复', 网格: 'C001', [text]: '楼道的灯坏了', [answer]: '换好了', 退回次数: '0' }) // prettier-ignore
  for (const time of ['提出时间', '接手时间', '答复时间']) expect(row?.[time]).toMatch(/^20\d\d-\d\d-\d\d \d\d:\d\d$/)
})

test('it holds no name and no number of anybody, neither of who asked nor of who answered', async () => {
  const contact = { name: '李阿姨', phone: '13987654321' }
  await as('resident', 'submit', aSubmission({ description: '找王师傅 13812345678，3号楼 201 室', contact }))
  const [row] = await rowsOf('clerk')
  const line = Object.values(row ?? {}).join()
  expect(line).not.toMatch(/13812345678|13987654321|李阿姨|201|同志|account-|person-/)
  expect(line).toContain('＊＊')
})

test('a sensitive request is counted, its words stay inside', async () => {
  await as('resident', 'submit', aSubmission({ serviceCode: 'medicine', description: '我的药' }))
  const [row] = await rowsOf('clerk')
  expect(row?.[text]).toBe(exportWords.withheld)
  expect(Object.values(row ?? {}).join()).not.toContain('我的药')
})

test.each(['=1+1', '+86', '-1+1', '@SUM(A1)', '\t=1', '＝1+1', "=cmd|' /C calc'!A0", '"=1,2"\n=3'])(
  'the text %j is never a formula in a spreadsheet',
  async (description) => {
    await as('resident', 'submit', aSubmission({ description }))
    const [row] = await rowsOf('clerk')
    expect(row?.[text]).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    const sheet = await sheetOf(await ask('clerk', {}, 'xlsx'))
    expect(sheet).not.toContain('<f>')
  },
)

test('a text with commas, quotes and lines is one cell', async () => {
  await as('resident', 'submit', aSubmission({ description: '一,"二"\n三；四' }))
  expect((await rowsOf('clerk'))[0]?.[text]).toBe('一,"二"\n三；四')
})

async function sheetOf(response: Response): Promise<string> {
  expect(response.status).toBe(200)
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  for (const [name, bytes] of Object.entries(files)) if (name.endsWith('.xml')) readXml(strFromU8(bytes))
  return sheet + strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())
}

test('the Excel file holds the same', async () => {
  await as('resident', 'submit', aSubmission({ description: '灯坏了 <b>&"\ud83d\ude00' }))
  const response = await ask('clerk', {}, 'xlsx')
  expect(response.headers.get('Content-Type')).toContain('spreadsheetml')
  expect(response.headers.get('Content-Disposition')).toBe(`attachment; filename="requests-2026-01-01-${today}.xlsx"`)
  const sheet = await sheetOf(response)
  for (const said of ['编号', '路灯照明', '灯坏了 &lt;b&gt;']) expect(sheet).toContain(said)
})

describe('whose', () => {
  beforeEach(async () => {
    await as('resident', 'submit', aSubmission({ description: '本社区的' }))
    await as('resident', 'submit', aSubmission({ description: '外社区的', place: inForeignGrid }))
  })

  test.each([
    ['worker', 'B', ['本社区的']],
    ['clerk', 'C', ['本社区的']],
    ['foreignClerk', 'C2', ['外社区的']],
    ['street', 'S', ['外社区的', '本社区的']],
    ['street', 'C', ['本社区的']],
    ['officer', 'D', ['外社区的', '本社区的']],
  ])('%s takes from %s what lies there and below', async (who, unitId, expected) => {
    expect((await rowsOf(who, { unitId })).map((row) => row[text]).sort()).toEqual([...expected].sort())
  })

  test.each([
    ['', 'C', 401],
    ['resident', 'C', 403],
    ['member', 'B', 403],
    ['foreignClerk', 'C', 403],
    ['worker', 'C', 403],
    ['clerk', 'S', 403],
    ['officer', 'nowhere', 403],
  ])('%s takes nothing from %s', async (who, unitId, status) => {
    for (const format of ['csv', 'xlsx']) expect((await ask(who, { unitId }, format)).status).toBe(status)
    expect(await host.store.count('exports', { index: 'unit', equals: { unitId } })).toBe(0)
  })
})

test.each([
  [{ from: 'yesterday' }, 'from', 'input.time'],
  [{ to: '2026-02-30' }, 'to', 'input.time'],
  [{ from: '2026-02-02', to: '2026-02-01' }, 'to', 'export.period'],
  [{ from: '2024-01-01', to: '2026-01-01' }, 'to', 'export.period'],
  [{ unitId: '../D' }, 'unitId', 'input.id.malformed'],
])('%j is refused at %s', async (query, field, reason) => {
  const response = await ask('clerk', query)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ ok: false, error: { field, reason } })
})

test('a period holds its first and its last day in China', async () => {
  const at = (time: string) => Date.parse(`${time}+08:00`)
  const times = ['2026-03-01T00:00:00', '2026-03-02T23:59:59', '2026-02-28T23:59:59', '2026-03-03T00:00:00']
  for (const [index, time] of times.entries()) {
    await host.store.insert('requests', `edge-${index}`, stored(aRequest({ submittedAt: at(time) })))
  }
  const rows = await rowsOf('clerk', { from: '2026-03-01', to: '2026-03-02' })
  expect(rows.map((row) => row['编号'])).toEqual(['edge-0', 'edge-1'])
})

describe('on record', () => {
  const records = async () => (await host.store.query('exports', { index: 'unit', equals: { unitId: 'C' }, order: 'asc', limit: 100 })).items // prettier-ignore

  test('is who took what, how much of it, and that it was all', async () => {
    await as('resident', 'submit', aSubmission())
    await table('clerk')
    expect(await records()).toMatchObject([
      { personId: 'person-clerk', personName: 'clerk同志', unitId: 'C', format: 'csv', rows: 1, finishedAt: expect.any(Number) }, // prettier-ignore
    ])
    expect((await records())[0]?.finishedAt).toBeGreaterThan(0)
  })

  test('is nothing where only the head was asked for', async () => {
    const asked = new URLSearchParams({ unitId: 'C', from: today, to: today })
    const headers = { 'X-Who': 'account-clerk' }
    const response = await host.call(`/api/export/requests.csv?${asked.toString()}`, { method: 'HEAD', headers })
    expect(response.status).toBe(200)
    expect(await records()).toEqual([])
  })

  test('is one that was broken off too, before its first line left', async () => {
    for (let at = 0; at < 450; at++) {
      await host.store.insert('requests', `many-${at}`, stored(aRequest({ submittedAt: Date.parse('2026-03-01T08:00:00Z') + at }))) // prettier-ignore
    }
    const response = await ask('clerk')
    expect(await records()).toMatchObject([{ rows: -1, finishedAt: 0 }])
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.read()
    await reader?.cancel()
    const [record] = await records()
    expect(record?.finishedAt).toBe(0)
    // Only as far as it was read: the rest was never made.
    expect(record?.rows).toBeGreaterThan(0)
    expect(record?.rows).toBeLessThan(450)
  })
})

test('every request comes once, also while others move from one queue to the next', async () => {
  const ids = Array.from({ length: 350 }, (_, at) => `moving-${String(at).padStart(4, '0')}`)
  for (const [at, id] of ids.entries()) {
    await host.store.insert('requests', id, stored(aRequest({ submittedAt: Date.parse('2026-03-01T08:00:00Z') + at })))
  }
  const response = await ask('clerk')
  for (const id of ids.filter((_, at) => at % 3 === 0)) {
    const found = await host.store.get('requests', id)
    if (!found) throw new Error('gone')
    const { _id, rev, ...body } = found
    await host.store.replace('requests', _id, rev, stored({ ...body, status: 'answered' }))
  }
  const rows: string[][] = parse(await response.text(), { bom: true, relax_column_count: true })
  const listed = rows.slice(2).map(([id = '']) => id)
  expect(new Set(listed).size).toBe(listed.length)
  expect(listed.filter((id) => !id.startsWith('moving-'))).toEqual([])
  expect(listed.length).toBeGreaterThan(300)
})

test('what is too long for Excel is told before anything is read, and leaves as CSV', async () => {
  const lines = mostXlsxRows + 1
  const at = Date.parse('2026-03-01T08:00:00Z')
  const request = aRequest()
  for (let line = 0; line < lines; line++) {
    await host.store.insert('requests', `long-${line}`, stored({ ...request, submittedAt: at + line }))
  }
  const response = await ask('clerk', {}, 'xlsx')
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: { reason: 'export.too-long', params: { limit: mostXlsxRows } } })
  expect(await rowsOf('clerk')).toHaveLength(lines)
})

test('an account that asks without end is slowed down', async () => {
  const statuses: number[] = []
  for (let at = 0; at < 21; at++) statuses.push((await ask('clerk', { from: today })).status)
  expect(statuses.filter((status) => status === 200)).toHaveLength(20)
  expect(statuses.at(-1)).toBe(429)
  expect((await ask('officer', { unitId: 'D' })).status).toBe(200)
})

test('a foreign page gets nothing', async () => {
  const response = await host.call(`/api/export/requests.csv?unitId=C&from=${today}&to=${today}`, {
    headers: { 'X-Who': 'account-clerk', 'Sec-Fetch-Site': 'cross-site' },
  })
  expect(response.status).toBe(403)
})
