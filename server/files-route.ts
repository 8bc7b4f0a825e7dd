// Photos: up by who has agreed to the notice, down by a signed address.
import type { Context } from 'hono'
import { parse } from '@core/kernel/procedure'
import { refuse, type Result } from '@core/kernel/result'
import { newId } from '@core/kernel/schema'
import { callerOf } from '../cloudfunctions/_kit/caller'
import type { Host } from './host'
import { bodyOf } from './read-within'
import { statusOf } from './status-of'

export async function uploadPhoto(context: Context, host: Host): Promise<Response> {
  const result = await upload(context, host)
  // Whatever was not read yet will not be: the connection ends with the answer.
  if (!result.ok) context.header('Connection', 'close')
  return context.json(result, statusOf(result))
}

async function upload(context: Context, host: Host): Promise<Result<unknown>> {
  const identity = await host.identity.identify(context.req.raw.headers)
  if (!identity.ok) return identity
  const { accountId } = identity.value
  if (accountId === '') return refuse('unauthenticated', 'caller.unknown')
  const { store, now } = host.world()
  const caller = await callerOf(store, accountId, now)
  if (!caller.consented) return refuse('forbidden', 'consent.needed')
  const id = parse(newId, context.req.param('id'))
  if (!id.ok) return refuse('invalid', id.error.reason, { field: 'id' })
  if (!/^(image\/|application\/octet-stream)/i.test(context.req.header('Content-Type') ?? '')) {
    return refuse('invalid', 'photo.not-an-image', { field: 'photo' })
  }
  const running = host.calls.run(() => host.files.save(accountId, id.value, bodyOf(context.req.raw)))
  return running ?? refuse('internal', 'server.stopping')
}

export async function showPhoto(context: Context, host: Host): Promise<Response> {
  const { account = '', id = '' } = context.req.param()
  const photo = await host.files.open(
    `${account}/${id}`,
    context.req.query('until') ?? '',
    context.req.query('sig') ?? '',
  )
  if (!photo) return context.json(refuse('not-found', 'photo.missing'), 404)
  return context.body(photo.bytes, 200, {
    'Content-Type': photo.type,
    'Content-Disposition': 'inline',
    // Shorter than the address lives, and never by a proxy in between.
    'Cache-Control': 'private, max-age=300',
  })
}
