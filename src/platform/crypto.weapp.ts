// WeChat's own source, from base library 2.19 on. It answers later, never at once.
import Taro from '@tarojs/taro'
import type { SecureRandom } from './crypto-port'

export const randomBytes: SecureRandom['randomBytes'] = (length) =>
  new Promise((resolve, reject) => {
    Taro.getRandomValues({
      length,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: () => reject(new Error('This phone gives no random values.')),
    }).catch(() => undefined)
  })
