// WeChat's own source, from base library 2.19 on. It answers later, never at once; and by callbacks: it is not among those
// that Taro makes promises of, and given callbacks WeChat returns nothing.
import Taro from '@tarojs/taro'
import type { SecureRandom } from './crypto-port'

export const randomBytes: SecureRandom['randomBytes'] = (length) =>
  new Promise((resolve, reject) => {
    void Taro.getRandomValues({
      length,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: () => reject(new Error('This phone gives no random values.')),
    })
  })
