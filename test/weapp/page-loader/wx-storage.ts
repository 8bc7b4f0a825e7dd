// wx.setStorage and its kin, over the phone's memory.
import { copyInto } from './copy'
import { asyncCall, syncCall, WxFailure, type WxFunction, type WxHost } from './wx-call'

export function storageApi(host: WxHost): Record<string, WxFunction> {
  const { storage } = host.phone

  function read(key: string): unknown {
    const kept = storage.get(key)
    return kept === undefined ? undefined : copyInto(host.maker, JSON.parse(kept))
  }

  function write(key: string, value: unknown) {
    storage.set(key, JSON.stringify(value ?? ''))
  }

  function about() {
    const kilobytes = [...storage.values()].reduce((sum, kept) => sum + kept.length, 0) / 1024
    return copyInto(host.maker, { keys: [...storage.keys()], currentSize: Math.ceil(kilobytes), limitSize: 10240 })
  }

  return {
    getStorageSync: syncCall(host, 'getStorageSync', (key) => read(String(key)) ?? ''),
    setStorageSync: syncCall(host, 'setStorageSync', (key, value) => write(String(key), value)),
    removeStorageSync: syncCall(host, 'removeStorageSync', (key) => void storage.delete(String(key))),
    clearStorageSync: syncCall(host, 'clearStorageSync', () => storage.clear()),
    getStorageInfoSync: syncCall(host, 'getStorageInfoSync', about),
    getStorageInfo: asyncCall(host, 'getStorageInfo', about),
    getStorage: asyncCall(host, 'getStorage', ({ key }) => {
      const value = read(String(key))
      if (value === undefined) throw new WxFailure('data not found')
      return { data: value }
    }),
    setStorage: asyncCall(host, 'setStorage', ({ key, data }) => write(String(key), data)),
    removeStorage: asyncCall(host, 'removeStorage', ({ key }) => void storage.delete(String(key))),
    clearStorage: asyncCall(host, 'clearStorage', () => storage.clear()),
  }
}
