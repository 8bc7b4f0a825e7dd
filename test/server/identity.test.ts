import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SignJWT, UnsecuredJWT, exportJWK } from 'jose'
import { gatewayIdentity, hasGateway } from '../../server/identity/gateway-identity'
import { noIdentity } from '../../server/identity/no-identity'
import { givenDemo, givenHost, givenSignedIn, reasonOf } from './given-host'

const bearer = (token: string) => new Headers({ Authorization: `Bearer ${token}` })

describe('without a sign-in', () => {
  test('everybody is a visitor, whatever they send', async () => {
    const claims = { Authorization: 'Bearer x', 'X-Identity-Token': 'x', 'X-WX-OPENID': 'o', Cookie: 'session=x' }
    expect(await noIdentity.identify(new Headers(claims))).toEqual({
      ok: true,
      value: { accountId: '', pushAddress: '' },
    })
  })

  test('no demo identity can be asked for', async () => {
    const host = await givenHost(noIdentity)
    expect((await host.call('/api/demo/identities')).status).toBe(405)
    expect((await host.post('/api/demo/session', { key: 'resident' })).status).toBe(404)
    const demo = await givenHost(givenDemo())
    const { status, result } = await host.post('/api/accounts/me', {}, await givenSignedIn(demo, 'resident'))
    expect(status).toBe(200)
    expect(result).toMatchObject({ value: { signedIn: false } })
    await Promise.all([host.store.close(), demo.store.close()])
  })
})

describe('a demo identity', () => {
  test('is one of a list, and nobody else', async () => {
    const host = await givenHost(givenDemo())
    const list = await (await host.call('/api/demo/identities')).json()
    expect(list).toEqual({
      ok: true,
      value: [
        { key: 'resident', label: '居民' },
        { key: 'elder', label: '长者' },
      ],
    })
    for (const key of ['mayor', '__proto__', '', 7, null, {}, undefined]) {
      expect((await host.post('/api/demo/session', { key })).status).toBe(404)
    }
    await host.store.close()
  })

  test('is recognised again in each call', async () => {
    const host = await givenHost(givenDemo())
    const header = await givenSignedIn(host, 'resident')
    const { result } = await host.post('/api/accounts/me', {}, header)
    expect(result).toMatchObject({ ok: true, value: { signedIn: true, consented: true } })
    await host.store.close()
  })

  test('of another process is worth nothing: the key is made anew each time', async () => {
    const [before, after] = await Promise.all([givenHost(givenDemo()), givenHost(givenDemo())])
    const old = await givenSignedIn(before, 'resident')
    const { status, result } = await after.post('/api/accounts/me', {}, old)
    expect([status, reasonOf(result)]).toEqual([401, 'session.ended'])
    await Promise.all([before.store.close(), after.store.close()])
  })

  test('that is forged, cut, empty or unsigned is refused', async () => {
    const demo = givenDemo()
    const signed = await demo.signIn('resident')
    const token = signed.ok ? signed.value.token : ''
    const unsigned = new UnsecuredJWT({})
      .setSubject('resident')
      .setIssuer('branch-home-demo')
      .setExpirationTime('1h')
      .encode()
    const [head = '', body = '', signature = ''] = token.split('.')
    const elder = Buffer.from(Buffer.from(body, 'base64url').toString().replace('resident', 'elder')).toString(
      'base64url',
    )
    for (const bad of [
      unsigned,
      `${head}.${elder}.${signature}`,
      `${head}.${body}.`,
      `${head}.${body}`,
      'x',
      '',
      `${token}x`,
    ]) {
      expect(reasonOf(await demo.identify(bearer(bad)))).toBe('session.ended')
    }
    expect(reasonOf(await demo.identify(new Headers({ Authorization: `Basic ${token}` })))).toBe('session.ended')
    expect((await demo.identify(bearer(token))).ok).toBe(true)
  })

  test('that has ended is refused', async () => {
    const secret = Buffer.alloc(32, 1)
    const { demoIdentity } = await import('../../server/identity/demo-identity')
    const demo = demoIdentity([{ key: 'resident', label: '', personId: '' }], secret)
    const past = Math.floor(Date.now() / 1000) - 60
    const token = new SignJWT({})
      .setSubject('resident')
      .setIssuer('branch-home-demo')
      .setProtectedHeader({ alg: 'HS256' })
    expect(reasonOf(await demo.identify(bearer(await token.setExpirationTime(past).sign(secret))))).toBe(
      'session.ended',
    )
    const endless = new SignJWT({})
      .setSubject('resident')
      .setIssuer('branch-home-demo')
      .setProtectedHeader({ alg: 'HS256' })
    expect(reasonOf(await demo.identify(bearer(await endless.sign(secret))))).toBe('session.ended')
  })

  test('is refused to a foreign name that resolves to this machine', async () => {
    const host = await givenHost(givenDemo())
    const response = await host.app.request('http://evil.example/api/demo/session', {
      method: 'POST',
      body: '{"key":"resident"}',
      headers: { 'Content-Type': 'application/json' },
    })
    expect(response.status).toBe(403)
    await host.store.close()
  })

  test.each([
    ['NODE_ENV', 'production'],
    ['TCB_ENV', 'env-1'],
    ['TENCENTCLOUD_RUNENV', 'SCF'],
    ['WX_CONTEXT_KEYS', 'WX_OPENID'],
  ])('cannot even be loaded where %s is %s', async (name, value) => {
    const before = process.env[name]
    process.env[name] = value
    await jest.isolateModulesAsync(async () => {
      await expect(import('../../server/identity/demo-identity')).rejects.toThrow('must-never-be-deployed')
    })
    if (before === undefined) Reflect.deleteProperty(process.env, name)
    else process.env[name] = before
  })
})

describe('an identity from the gateway', () => {
  const issuer = 'https://id.example'
  const settings = (key: KeyObject) => ({
    GATEWAY_PUBLIC_KEY: key.export({ type: 'spki', format: 'pem' }).toString(),
    GATEWAY_ISSUER: issuer,
    GATEWAY_AUDIENCE: 'branch-home',
  })
  const given = (change: { sub?: string; iss?: string; aud?: string; exp?: number | string } = {}, alg = 'ES256') => {
    const { sub = 'u1', iss = issuer, aud = 'branch-home', exp = '5m' } = change
    return new SignJWT({})
      .setProtectedHeader({ alg, kid: 'k1' })
      .setSubject(sub)
      .setIssuer(iss)
      .setAudience(aud)
      .setExpirationTime(exp)
  }
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const header = (token: string) => new Headers({ 'X-Identity-Token': token })

  test('is the hash of issuer and subject, the same each time', async () => {
    const gateway = gatewayIdentity(settings(ec.publicKey))
    const accountId = createHash('sha256').update(`${issuer}:u1`).digest('hex')
    for (let time = 0; time < 2; time++) {
      expect(await gateway.identify(header(await given().sign(ec.privateKey)))).toEqual({
        ok: true,
        value: { accountId, pushAddress: '' },
      })
    }
  })

  test('may be signed with RSA, and its key may stand in one line', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const { GATEWAY_PUBLIC_KEY, ...others } = settings(rsa.publicKey)
    const gateway = gatewayIdentity({ ...others, GATEWAY_PUBLIC_KEY: GATEWAY_PUBLIC_KEY.replaceAll('\n', '\\n') })
    expect((await gateway.identify(header(await given({}, 'RS256').sign(rsa.privateKey)))).ok).toBe(true)
  })

  test('may be checked against a file of keys', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'branch-home-test-')), 'keys.json')
    writeFileSync(file, JSON.stringify({ keys: [{ ...(await exportJWK(ec.publicKey)), kid: 'k1', alg: 'ES256' }] }))
    const gateway = gatewayIdentity({
      GATEWAY_JWKS_FILE: file,
      GATEWAY_ISSUER: issuer,
      GATEWAY_AUDIENCE: 'branch-home',
    })
    expect((await gateway.identify(header(await given().sign(ec.privateKey)))).ok).toBe(true)
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    expect((await gateway.identify(header(await given().sign(other.privateKey)))).ok).toBe(false)
  })

  test('is nobody where the header is missing', async () => {
    const gateway = gatewayIdentity(settings(ec.publicKey))
    expect(await gateway.identify(new Headers())).toEqual({ ok: true, value: { accountId: '', pushAddress: '' } })
  })

  test('that is forged, foreign, over or without an end is refused', async () => {
    const gateway = gatewayIdentity(settings(ec.publicKey))
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const publicPem = Buffer.from(settings(ec.publicKey).GATEWAY_PUBLIC_KEY)
    const endless = new SignJWT({})
      .setProtectedHeader({ alg: 'ES256' })
      .setSubject('u1')
      .setIssuer(issuer)
      .setAudience('branch-home')
    const bad = [
      await given().sign(other.privateKey),
      await given({ iss: 'https://evil.example' }).sign(ec.privateKey),
      await given({ aud: 'another' }).sign(ec.privateKey),
      await given({ exp: Math.floor(Date.now() / 1000) - 3600 }).sign(ec.privateKey),
      await given({ sub: '' }).sign(ec.privateKey),
      await endless.sign(ec.privateKey),
      // The public key is no secret: taking it for an HMAC key must not work.
      await given({}, 'HS256').sign(publicPem),
      new UnsecuredJWT({})
        .setSubject('u1')
        .setIssuer(issuer)
        .setAudience('branch-home')
        .setExpirationTime('5m')
        .encode(),
      'x',
    ]
    for (const token of bad) expect(reasonOf(await gateway.identify(header(token)))).toBe('session.ended')
  })

  test('is asked for only with complete settings', () => {
    expect(hasGateway({})).toBe(false)
    expect(() => gatewayIdentity({ GATEWAY_PUBLIC_KEY: 'x' })).toThrow('GATEWAY_ISSUER')
    expect(() => gatewayIdentity({ ...settings(ec.publicKey), GATEWAY_PUBLIC_KEY: 'no key' })).toThrow()
  })
})
