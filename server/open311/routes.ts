// Open311 GeoReport v2 under `/open311`: who asks, how often, in which format; each address has its answerer.
import type { Context, Hono } from 'hono'
import type { KeyScope } from '@core/accounts/api-key'
import { districtMap } from '../../cloudfunctions/_kit/district-map'
import type { Host } from '../host'
import type { Answer, Answering } from './asked'
import { addressOf, originOf } from './caller-address'
import { discovery } from './discovery'
import { errorDocument, type GeoReportDocument } from './document'
import { fault, faultOf, type Fault, type Outcome } from './fault'
import { admit } from './admit'
import { listRequests, showRequest, showToken } from './list-requests'
import { postRequest } from './post-request'
import { rateLimits, type RateLimits } from './rate-limits'
import { readForm } from './read-form'
import { listServices, showService } from './services'
import { toXml } from './to-xml'
import { listUpdates, postUpdate } from './updates'

interface Route {
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
  /** Undefined: anybody, with or without a key. */
  readonly scope: KeyScope | undefined
  readonly answer: Answering
}

const routes: readonly Route[] = [
  { method: 'GET', path: /^discovery$/, scope: undefined, answer: discovery },
  { method: 'GET', path: /^v2\/services$/, scope: undefined, answer: listServices },
  { method: 'GET', path: /^v2\/services\/([^/]+)$/, scope: undefined, answer: showService },
  { method: 'GET', path: /^v2\/requests$/, scope: undefined, answer: listRequests },
  { method: 'POST', path: /^v2\/requests$/, scope: 'write', answer: postRequest },
  { method: 'GET', path: /^v2\/requests\/([^/]+)$/, scope: undefined, answer: showRequest },
  { method: 'GET', path: /^v2\/tokens\/([^/]+)$/, scope: undefined, answer: showToken },
  { method: 'GET', path: /^v2\/servicerequestupdates$/, scope: 'updates', answer: listUpdates },
  { method: 'POST', path: /^v2\/servicerequestupdates$/, scope: 'updates', answer: postUpdate },
]

export function addOpen311Routes(app: Hono, host: Host, limits: RateLimits = rateLimits()): void {
  app.all('/open311/*', (context) => serve(context, host, limits))
}

async function serve(context: Context, host: Host, limits: RateLimits): Promise<Response> {
  const [, path = '', format = ''] = /^\/open311\/(.+)\.(json|xml)$/.exec(new URL(context.req.url).pathname) ?? []
  if (format !== 'json' && format !== 'xml') {
    return send(context, 'json', fault(404, 'the address must end in .json or .xml'))
  }
  const method = context.req.method === 'HEAD' ? 'GET' : context.req.method
  // The data is public and no cookie comes with it: pages of others may read it.
  if (method === 'GET') context.header('Access-Control-Allow-Origin', '*')
  const matching = routes.filter((one) => one.path.test(path))
  const route = matching.find((one) => one.method === method)
  if (!route) return send(context, format, unmatched(context, matching))
  const running = host.calls.run(() => answerTo(context, host, limits, route, path, format))
  return send(context, format, await (running ?? faultOf(stopping)))
}

function unmatched(context: Context, matching: readonly Route[]): Outcome<never> {
  if (matching.length === 0) return fault(404, 'there is nothing at this address')
  context.header('Allow', matching.map(({ method }) => method).join(', '))
  return fault(405, `this address takes ${matching.map(({ method }) => method).join(' and ')}`)
}

const stopping = { code: 'internal', reason: 'server.stopping' } as const

async function answerTo(
  context: Context,
  host: Host,
  limits: RateLimits,
  route: Route,
  path: string,
  format: 'json' | 'xml',
): Promise<Outcome<Answer>> {
  const form = await readForm(context)
  if (!form.ok) return form
  const params = form.value
  const world = host.world()
  const admitted = await admit(context, params, route, addressOf(context), world.store, limits)
  if (!admitted.ok) return admitted
  const map = await districtMap(world.store)
  if (!map) return fault(503, 'this server has no district yet')
  const jurisdiction = params.get('jurisdiction_id') ?? ''
  if (jurisdiction !== '' && jurisdiction !== map.district.unitId) {
    return fault(404, `jurisdiction_id ${jurisdiction} was not found`)
  }
  const id = decoded(route.path.exec(path)?.[1] ?? '')
  const idempotencyKey = context.req.header('Idempotency-Key') ?? ''
  const origin = originOf(context)
  return route.answer({ world, map, params, id, format, origin, idempotencyKey, key: admitted.value })
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function send(context: Context, format: 'json' | 'xml', outcome: Outcome<Answer>): Response {
  if (!outcome.ok) return write(context, format, outcome.error.status, errorOf(outcome.error))
  const { document, status = 200, headers = {} } = outcome.value
  for (const [name, value] of Object.entries(headers)) context.header(name, value)
  return write(context, format, status, document)
}

function errorOf({ status, descriptions }: Fault): GeoReportDocument {
  return errorDocument(status, descriptions)
}

function write(
  context: Context,
  format: 'json' | 'xml',
  status: Fault['status'] | 200 | 201,
  document: GeoReportDocument,
): Response {
  if (format === 'json') return context.json(document.json, status)
  return context.body(toXml(document), status, { 'Content-Type': 'text/xml; charset=utf-8' })
}
