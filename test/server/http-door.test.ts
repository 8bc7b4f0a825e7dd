import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inputLimit } from '../../server/api-route'
import { aUnit } from '../given'
import { givenDemo, givenHost, givenSignedIn, reasonOf, type GivenHost } from './given-host'

let host: GivenHost
beforeEach(async () => (host = await givenHost(givenDemo())))
afterEach(() => host.store.close())

describe('a call', () => {
  test('reaches the procedure it names and answers its result', async () => {
    const { status, result } = await host.post('/api/accounts/me', {})
    expect(status).toBe(200)
    expect(result).toMatchObject({ ok: true, value: { signedIn: false } })
  })

  test.each(['constructor', '__proto__', 'hasOwnProperty', 'toString', 'nothing', '%00'])(
    'names no procedure by %s',
    async (name) => {
      for (const address of [`/api/accounts/${name}`, `/api/${name}/me`, `/api/${name}/${name}`]) {
        const { status, result } = await host.post(address, {})
        expect([status, reasonOf(result)]).toEqual([404, 'procedure.unknown'])
      }
    },
  )

  test.each(['', '{', 'null,', '{"a":1}}', '"\\ud800', 'undefined'])(
    'with %j for a body is malformed',
    async (body) => {
      const { status, result } = await host.post('/api/accounts/me', body)
      expect([status, reasonOf(result)]).toEqual([400, 'input.malformed'])
    },
  )

  test.each(['null', '[]', '7', '"text"', '{"__proto__":{"consented":true}}'])(
    'with %s for an input is refused or answered, never a fault',
    async (body) => {
      const { status } = await host.post('/api/accounts/me', body)
      expect([200, 400]).toContain(status)
      expect(host.faults).toEqual([])
    },
  )

  test('with bytes that are no text is malformed', async () => {
    const body = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])
    const response = await host.call('/api/accounts/me', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
    })
    expect(response.status).toBe(400)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'that calls itself %j is refused: a foreign page can send that without asking',
    async (type) => {
      const { status, result } = await host.post('/api/accounts/me', {}, { 'Content-Type': type })
      expect([status, reasonOf(result)]).toEqual([400, 'input.malformed'])
    },
  )

  test('that a browser says comes from a foreign page is refused', async () => {
    const { status } = await host.post('/api/accounts/me', {}, { 'Sec-Fetch-Site': 'cross-site' })
    expect(status).toBe(403)
  })

  test('with more than the limit is refused, whatever its length header claims', async () => {
    const text = JSON.stringify({ text: 'x'.repeat(inputLimit) })
    const { status, result } = await host.post('/api/accounts/me', text)
    expect([status, reasonOf(result)]).toEqual([413, 'input.too-large'])
  })

  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('by %s is told that only POST is taken', async (method) => {
    const response = await host.call('/api/accounts/me', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('POST')
    expect(await response.json()).toMatchObject({ ok: false, error: { reason: 'input.method' } })
  })

  test('of a wrong shape names the field', async () => {
    const resident = await givenSignedIn(host, 'resident')
    const { status, result } = await host.post('/api/requests/get', { id: '../../etc/passwd' }, resident)
    expect(status).toBe(400)
    expect(result).toMatchObject({ ok: false, error: { field: 'id', reason: 'input.id.malformed' } })
  })

  test.each([
    ['unauthenticated', '/api/requests/mine', 401],
    ['not-found', '/api/requests/never', 404],
  ])('refused as %s says so by its status', async (_code, address, expected) => {
    expect((await host.post(address, {})).status).toBe(expected)
  })

  test('without consent is refused as forbidden, and says that consent is what is missing', async () => {
    const resident = await givenSignedIn(host, 'resident', false)
    const { status, result } = await host.post('/api/requests/mine', {}, resident)
    expect([status, reasonOf(result)]).toEqual([403, 'consent.needed'])
  })
})

describe('the site', () => {
  const write = (name: string, text: string) => {
    const place = path.join(host.folder, 'site', name)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, text)
  }

  test('shows files of its folder, and asks again for those without a fingerprint', async () => {
    write('index.html', '<script>let a=1</script>')
    write('js/app.0123abcd.js', 'let b')
    const page = await host.call('/')
    expect(page.headers.get('Content-Type')).toContain('text/html')
    expect(page.headers.get('Cache-Control')).toBe('no-cache')
    const script = await host.call('/js/app.0123abcd.js')
    expect(script.headers.get('Cache-Control')).toContain('immutable')
    const again = await host.call('/', { headers: { 'If-None-Match': page.headers.get('ETag') ?? '' } })
    expect(again.status).toBe(304)
  })

  test('lets run its own inline scripts, and no other', async () => {
    write('index.html', '<script>let a=1</script>')
    const policy = (await host.call('/')).headers.get('Content-Security-Policy') ?? ''
    expect(policy).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/=]{44}'/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/https?:|unsafe-eval|script-src[^;]*unsafe-inline/)
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/js/..%5c..%5csecret.txt',
    '/.env',
    '/%00',
    '/%',
  ])('never leads out of its folder by %s', async (address) => {
    write('index.html', 'x')
    writeFileSync(path.join(host.folder, 'secret.txt'), 'secret')
    const response = await host.call(address)
    expect(await response.text()).not.toContain('secret')
    expect(response.status).toBe(404)
  })

  test('every answer forbids sniffing, framing and leaking the address', async () => {
    for (const address of ['/', '/healthz', '/api/accounts/me', '/files/a/b', '/nothing']) {
      const { headers } = await host.call(address)
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    }
  })

  test("a home's code leads to its page, whatever is written in it", async () => {
    expect((await host.call('/h/LY-001')).headers.get('Location')).toBe('/#/pages/homes/home?code=LY-001')
    expect((await host.call('/h/a%26b%0d%0ac')).headers.get('Location')).toBe('/#/pages/homes/home?code=a%26b%0D%0Ac')
  })

  test('tells of a first import that was interrupted', async () => {
    await host.store.insert('orgUnits', 'D', aUnit('D', 'district', ['D']))
    expect(await (await host.call('/healthz')).json()).toMatchObject({ ok: true, district: 'unfinished' })
  })

  test('tells its health', async () => {
    const response = await host.call('/healthz')
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      ok: true,
      store: { engine: 'sqlite' },
      district: 'missing',
      identity: 'demo',
    })
    await host.store.close()
    expect((await host.call('/healthz')).status).toBe(503)
  })
})
