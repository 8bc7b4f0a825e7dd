// Who may what, and how often.
import { privacyNotice } from '@core/accounts/account'
import { listKeys, revokeKey } from '../../../server/open311/api-keys'
import { runKeysCommand } from '../../../server/open311/keys-command'
import type { Allowances } from '../../../server/open311/rate-limits'
import { readOptions } from '../../../server/options'
import { aForm, appWithLimits, givenOpen311, type GivenOpen311 } from './given-open311'

let given: GivenOpen311
beforeEach(async () => (given = await givenOpen311()))
afterEach(() => given.host.store.close())

describe('a key', () => {
  test('is needed to send, and must be a right one', async () => {
    for (const format of ['json', 'xml']) {
      for (const [secret, said] of [
        ['', 'required'],
        ['wrong', 'not valid'],
        [`bh_${'x'.repeat(43)}`, 'not valid'],
      ] as const) {
        // prettier-ignore
        const { status, fault } = await given.post(`v2/requests.${format}`, aForm(secret))
        expect([status, fault]).toEqual([403, `api_key is ${said}`])
      }
    }
  })

  test('may what its scopes say', async () => {
    const [read, write, updates] = [await given.key('read'), await given.key('write'), await given.key('updates')]
    expect((await given.post('v2/requests.json', aForm(read))).fault).toContain('no scope "write"')
    expect((await given.post('v2/requests.json', aForm(updates))).status).toBe(403)
    expect((await given.post('v2/requests.json', aForm(write))).status).toBe(201)
    expect((await given.get(`v2/requests.json?api_key=${write}`)).fault).toContain('no scope "read"')
    expect((await given.get(`v2/requests.json?api_key=${read}`)).status).toBe(200)
    expect((await given.get(`v2/servicerequestupdates.json?api_key=${read}`)).fault).toContain('no scope "updates"')
    expect((await given.get(`v2/servicerequestupdates.json?api_key=${updates}`)).status).toBe(200)
    expect((await given.get('v2/servicerequestupdates.json')).status).toBe(403)
  })

  test('may come as a bearer token too', async () => {
    const { api_key, ...form } = aForm(given.secret)
    expect((await given.post('v2/requests.json', form, { Authorization: `Bearer ${api_key}` })).status).toBe(201)
  })

  test('that was taken back is none', async () => {
    const [key] = await listKeys(given.host.store)
    await revokeKey(given.host.store, key?._id ?? '', Date.now())
    expect((await given.post('v2/requests.json', aForm(given.secret))).fault).toBe('api_key is not valid')
  })

  test('is kept nowhere as it is', async () => {
    expect(JSON.stringify(await listKeys(given.host.store))).not.toContain(given.secret.slice(3))
  })

  test('sends nothing once the privacy notice has changed, until its holder has agreed anew', async () => {
    const [key] = await listKeys(given.host.store)
    const account = key && (await given.host.store.get('accounts', key.accountId))
    if (!key || !account) throw new Error('no key')
    expect(account.consents).toMatchObject([{ kind: 'privacy', notice: privacyNotice }])
    const { _id, rev, ...body } = account
    await given.host.store.replace('accounts', _id, rev, { ...body, consents: [{ kind: 'privacy', notice: 'old', at: 0, by: 'self' }] }) // prettier-ignore
    const { status, fault } = await given.post('v2/requests.json', aForm(given.secret))
    expect([status, fault]).toEqual([403, expect.stringContaining('privacy notice')])
    await runKeysCommand(given.host.store, { do: 'agree', id: key._id.slice(0, 12) }, Date.now())
    expect((await given.post('v2/requests.json', aForm(given.secret))).status).toBe(201)
  })
})

describe('the command line', () => {
  test.each([
    [['keys', 'create', '--name', '市热线', '--scopes', 'read,write'], { do: 'create', key: { name: '市热线', scopes: ['read', 'write'] } }], // prettier-ignore
    [['keys', 'create', '--name', 'x'], { do: 'create', key: { name: 'x', scopes: ['read'] } }],
    [['keys', 'list'], { do: 'list' }],
    [['keys', 'revoke', 'abcdef'], { do: 'revoke', id: 'abcdef' }],
    [['keys', 'agree', 'abcdef'], { do: 'agree', id: 'abcdef' }],
  ])('understands %j', (words, keys) => {
    expect(readOptions(words)).toEqual({ ok: true, value: { command: 'keys', keys } })
  })

  test.each([
    [['keys']],
    [['keys', 'create']],
    [['keys', 'create', '--name', ' ']],
    [['keys', 'create', '--name', 'x', '--scopes', 'admin']],
    [['keys', 'create', 'y', '--name', 'x']],
    [['keys', 'revoke']],
    [['keys', 'list', '--port', '3000']],
    [['keys', 'revoke', 'a', 'b']],
    [['keys', 'destroy', 'a']],
    [['serve', '--name', 'x']],
  ])('does not guess at %j', (words) => {
    expect(readOptions(words).ok).toBe(false)
  })

  test('does not take back a key by a beginning that is too short or nobody has', async () => {
    for (const id of ['', 'abc', 'zzzzzzzz']) {
      await expect(runKeysCommand(given.host.store, { do: 'revoke', id }, 1)).rejects.toThrow('No key has this id')
    }
  })
})

describe('the limit', () => {
  const withLimits = (few: Partial<Allowances>) => appWithLimits(given.host, few)

  test('without a key is told in headers and ends in 429 with the time to wait', async () => {
    const call = withLimits({ anonymous: { calls: 3, seconds: 60 } })
    for (const remaining of ['2', '1', '0']) {
      const { status, headers } = await call('v2/services.json')
      expect([status, headers.get('RateLimit-Limit'), headers.get('RateLimit-Remaining')]).toEqual([
        200,
        '3',
        remaining,
      ])
    }
    const refused = await call('v2/services.xml')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(Number(refused.headers.get('Retry-After'))).toBeLessThanOrEqual(60)
    expect(await refused.text()).toContain('<code>429</code>')
  })

  test('is a key’s own: another key, and the same for reading and sending, are counted apart', async () => {
    const call = withLimits({ reads: { calls: 1, seconds: 60 }, writes: { calls: 1, seconds: 60 } })
    const other = await given.key('read')
    const read = async (secret: string) => (await call(`v2/services.json?api_key=${secret}`)).status
    expect([await read(given.secret), await read(given.secret), await read(other)]).toEqual([200, 429, 200])
    const body = new URLSearchParams(aForm(given.secret)).toString()
    const send = async () => (await call('v2/requests.json', { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } })).status // prettier-ignore
    expect([await send(), await send()]).toEqual([201, 429])
  })

  test('ends the guessing of keys before the store is asked', async () => {
    const call = withLimits({ wrongKeys: { calls: 2, seconds: 60 } })
    const guess = async () => (await call(`v2/services.json?api_key=bh_${'y'.repeat(43)}`)).status
    expect([await guess(), await guess(), await guess()]).toEqual([403, 403, 429])
    expect((await call(`v2/services.json?api_key=${given.secret}`)).status).toBe(429)
  })
})

test('pages of others may read what is public, and may not send', async () => {
  const read = await given.host.call('/open311/v2/services.json')
  expect(read.headers.get('Access-Control-Allow-Origin')).toBe('*')
  const { headers } = await given.post('v2/requests.json', aForm(given.secret))
  expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
})
