// What the phone keeps for us. Full or forbidden storage is no reason to fail: then nothing is kept.
import Taro from '@tarojs/taro'

const prefix = 'branch-home.'

export function readKept<T>(place: string): T | undefined {
  try {
    const kept: unknown = Taro.getStorageSync(prefix + place)
    return kept === '' || kept === undefined || kept === null ? undefined : (kept as T)
  } catch {
    return undefined
  }
}

/** Says whether it was kept. */
export function writeKept(place: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(prefix + place, value)
    return true
  } catch {
    return false
  }
}

export function removeKept(place: string): void {
  try {
    Taro.removeStorageSync(prefix + place)
  } catch {
    // Nothing kept, nothing to remove.
  }
}
