// Who comes in: the key and its scope, and how often.
import type { Context } from 'hono'
import type { ApiKey, KeyScope } from '@core/accounts/api-key'
import { ok } from '@core/kernel/result'
import type { Store } from '../../cloudfunctions/_kit/store'
import { findKey } from './api-keys'
import { fault, type Outcome } from './fault'
import type { RateLimits, Taken } from './rate-limits'

interface Gate {
  readonly method: 'GET' | 'POST'
  readonly scope: KeyScope | undefined
}

/** Undefined for a caller without a key, where none is needed. Tells the limit in headers, whatever comes of it. */
export async function admit(
  context: Context,
  params: URLSearchParams,
  { method, scope }: Gate,
  address: string,
  store: Store,
  limits: RateLimits,
): Promise<Outcome<ApiKey | undefined>> {
  const secret = secretIn(context, params)
  if (secret === '') {
    const taken = tell(context, await limits.take('anonymous', address))
    if (!taken.allowed) return tooMany(context, taken)
    return scope === undefined ? ok(undefined) : fault(403, 'api_key is required')
  }
  const tried = await limits.look('wrongKeys', address)
  if (!tried.allowed) return tooMany(context, tell(context, tried))
  const key = await findKey(store, secret)
  if (!key) {
    tell(context, await limits.take('wrongKeys', address))
    return fault(403, 'api_key is not valid')
  }
  const taken = tell(context, await limits.take(method === 'GET' ? 'reads' : 'writes', key._id))
  if (!taken.allowed) return tooMany(context, taken)
  const needed = scope ?? 'read'
  return key.scopes.includes(needed) ? ok(key) : fault(403, `this api_key has no scope "${needed}"`)
}

/** As the specification has it, a parameter; as HTTP has it, a bearer token, which no log of addresses holds. */
function secretIn(context: Context, params: URLSearchParams): string {
  const bearer = /^Bearer (\S+)$/i.exec(context.req.header('Authorization') ?? '')?.[1]
  return bearer ?? params.get('api_key')?.trim() ?? ''
}

/** The names of the IETF's draft on rate limit fields, as most clients read them. */
function tell(context: Context, taken: Taken): Taken {
  context.header('RateLimit-Limit', String(taken.limit))
  context.header('RateLimit-Remaining', String(taken.remaining))
  context.header('RateLimit-Reset', String(taken.resetSeconds))
  return taken
}

function tooMany(context: Context, { resetSeconds, limit }: Taken): Outcome<never> {
  context.header('Retry-After', String(resetSeconds))
  return fault(429, `more than ${limit} calls; try again in ${resetSeconds} seconds`)
}
