// Photos of a request or an answer: made anew before they are kept, shown by short-lived addresses.
import { imageSize } from 'image-size'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { UploadedMedia } from '@core/requests/media'
import type { Photo } from '@core/requests/request'
import { photoBytesLimit, photoLimit } from '@core/requests/requests-api'
import type { Context } from '../_kit/context'
import type { Upload } from '../_kit/effects/files'

const megabyte = 1024 * 1024

type Asked = Pick<Context, 'effects' | 'caller'>

/**
 * Keeps each photo anew, without what its file said about place and camera. The same photo again, after a lost reply or
 * a crash, gives the same result. Refuses with the place of the first that is missing, too large or no image.
 */
export async function inspectPhotos(
  photos: readonly UploadedMedia[],
  { effects, caller }: Asked,
): Promise<Result<readonly Photo[]>> {
  if (photos.length > photoLimit) {
    return refuse('invalid', 'input.photo.too-many', { field: 'photos', params: { limit: photoLimit } })
  }
  const inspected: Photo[] = []
  // One after another: a large photo fills memory while it is made anew.
  for (const [index, { id, file }] of photos.entries()) {
    const photo = await keepPhoto({ id, file, accountId: caller.accountId }, `photos.${index}`, effects)
    if (!photo.ok) return photo
    inspected.push(photo.value)
  }
  return ok(inspected)
}

async function keepPhoto(upload: Upload, field: string, effects: Asked['effects']): Promise<Result<Photo>> {
  const before = await keptBefore(upload, effects)
  if (before) return ok(before)
  const bytes = await effects.files.read(upload, photoBytesLimit)
  if (bytes === 'missing') {
    // The same call twice at once: the other one may have taken it between our two looks.
    const meanwhile = await keptBefore(upload, effects)
    return meanwhile ? ok(meanwhile) : refuse('invalid', 'photo.missing', { field })
  }
  if (bytes === 'too-large') {
    return refuse('invalid', 'photo.too-large', { field, params: { limit: photoBytesLimit / megabyte } })
  }
  const made = await effects.images.reencode(bytes)
  if (made === 'unavailable') return refuse('conflict', 'photo.not-here', { field })
  if (typeof made === 'string') return refuse('invalid', `photo.${made}`, { field })
  const file = await effects.files.keep(upload, 'photo', made.whole)
  // The small one last: where it is, both are.
  const thumb = await effects.files.keep(upload, 'thumb', made.thumb)
  await effects.files.discard(upload)
  return ok({ id: upload.id, file, thumb, width: made.width, height: made.height })
}

/** A crash may have left the upload beside what was kept of it: that is taken away now. */
async function keptBefore(upload: Upload, { files }: Asked['effects']): Promise<Photo | undefined> {
  const thumb = await files.kept(upload, 'thumb')
  const whole = thumb && (await files.kept(upload, 'photo'))
  if (!thumb || !whole) return undefined
  await files.discard(upload)
  const { width, height } = imageSize(whole.bytes)
  return { id: upload.id, file: whole.file, thumb: thumb.file, width, height }
}

/** Addresses of the whole ones, by photo id. */
export function photoUrls(
  photos: readonly Photo[],
  { effects }: Pick<Context, 'effects'>,
): Promise<Record<string, string>> {
  return addressesOf(photos, 'file', effects)
}

/** Addresses of the small ones, by photo id. */
export function thumbUrls(
  photos: readonly Photo[],
  { effects }: Pick<Context, 'effects'>,
): Promise<Record<string, string>> {
  return addressesOf(photos, 'thumb', effects)
}

async function addressesOf(
  photos: readonly Photo[],
  size: 'file' | 'thumb',
  { files }: Asked['effects'],
): Promise<Record<string, string>> {
  const urls = await Promise.all(photos.map(async (photo) => [photo.id, await files.url(photo[size])] as const))
  return Object.fromEntries(urls)
}
