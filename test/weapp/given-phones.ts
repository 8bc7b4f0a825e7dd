// Phones of people in the given district: what `wx.cloud` calls on them are the real functions, as that person.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import cloud from 'wx-server-sdk'
import { cloudbaseStore } from '../../cloudfunctions/_kit/cloudbase-store'
import type { Store } from '../../cloudfunctions/_kit/store'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { aPhoto, givenWorld } from '../functions/given-world'
import { startFunctionHost } from '../gateway/function-host'
import { startGateway } from '../gateway/gateway'
import { createPhone, launchMiniProgram, type LaunchRequest, type MiniProgram, type Phone } from './page-loader'

export const builtMiniProgram = join(process.cwd(), 'dist/weapp')

/** Where the phone's own sensor says it is: GCJ-02, as WeChat reports, inside the given grid. */
export const positionInGrid = { longitude: 119.31058, latitude: 34.7041 }

/** The other end of `wx.cloud`. */
export interface Backend {
  call(who: string, name: string, data: unknown): Promise<unknown>
  /** Answers the file's id. */
  upload(who: string, cloudPath: string, bytes: Uint8Array): string
  stop(): Promise<void>
}

/** The handlers themselves: quick, for whatever is about the screens. */
export async function handlersBackend(): Promise<Backend> {
  const store = await openSqlite(':memory:')
  const world = await givenWorld(store)
  return {
    async call(who, name, data) {
      const { procedure, input } = data as { readonly procedure: string; readonly input: unknown }
      const reply = await world.rawCall(who, name, procedure, input)
      await world.settle()
      return reply
    },
    upload(who, cloudPath, bytes) {
      const file = `account-${who}/${cloudPath}`
      world.files.set(file, bytes)
      return file
    },
    stop: () => store.close(),
  }
}

const appId = 'wx0123456789abcdef'

/** The built bundles in processes of their own, through the real SDK. */
export async function bundlesBackend(): Promise<Backend> {
  const gateway = await startGateway()
  Object.assign(process.env, gateway.env)
  cloud.init({ env: 'test-env' })
  const store = cloudbaseStore()
  await givenWorld(store)
  for (const who of ['resident', 'worker', 'clerk']) await underItsOpenId(store, who)
  const host = startFunctionHost({ env: gateway.env })
  return {
    call: (who, name, data) => host.callFunction(name, data, { openid: `open-${who}`, appid: appId }),
    upload: (_who, cloudPath, bytes) => gateway.files.put(cloudPath, Buffer.from(bytes)),
    async stop() {
      await host.stop()
      await gateway.stop()
    },
  }
}

/** The door makes an account's key of app and open id. */
async function underItsOpenId(store: Store, who: string) {
  const account = await store.get('accounts', `account-${who}`)
  const id = createHash('sha256').update(`${appId}:open-${who}`).digest('hex')
  if (account) {
    const { personId, consents, createdAt, state } = account
    await store.insert('accounts', id, { personId, consents, createdAt, state })
  }
  const person = await store.get('people', `person-${who}`)
  if (person) await store.replace('people', person._id, person.rev, { ...person, accountId: id })
}

export interface GivenPhone {
  readonly phone: Phone
  launch(request?: Omit<LaunchRequest, 'root' | 'phone'>): Promise<MiniProgram>
}

export function phoneOf(who: string, backend: Backend): GivenPhone {
  let photos = 0
  const phone = createPhone({
    wx: {
      getLocation: () => positionInGrid,
      chooseMedia() {
        const tempFilePath = `wxfile://tmp/photo-${(photos += 1)}.png`
        phone.files.set(tempFilePath, new Uint8Array(aPhoto).buffer)
        return { tempFiles: [{ tempFilePath, size: aPhoto.length }] }
      },
      getImageInfo: () => ({ width: 1200, height: 900 }),
      compressImage({ src }: { readonly src: string }) {
        return { tempFilePath: src }
      },
    },
    cloud: {
      callFunction: ({ name, data }) => backend.call(who, name, data),
      uploadFile: ({ cloudPath, filePath }) =>
        backend.upload(who, cloudPath, new Uint8Array(phone.files.get(filePath) as ArrayBuffer)),
    },
  })
  return { phone, launch: (request = {}) => launchMiniProgram({ root: builtMiniProgram, phone, ...request }) }
}
