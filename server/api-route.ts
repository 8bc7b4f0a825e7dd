// `POST /api/<function>/<procedure>`: JSON in, a Result out, its refusal told by HTTP's status as well.
import type { Context } from 'hono'
import { ok, refuse, type Result } from '@core/kernel/result'
import { nobody } from '../cloudfunctions/_kit/context'
import { functionNamed, isNameless } from './functions'
import type { Host } from './host'
import { readWithin } from './read-within'
import { statusOf } from './status-of'

/** A request with nine photo references and full texts is under 20 KB. */
export const inputLimit = 256 * 1024

export async function callFunction(context: Context, host: Host): Promise<Response> {
  const result = await answer(context, host)
  return context.json(result, statusOf(result))
}

async function answer(context: Context, host: Host): Promise<Result<unknown>> {
  const name = context.req.param('fn') ?? ''
  const call = functionNamed(name)
  if (!call) return refuse('not-found', 'procedure.unknown')
  const identity = isNameless(name) ? ok(nobody) : await host.identity.identify(context.req.raw.headers)
  if (!identity.ok) return identity
  const procedure = context.req.param('procedure')
  // The reading counts as part of the call: a stop waits for a body whose head was taken.
  const running = host.calls.run(async () => {
    const input = await readInput(context.req.raw)
    return input.ok ? call({ procedure, input: input.value }, identity.value, host.world()) : input
  })
  return running ?? refuse('internal', 'server.stopping')
}

/** Only JSON that says so: a form on a foreign page can send anything else without asking the browser. */
export async function readInput(request: Request): Promise<Result<unknown>> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) return refuse('invalid', 'input.malformed')
  const body = await readWithin(request, inputLimit)
  if (body === undefined) return refuse('invalid', 'input.too-large', { params: { limit: inputLimit / 1024 } })
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)))
  } catch {
    return refuse('invalid', 'input.malformed')
  }
}
