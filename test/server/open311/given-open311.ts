// A district over HTTP, a key for it, and a client that reads both formats.
import { Hono } from 'hono'
import { keyScopes, type KeyScope } from '@core/accounts/api-key'
import type { BoardEntry } from '@core/board/board-entry'
import { createKey } from '../../../server/open311/api-keys'
import { functions } from '../../../server/functions'
import { noIdentity } from '../../../server/identity/no-identity'
import { rateLimits, usualAllowances, type Allowances } from '../../../server/open311/rate-limits'
import { addOpen311Routes } from '../../../server/open311/routes'
import { givenWorld } from '../../functions/given-world'
import { givenHost, type GivenHost } from '../given-host'
import { readXml } from './read-xml'

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  /** The first error's sentence; empty without. */
  readonly fault: string
}

export interface GivenOpen311 {
  readonly host: GivenHost
  /** A key that may everything. */
  readonly secret: string
  get(address: string, headers?: Record<string, string>): Promise<Reply>
  post(address: string, form: Readonly<Record<string, string>>, headers?: Record<string, string>): Promise<Reply>
  key(...scopes: readonly KeyScope[]): Promise<string>
  /** A call as one of the people of `given-world`. */
  as(who: string, procedure: string, input: unknown): Promise<unknown>
  settle(): Promise<void>
}

export async function givenOpen311(): Promise<GivenOpen311> {
  const host = await givenHost()
  await givenWorld(host.store)
  const key = async (...scopes: readonly KeyScope[]) => {
    const made = await createKey(host.store, { name: 'test', scopes }, Date.now())
    if (!made.ok) throw new Error(made.error.reason)
    return made.value.secret
  }
  return {
    host,
    secret: await key(...keyScopes),
    key,
    get: async (address, headers = {}) => replyOf(await host.call(`/open311/${address}`, { headers })),
    async post(address, form, headers = {}) {
      const body = new URLSearchParams(form).toString()
      const type = { 'Content-Type': 'application/x-www-form-urlencoded', ...headers }
      return replyOf(await host.call(`/open311/${address}`, { method: 'POST', body, headers: type }))
    },
    async as(who, procedure, input) {
      const result = await functions.requests({ procedure, input }, { accountId: `account-${who}`, pushAddress: '' }, host.world()) // prettier-ignore
      if (!result.ok) throw new Error(`${procedure}: ${JSON.stringify(result.error)}`)
      return result.value
    },
    settle: () => new Promise((resolve) => setTimeout(resolve, 50)),
  }
}

/** The same addresses with limits of their own. */
export function appWithLimits(given: GivenHost, few: Partial<Allowances>) {
  const calls = { run: <T>(work: () => Promise<T>) => work(), finishLater: () => undefined, finish: async () => true }
  const health = () => Promise.reject(new Error('not asked for here'))
  const host = {
    world: given.world,
    files: given.files,
    identity: noIdentity,
    calls,
    siteFolder: '',
    verifierFolder: '',
    health,
  }
  const app = new Hono()
  addOpen311Routes(app, host, rateLimits({ ...usualAllowances, ...few }))
  return async (address: string, init: RequestInit = {}) => app.request(`http://127.0.0.1/open311/${address}`, init)
}

async function replyOf(response: Response): Promise<Reply> {
  const body = await response.text()
  const isXml = response.headers.get('Content-Type')?.startsWith('text/xml') === true
  const value: unknown = isXml ? readXml(body).value : JSON.parse(body)
  const rows = (Array.isArray(value) ? value : [value]) as Reply['rows']
  const fault = response.ok ? '' : String(rows[0]?.description ?? '')
  return { status: response.status, headers: response.headers, rows, fault }
}

/** A form that is right in every field. */
export function aForm(secret: string, over: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { api_key: secret, service_code: 'lamp', lat: '34.705', long: '119.305', description: '楼道的灯坏了', ...over }
}

export const anHourAgo = () => Date.now() - 3_600_000

export function anEntry(over: Partial<BoardEntry> = {}): BoardEntry {
  return {
    serviceCode: 'lamp',
    serviceName: '路灯照明',
    text: '灯坏了',
    photos: [],
    position: { lng: 119.305, lat: 34.705 },
    gridId: 'C001',
    communityId: 'C',
    cell: '11930,3470',
    smallCell: '19884,5783',
    status: 'routed',
    answers: [],
    unitName: '一支部',
    rating: null,
    submittedAt: anHourAgo(),
    updatedAt: anHourAgo(),
    shown: 1,
    open: 1,
    asOf: 2,
    ...over,
  }
}
