// The `wx` object: every call WeChat has is there; what neither we nor the test answer says so by name.
import { copyInto, hostMaker } from './copy'
import type { Phone } from './phone'
import { asyncCall, syncCall, UnstubbedCall, type WxFunction, type WxHost } from './wx-call'
import { cloudApi } from './wx-cloud'
import { filesApi, userDataPath } from './wx-files'
import { harmless, isSynchronous, newer } from './wx-names'
import { storageApi } from './wx-storage'
import { systemApi, type LaunchOptions } from './wx-system'

export interface Router {
  navigateTo(url: string): unknown
  redirectTo(url: string): unknown
  reLaunch(url: string): unknown
  switchTab(url: string): unknown
  navigateBack(delta: number): unknown
}

/** `names`: all calls WeChat has. Frameworks ask `wx.hasOwnProperty`, so each is an own property. */
export function createWx(
  host: WxHost,
  names: readonly string[],
  router: Router,
  launch: () => LaunchOptions,
): Record<string, unknown> {
  const answered: Record<string, WxFunction> = {
    ...Object.fromEntries(harmless.map((name) => [name, asyncCall(host, name, () => undefined)])),
    ...systemApi(host, launch),
    ...storageApi(host),
    ...filesApi(host),
    ...routerApi(host, router),
  }
  const wx: Record<string, unknown> = { env: { USER_DATA_PATH: userDataPath }, cloud: cloudApi(host) }
  for (const name of new Set([...names, ...newer, ...Object.keys(answered), ...host.phone.stubs.keys()])) {
    wx[name] ??= answered[name] ?? listening(host.phone, name) ?? unanswered(host, name)
  }
  return wx
}

function routerApi(host: WxHost, router: Router): Record<string, WxFunction> {
  const by = (name: 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab') =>
    asyncCall(host, name, ({ url }) => router[name](String(url)))
  return {
    navigateTo: by('navigateTo'),
    redirectTo: by('redirectTo'),
    reLaunch: by('reLaunch'),
    switchTab: by('switchTab'),
    navigateBack: asyncCall(host, 'navigateBack', ({ delta }) => router.navigateBack(Number(delta ?? 1))),
  }
}

/** `onNetworkStatusChange(listener)` and `offNetworkStatusChange(listener)`: the test fires them by `phone.fire`. */
function listening(phone: Phone, name: string): WxFunction | undefined {
  const match = /^(on|off)([A-Z]\w*)$/.exec(name)
  if (!match) return undefined
  const event = `on${match[2]}`
  return (listener) => {
    const listeners = phone.listeners.get(event) ?? new Set()
    phone.listeners.set(event, listeners)
    if (match[1] === 'on') listeners.add(listener as (event: unknown) => void)
    else if (listener === undefined) listeners.clear()
    else listeners.delete(listener as (event: unknown) => void)
  }
}

function unanswered(host: WxHost, name: string): WxFunction {
  if (!isSynchronous(name)) {
    return asyncCall(host, name, () => {
      throw new UnstubbedCall(name)
    })
  }
  return syncCall(host, name, (first) => {
    const error = new UnstubbedCall(name)
    host.onError(error)
    host.phone.calls.push({ name: `unstubbed ${name}`, options: copyInto(hostMaker, first) })
    throw error
  })
}
