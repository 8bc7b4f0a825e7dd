// Photos made anew by sharp (libvips): turned upright, bounded, as JPEG without any metadata.
import type { Sharp, SharpOptions } from 'sharp'
import { photoPixelsLimit, photoSidePx, thumbSidePx } from '@core/requests/media'
import { photoTypeOf } from '@core/requests/media-kind'
import type { Images } from './images'

type MakeSharp = (input: Uint8Array, options: SharpOptions) => Sharp

/** Of JPEG: text on a notice stays legible, a face stays a face. */
const wholeQuality = 82
const thumbQuality = 74

/** A photo is read whole or not at all; what claims too many pixels is not even begun. */
const reading: SharpOptions = { limitInputPixels: photoPixelsLimit, failOn: 'error', pages: 1 }

/** sharp is native: where its package is missing or does not fit the machine, photos are refused and the rest works. */
export function sharpImages(load: () => Promise<MakeSharp> = loadSharp): Images {
  let loading: Promise<MakeSharp | undefined> | undefined
  return {
    async reencode(bytes) {
      if (!photoTypeOf(bytes)) return 'not-an-image'
      const sharp = await (loading ??= load().catch(() => undefined))
      if (!sharp) return 'unavailable'
      try {
        return await made(sharp, bytes)
      } catch (fault) {
        return /pixel limit/i.test(String(fault)) ? 'too-many-pixels' : 'not-an-image'
      }
    },
  }
}

/** Whether photos can be taken on this machine; for whoever starts the program. */
export async function canWorkOnImages(load: () => Promise<MakeSharp> = loadSharp): Promise<boolean> {
  return load().then(
    () => true,
    () => false,
  )
}

async function made(sharp: MakeSharp, bytes: Uint8Array) {
  const whole = await shrunk(sharp(bytes, reading), photoSidePx)
    .jpeg({ quality: wholeQuality })
    .toBuffer({ resolveWithObject: true })
  // From the bounded one: it is upright already and costs a fraction.
  const thumb = await shrunk(sharp(whole.data, reading), thumbSidePx).jpeg({ quality: thumbQuality }).toBuffer()
  return { whole: whole.data, thumb, width: whole.info.width, height: whole.info.height }
}

/** `rotate()` without an angle applies the orientation the camera wrote; what is see-through becomes white. */
function shrunk(image: Sharp, sidePx: number): Sharp {
  return image
    .rotate()
    .resize({ width: sidePx, height: sidePx, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
}

async function loadSharp(): Promise<MakeSharp> {
  const { default: sharp } = await import('sharp')
  // Only what we accept is ever given to a decoder: fewer doors.
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })
  sharp.cache(false)
  return sharp
}
