// What kind of image some bytes are, by the bytes alone: only kinds that every phone and browser shows.
import { imageSize } from 'image-size'

export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp'

const types: Readonly<Record<string, PhotoType>> = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }

/** A header may hide behind metadata (colour profile, the camera's own notes), never behind a megabyte of it. */
export const headBytes = 1024 * 1024

/** Undefined for anything that is no displayable image (text, SVG, HEIC, a torn header). */
export function photoTypeOf(head: Uint8Array): PhotoType | undefined {
  try {
    const { type = '', width, height } = imageSize(head)
    return width > 0 && height > 0 && Object.hasOwn(types, type) ? types[type] : undefined
  } catch {
    return undefined
  }
}
