// Phones of people in the given world: what `wx.cloud` calls on them are the real functions, as that person.
import { join } from 'node:path'
import { aPhoto, type GivenWorld } from '../functions/given-world'
import { createPhone, launchMiniProgram, type LaunchRequest, type MiniProgram, type Phone } from './page-loader'

export const builtMiniProgram = join(__dirname, '../../dist/weapp')

/** Where the phone's own sensor says it is: GCJ-02, as WeChat reports, inside the given grid. */
export const positionInGrid = { longitude: 119.31058, latitude: 34.7041 }

export interface GivenPhone {
  readonly phone: Phone
  launch(request?: Omit<LaunchRequest, 'root' | 'phone'>): Promise<MiniProgram>
}

export function phoneOf(who: string, world: GivenWorld): GivenPhone {
  const phone = createPhone({
    wx: {
      getLocation: () => positionInGrid,
      chooseMedia: () => {
        phone.files.set('wxfile://tmp/photo.png', aPhoto.buffer as ArrayBuffer)
        return { tempFiles: [{ tempFilePath: 'wxfile://tmp/photo.png', size: aPhoto.length }] }
      },
      getImageInfo: () => ({ width: 1200, height: 900 }),
      compressImage: (({ src }: { src: string }) => ({ tempFilePath: src })) as never,
      requestSubscribeMessage: () => ({}),
    },
    cloud: {
      async callFunction({ name, data }) {
        const { procedure, input } = data as { readonly procedure: string; readonly input: unknown }
        return world.rawCall(who, name, procedure, input)
      },
      uploadFile({ cloudPath, filePath }) {
        const file = `account-${who}/${cloudPath}`
        world.files.set(file, new Uint8Array(phone.files.get(filePath) as ArrayBuffer))
        return file
      },
    },
  })
  return { phone, launch: (request = {}) => launchMiniProgram({ root: builtMiniProgram, phone, ...request }) }
}
