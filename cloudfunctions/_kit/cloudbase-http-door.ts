// The way in over CloudBase's HTTP access: for a function that asks nobody's name. A mini-program's cloud call always
// says whose it is; a plain request says nothing, and whatever identity comes along here is not even read.
import type { Contract } from '@core/kernel/procedure'
import { refuse, type RefusalCode, type Result } from '@core/kernel/result'
import { withoutTraces } from './ballot-box/without-traces'
import { cloudbaseWorld } from './cloudbase-door'
import { nobody, type Handlers } from './context'
import { dispatch } from './dispatch'

/** What CloudBase hands over; the rest of the event (address, headers of the caller) is left alone. */
interface HttpEvent {
  readonly httpMethod?: unknown
  readonly path?: unknown
  readonly body?: unknown
  readonly isBase64Encoded?: unknown
}

export interface HttpReply {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly isBase64Encoded: false
  readonly body: string
}

/** A ballot is under 1 KB. */
const largestBody = 8 * 1024

const statuses: Readonly<Record<RefusalCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  invalid: 400,
  internal: 500,
}

/** Any page may ask, none with its cookies. */
const headers = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': 'content-type',
}

/** The procedure is the last part of the path. */
export function cloudbaseHttpDoor<C extends Contract>(contract: C, handlers: Handlers<C>) {
  const world = cloudbaseWorld()
  return async (event: unknown): Promise<HttpReply> => {
    const { httpMethod, path, body, isBase64Encoded } = Object(event) as HttpEvent
    if (httpMethod === 'OPTIONS') return reply(204, '')
    if (httpMethod !== 'POST') return replyWith(refuse('invalid', 'input.method'), 405)
    const text = textOf(body, isBase64Encoded === true)
    if (text === undefined) return replyWith(refuse('invalid', 'input.too-large', { params: { limit: largestBody / 1024 } }), 413) // prettier-ignore
    const procedure = String(path).split('/').filter(Boolean).pop()
    const call = { procedure, input: parsed(text) }
    return replyWith(await dispatch(contract, handlers, call, nobody, withoutTraces(world())))
  }
}

function textOf(body: unknown, isBase64: boolean): string | undefined {
  if (typeof body !== 'string') return ''
  if (body.length > largestBody * 2) return undefined
  const text = isBase64 ? Buffer.from(body, 'base64').toString('utf8') : body
  return text.length > largestBody ? undefined : text
}

/** What is no JSON is refused as malformed like every other wrong input. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function replyWith(result: Result<unknown>, status?: number): HttpReply {
  return reply(status ?? (result.ok ? 200 : statuses[result.error.code]), JSON.stringify(result))
}

function reply(statusCode: number, body: string): HttpReply {
  return { statusCode, headers, isBase64Encoded: false, body }
}
