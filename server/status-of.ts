// A refusal's place among HTTP's status codes.
import type { Refusal, RefusalCode, Result } from '@core/kernel/result'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

const statuses: Readonly<Record<RefusalCode, ContentfulStatusCode>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  invalid: 400,
  internal: 500,
}

/** Refusals that HTTP itself has a better word for than their code's. */
const special: Readonly<Record<string, ContentfulStatusCode>> = {
  'input.too-large': 413,
  'photo.too-large': 413,
  'input.method': 405,
  'server.stopping': 503,
  'export.too-often': 429,
}

export function statusOf(result: Result<unknown>): ContentfulStatusCode {
  return result.ok ? 200 : statusOfRefusal(result.error)
}

function statusOfRefusal({ code, reason }: Refusal): ContentfulStatusCode {
  return special[reason] ?? statuses[code]
}
