// What the phone says about itself and its net.
import { randomFillSync } from 'node:crypto'
import { copyInto } from './copy'
import { asyncCall, syncCall, type WxFunction, type WxHost } from './wx-call'

export interface LaunchOptions {
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly scene: number
}

const screen = {
  pixelRatio: 3,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 761,
  statusBarHeight: 47,
  screenTop: 0,
  safeArea: { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 },
}
const device = { brand: 'test', model: 'test', system: 'test 1.0', platform: 'devtools', abi: '' }
const base = { SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', host: { env: 'WeChat' }, fontSizeSetting: 16 }
const menuButton = { width: 87, height: 32, top: 51, right: 383, bottom: 83, left: 296 }

export function systemApi(host: WxHost, launch: () => LaunchOptions): Record<string, WxFunction> {
  const all = () => copyInto(host.maker, { ...screen, ...device, ...base, ...host.phone.system })
  const netNow = () => ({ networkType: host.phone.network, signalStrength: 4, hasSystemProxy: false })
  const launched = () => copyInto(host.maker, { referrerInfo: {}, ...launch() })
  const account = () => copyInto(host.maker, { miniProgram: { appId: 'wx0', envVersion: 'develop', version: '' } })
  const quiet = () => undefined
  const updates = { onCheckForUpdate: quiet, onUpdateReady: quiet, onUpdateFailed: quiet, applyUpdate: quiet }
  const logs = { debug: quiet, info: quiet, log: quiet, warn: quiet, error: quiet }

  return {
    getSystemInfoSync: syncCall(host, 'getSystemInfoSync', all),
    getSystemInfo: asyncCall(host, 'getSystemInfo', () => all()),
    getSystemInfoAsync: asyncCall(host, 'getSystemInfoAsync', () => all()),
    getWindowInfo: syncCall(host, 'getWindowInfo', all),
    getDeviceInfo: syncCall(host, 'getDeviceInfo', all),
    getAppBaseInfo: syncCall(host, 'getAppBaseInfo', all),
    getMenuButtonBoundingClientRect: syncCall(host, 'getMenuButtonBoundingClientRect', () =>
      copyInto(host.maker, menuButton),
    ),
    getNetworkType: asyncCall(host, 'getNetworkType', netNow),
    getLaunchOptionsSync: syncCall(host, 'getLaunchOptionsSync', launched),
    getEnterOptionsSync: syncCall(host, 'getEnterOptionsSync', launched),
    getAccountInfoSync: syncCall(host, 'getAccountInfoSync', account),
    getUpdateManager: syncCall(host, 'getUpdateManager', () => updates),
    getLogManager: syncCall(host, 'getLogManager', () => logs),
    getRealtimeLogManager: syncCall(host, 'getRealtimeLogManager', () => logs),
    getRandomValues: asyncCall(host, 'getRandomValues', ({ length }) => ({
      randomValues: randomFillSync(new Uint8Array(Number(length))).buffer,
    })),
    canIUse: syncCall(host, 'canIUse', () => true),
    nextTick: (run) => host.activity.timers.setTimeout(run as () => void, 0),
  }
}
