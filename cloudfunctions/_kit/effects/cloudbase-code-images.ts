// The mini-program's code from WeChat. Printed beside the plain one, so a day without it still has plates.
import cloud from 'wx-server-sdk'
import type { CodeImages } from './code-images'

/** Pixels: 50 mm at 300 dpi. */
const widthPx = 600

export const cloudbaseCodeImages: CodeImages = {
  async miniProgramCode(scene, page) {
    try {
      // Before its first release the mini-program has no pages for WeChat to check.
      const answer: unknown = await cloud.openapi.wxacode.getUnlimited({
        scene,
        page,
        checkPath: false,
        width: widthPx,
      })
      const { buffer } = answer as { readonly buffer?: Uint8Array }
      return buffer && isPicture(buffer) ? new Uint8Array(buffer) : undefined
    } catch {
      return undefined
    }
  },
}

/** PNG or JPEG by their first bytes. */
function isPicture(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  return (first === 0x89 && second === 0x50) || (first === 0xff && second === 0xd8)
}
