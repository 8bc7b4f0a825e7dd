// The specification's own examples, and what this server answers, are read by one and the same schema.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { georeport, type GeoReportName } from './georeport-schema'
import { aForm, anEntry, givenOpen311, type GivenOpen311 } from './given-open311'
import { readXml } from './read-xml'

const folder = path.join(__dirname, 'examples')
const examples = readdirSync(folder).filter((file) => /\.(json|xml)$/.test(file))

function faultsOf(name: string, value: unknown): readonly string[] {
  const parsed = v.safeParse(georeport[name as GeoReportName], value)
  return parsed.success ? [] : parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`)
}

test('there is an example of every document, in XML at least', () => {
  expect(examples.filter((file) => file.endsWith('.xml')).map((file) => path.parse(file).name)).toEqual(
    expect.arrayContaining(Object.keys(georeport)),
  )
})

test.each(examples)("the specification's %s validates", (file) => {
  const text = readFileSync(path.join(folder, file), 'utf8')
  expect(faultsOf(path.parse(file).name, file.endsWith('.xml') ? readXml(text).value : JSON.parse(text))).toEqual([])
})

test.each([
  ['requests', [{ service_request_id: '1', status: 'accepted', service_code: '2', requested_datetime: '2026-11-24T12:00:00Z' }]], // prettier-ignore
  ['requests', [{ service_request_id: '1', status: 'open', service_code: '2', requested_datetime: '2026-11-24 12:00' }]], // prettier-ignore
  ['services', [{ service_code: '1', service_name: 'x', metadata: 'maybe', type: 'realtime' }]],
  ['errors', []],
])('the schema refuses %s that break the specification', (name, value) => {
  expect(faultsOf(name, value)).not.toEqual([])
})

describe('what this server answers', () => {
  let given: GivenOpen311
  let id: string
  beforeAll(async () => {
    given = await givenOpen311()
    await given.host.store.insert('boardEntries', 'shown-0001', anEntry({ answers: [{ text: '修好了', at: Date.now(), unitName: '一支部' }], status: 'answered', open: 0 })) // prettier-ignore
    const { rows } = await given.post('v2/requests.json', aForm(given.secret))
    id = String(rows[0]?.service_request_id)
    await given.settle()
    await given.as('worker', 'accept', { id, commandId: 'accept-0000000001' })
    await given.settle()
  })
  afterAll(() => given.host.store.close())

  const answers: readonly (readonly [GeoReportName, string, string, readonly string[]])[] = [
    ['discovery', 'discovery', 'discovery', ['changeset', 'contact', 'key_service', 'endpoints']],
    ['services', 'v2/services', 'services', ['service']],
    ['service-definition', 'v2/services/lamp', 'service_definition', ['service_code', 'attributes']],
    ['requests', 'v2/requests', 'service_requests', ['request']],
    ['requests', 'v2/requests/shown-0001', 'service_requests', ['request']],
    ['token', 'v2/tokens/shown-0001', 'service_requests', ['request']],
    ['updates', 'v2/servicerequestupdates', 'service_request_updates', ['request_update']],
    ['errors', 'v2/requests/nobody', 'errors', ['error']],
  ]

  test.each(answers)('as %s at %s validates in both formats', async (name, address, root, items) => {
    const bearer = { headers: { Authorization: `Bearer ${given.secret}` } }
    const json = await given.host.call(`/open311/${address}.json`, bearer)
    expect(json.headers.get('Content-Type')).toMatch(/^application\/json/)
    expect(faultsOf(name, await json.json())).toEqual([])

    const xml = await given.host.call(`/open311/${address}.xml`, bearer)
    expect(xml.headers.get('Content-Type')).toBe('text/xml; charset=utf-8')
    const read = readXml(await xml.text())
    expect([read.root, read.encoding]).toEqual([root, 'UTF-8'])
    expect([...new Set(read.items)]).toEqual(items)
    expect(faultsOf(name, read.value)).toEqual([])
  })

  test('to a submission and to an own request validates in both formats', async () => {
    for (const format of ['json', 'xml']) {
      const { status, rows } = await given.post(`v2/requests.${format}`, aForm(given.secret))
      expect(status).toBe(201)
      expect(faultsOf('submitted', rows)).toEqual([])
      const own = await given.get(`v2/requests/${id}.${format}?api_key=${given.secret}`)
      expect(faultsOf('requests', own.rows)).toEqual([])
    }
  })

  test('has no content that JSON and XML tell differently', async () => {
    const [json, xml] = await Promise.all(['json', 'xml'].map((format) => given.get(`v2/requests/shown-0001.${format}`))) // prettier-ignore
    const asText = (row: object | undefined) =>
      Object.fromEntries(
        Object.entries(row ?? {}).map(([name, value]) => [name, value === null ? null : String(value)]),
      )
    expect(asText(xml?.rows[0])).toEqual(asText(json?.rows[0]))
  })

  test('survives as XML whatever people write', async () => {
    const text = '<b>&amp;]]>"\'\u0001\u000b\ufffe 灯 & 路 😀\n第二行'
    await given.host.store.insert('boardEntries', 'odd-0000001', anEntry({ text }))
    const { rows } = await given.get('v2/requests/odd-0000001.xml')
    expect(rows[0]?.description).toBe('<b>&amp;]]>"\' 灯 & 路 😀\n第二行')
  })
})
