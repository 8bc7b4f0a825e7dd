// Whether a file begins as one of our kinds of photo or voice does. The full look is taken when a request names it.
import { open } from 'node:fs/promises'
import { imageSize } from 'image-size'
import { photoTypeOf, voiceTypeOf } from '@core/requests/media-kind'

/** A header may hide behind metadata (colour profile, the camera's own notes), never behind a megabyte of it. */
const headBytes = 1024 * 1024

export async function looksLikeMedia(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    const head = buffer.subarray(0, bytesRead)
    return photoTypeOf(head) ? hasSize(head) : voiceTypeOf(head) !== undefined
  } finally {
    await handle.close()
  }
}

function hasSize(head: Uint8Array): boolean {
  try {
    const { width, height } = imageSize(head)
    return width > 0 && height > 0
  } catch {
    return false
  }
}
