// WeChat's position, asked for in GCJ-02, which every phone gives alike.
import { ok, refuse } from '@core/kernel/result'
import Taro from '@tarojs/taro'
import { fromGcj02 } from './datum'
import type { Locate } from './location-port'

export const locate: Locate = async () => {
  try {
    const { longitude, latitude } = await Taro.getLocation({ type: 'gcj02' })
    return ok(fromGcj02({ lng: longitude, lat: latitude }))
  } catch (fault) {
    const message = String((fault as { errMsg?: string }).errMsg)
    return refuse('invalid', /auth|deny|denied|privacy/.test(message) ? 'location.refused' : 'location.unavailable')
  }
}
