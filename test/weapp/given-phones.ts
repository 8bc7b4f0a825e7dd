// Phones of people in the given district: what `wx.cloud` calls on them are the real functions, as that person.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import cloud from 'wx-server-sdk'
import { cloudbaseStore } from '../../cloudfunctions/_kit/cloudbase-store'
import type { Store } from '../../cloudfunctions/_kit/store'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { aPhoto, cast, givenWorld, type Call, type GivenWorld } from '../functions/given-world'
import { startFunctionHost } from '../gateway/function-host'
import { startGateway } from '../gateway/gateway'
import { createPhone, launchMiniProgram, type LaunchRequest, type MiniProgram, type Phone } from './page-loader'

export const builtMiniProgram = join(process.cwd(), 'dist/weapp')
/** Built for a district that has a ballot box: only such a phone casts a secret vote. */
export const builtWithBox = join(process.cwd(), 'dist/weapp-with-box')

/** Where the phone's own sensor says it is: GCJ-02, as WeChat reports, inside the given grid. */
export const positionInGrid = { longitude: 119.31058, latitude: 34.7041 }

/** The other end of `wx.cloud`. */
export interface Backend {
  call(who: string, name: string, data: unknown): Promise<unknown>
  /** Answers the file's id. */
  upload(who: string, cloudPath: string, bytes: Uint8Array): string
  /** A plain request, which says nobody's name: only the ballot box answers. Resolves with the reply's body. */
  request?(url: string, data: unknown): Promise<unknown>
  /** What everybody's clock says, where it is not the real time. */
  now?(): number
  stop(): Promise<void>
}

/** With what stands behind it, to be filled. */
export interface Handlers extends Backend {
  readonly world: GivenWorld
}

/** The handlers themselves: quick, for whatever is about the screens. */
export async function handlersBackend(): Promise<Handlers> {
  const store = await openSqlite(':memory:')
  const world = await givenWorld(store)
  return {
    world,
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

/** The built bundles, whose clock and the phones' can be put forward. */
export interface Bundles extends Backend {
  readonly store: Store
  now(): number
  /** Lets it become this hour; with what the clock's own function does then. */
  become(hour: number): Promise<void>
}

/** The built bundles in processes of their own, through the real SDK. `hour`: when it begins; now by default. */
export async function bundlesBackend(hour = Date.now()): Promise<Bundles> {
  const gateway = await startGateway()
  Object.assign(process.env, gateway.env)
  cloud.init({ env: 'test-env' })
  const store = cloudbaseStore()
  await givenWorld(store)
  for (const who of Object.keys(cast)) await underItsOpenId(store, who)
  let ahead = hour - Date.now()
  const host = startFunctionHost({ env: gateway.env, ahead: () => ahead })
  return {
    store,
    now: () => Date.now() + ahead,
    async become(hour) {
      ahead = hour - Date.now()
      await host.fireTimer('clock')
    },
    call: (who, name, data) => host.callFunction(name, data, { openid: `open-${who}`, appid: appId }),
    upload: (_who, cloudPath, bytes) => gateway.files.put(cloudPath, Buffer.from(bytes)),
    async request(url, data) {
      const [, name = '', ...rest] = new URL(url).pathname.split('/')
      const path = ['', name, ...rest].join('/')
      const reply = await host.request(name, { httpMethod: 'POST', path, body: JSON.stringify(data) })
      return JSON.parse((reply as { readonly body: string }).body) as unknown
    },
    async stop() {
      await host.stop()
      await gateway.stop()
    },
  }
}

/** The door makes an account's key of app and open id. */
export function accountOf(who: string): string {
  return createHash('sha256').update(`${appId}:open-${who}`).digest('hex')
}

async function underItsOpenId(store: Store, who: string) {
  const account = await store.get('accounts', `account-${who}`)
  const id = accountOf(who)
  if (account) {
    const { personId, consents, createdAt, state } = account
    await store.insert('accounts', id, { personId, consents, createdAt, state })
  }
  const person = await store.get('people', `person-${who}`)
  if (person) await store.replace('people', person._id, person.rev, { ...person, accountId: id })
}

/** The typed way in, as stories that set something up use it. */
export function callOf({ call }: Backend): Call {
  return ((who: string, fn: string, procedure: string, input: unknown) => call(who, fn, { procedure, input })) as Call
}

export interface GivenPhone {
  readonly phone: Phone
  launch(request?: Omit<LaunchRequest, 'root' | 'phone'>): Promise<MiniProgram>
}

export function phoneOf(who: string, backend: Backend, root = builtMiniProgram, sensed = positionInGrid): GivenPhone {
  let photos = 0
  const phone = createPhone({
    wx: {
      getLocation: () => sensed,
      chooseMedia() {
        const tempFilePath = `wxfile://tmp/photo-${(photos += 1)}.png`
        phone.files.set(tempFilePath, new Uint8Array(aPhoto).buffer)
        return { tempFiles: [{ tempFilePath, size: aPhoto.length }] }
      },
      getImageInfo: () => ({ width: 1200, height: 900 }),
      compressImage({ src }: { readonly src: string }) {
        return { tempFilePath: src }
      },
      async request({ url, data }: { readonly url: string; readonly data: unknown }) {
        if (!backend.request) throw new Error('nothing answers there')
        return { statusCode: 200, data: await backend.request(url, data) }
      },
    },
    cloud: {
      callFunction: ({ name, data }) => backend.call(who, name, data),
      uploadFile: ({ cloudPath, filePath }) =>
        backend.upload(who, cloudPath, new Uint8Array(phone.files.get(filePath) as ArrayBuffer)),
    },
  })
  return { phone, launch: (request = {}) => launchMiniProgram({ root, phone, now: backend.now, ...request }) }
}
