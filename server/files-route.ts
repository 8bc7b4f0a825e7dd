// Photos and voice: up by who has agreed to the notice, whole or piece by piece; down by a signed address.
import type { Context } from 'hono'
import { photosPerDay } from '@core/accounts/daily-limits'
import { parse } from '@core/kernel/procedure'
import { refuse, type Result } from '@core/kernel/result'
import { newId } from '@core/kernel/schema'
import { callerOf } from '../cloudfunctions/_kit/caller'
import { takeQuota } from '../cloudfunctions/_kit/quota'
import type { Piece, UploadState } from './effects/incoming-files'
import type { Host } from './host'
import { bodyOf } from './read-within'
import { statusOf } from './status-of'

type Upload = Result<UploadState>

/** The whole file at once. */
export async function uploadFile(context: Context, host: Host): Promise<Response> {
  return answer(context, await withUploader(context, host, (accountId, id) => {
    if (!isMediaType(context)) return refuse('invalid', 'photo.not-an-image', { field: 'photo' })
    return host.calls.run(() => host.files.incoming.save(accountId, id, bodyOf(context.req.raw))) ?? stopping()
  })) // prettier-ignore
}

/**
 * The next piece, as the IETF's draft on resumable uploads has it: PATCH with `Upload-Offset` and `Upload-Length`. What
 * arrived before a connection broke stays.
 */
export async function uploadPiece(context: Context, host: Host): Promise<Response> {
  return answer(context, await withUploader(context, host, (accountId, id) => {
    const piece = pieceOf(context)
    if (!piece) return refuse('invalid', 'input.malformed', { field: 'photo' })
    return host.calls.run(() => host.files.incoming.append(accountId, id, piece, bodyOf(context.req.raw))) ?? stopping()
  })) // prettier-ignore
}

/** How far an upload has come: where to go on after a broken connection. */
export async function uploadState(context: Context, host: Host): Promise<Response> {
  return answer(
    context,
    await withUploader(context, host, (accountId, id) => host.files.incoming.stateOf(accountId, id)),
  )
}

export async function showFile(context: Context, host: Host): Promise<Response> {
  const { shelf = '', name = '' } = context.req.param()
  const { until = '', sig = '' } = context.req.query()
  const found = await host.files.open(`kept/${shelf}/${name}`, until, sig)
  if (!found) return context.json(refuse('not-found', 'photo.missing'), 404)
  return context.body(found.bytes, 200, {
    'Content-Type': found.type,
    'Content-Disposition': 'inline',
    // Shorter than the address lives, and never by a proxy in between.
    'Cache-Control': 'private, max-age=300',
  })
}

/** Runs `work` for a person who is known and has agreed, under a proper id. */
async function withUploader(
  context: Context,
  host: Host,
  work: (accountId: string, id: string) => Upload | Promise<Upload>,
): Promise<Upload> {
  const identity = await host.identity.identify(context.req.raw.headers)
  if (!identity.ok) return identity
  const { accountId } = identity.value
  if (accountId === '') return refuse('unauthenticated', 'caller.unknown')
  const { store, now } = host.world()
  const caller = await callerOf(store, accountId, now)
  if (!caller.consented) return refuse('forbidden', 'consent.needed')
  const id = parse(newId, context.req.param('id'))
  if (!id.ok) return refuse('invalid', id.error.reason, { field: 'id' })
  // Pieces of one upload, and a whole one sent again, have the same id and count once.
  const within = await takeQuota(store, { accountId, kind: 'photos', key: id.value, limit: photosPerDay, now })
  return within.ok ? work(accountId, id.value) : within
}

function answer(context: Context, result: Upload): Response {
  // Whatever was not read yet will not be: the connection ends with the answer.
  if (!result.ok) context.header('Connection', 'close')
  else {
    context.header('Upload-Offset', String(result.value.offset))
    context.header('Upload-Complete', result.value.complete ? '?1' : '?0')
  }
  return context.json(result, statusOf(result))
}

/** A form, which a foreign page could send, is none of these. */
function isMediaType(context: Context): boolean {
  return /^(image\/|audio\/|application\/octet-stream)/i.test(context.req.header('Content-Type') ?? '')
}

function pieceOf(context: Context): Piece | undefined {
  const [offset = '', length = ''] = ['Upload-Offset', 'Upload-Length'].map((name) => context.req.header(name))
  if (![offset, length].every((text) => /^\d{1,12}$/.test(text)) || Number(offset) >= Number(length)) return undefined
  return { offset: Number(offset), length: Number(length) }
}

function stopping(): Upload {
  return refuse('internal', 'server.stopping')
}
