// Photos of a request or an answer: looked at before they are kept, shown by short-lived addresses.
import { imageSize } from 'image-size'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Photo, ServiceRequest } from '@core/requests/request'
import { photoBytesLimit } from '@core/requests/requests-api'
import type { Context } from '../_kit/context'

const megabyte = 1024 * 1024
/** What every phone and browser shows. */
const shownTypes = ['jpg', 'png', 'webp']

/** Refuses with the place of the first photo that is missing, too large or no image. */
export async function inspectPhotos(
  photos: readonly Pick<Photo, 'id' | 'file'>[],
  { effects, caller }: Pick<Context, 'effects' | 'caller'>,
): Promise<Result<readonly Photo[]>> {
  const inspected: Photo[] = []
  for (const [index, { id, file }] of photos.entries()) {
    const field = `photos.${index}`
    const bytes = await effects.files.read(file, caller.accountId, photoBytesLimit)
    if (bytes === 'missing') return refuse('invalid', 'photo.missing', { field })
    if (bytes === 'too-large') {
      return refuse('invalid', 'photo.too-large', { field, params: { limit: photoBytesLimit / megabyte } })
    }
    const size = sizeOf(bytes)
    if (!size) return refuse('invalid', 'photo.not-an-image', { field })
    inspected.push({ id, file, ...size })
  }
  return ok(inspected)
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height, type } = imageSize(bytes)
    return type !== undefined && shownTypes.includes(type) ? { width, height } : undefined
  } catch {
    return undefined
  }
}

/** Addresses of the request's own photos and those of its answers, by photo id. */
export async function photoUrls(
  request: ServiceRequest,
  { effects }: Pick<Context, 'effects'>,
): Promise<Record<string, string>> {
  const answers = request.log.flatMap((fact) => (fact.type === 'answered' ? fact.photos : []))
  const urls = await Promise.all(
    [...request.photos, ...answers].map(async (photo) => [photo.id, await effects.files.url(photo.file)] as const),
  )
  return Object.fromEntries(urls)
}
