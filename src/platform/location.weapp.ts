// WeChat's position, asked for in GCJ-02, which every phone gives alike.
import { ok, refuse, type Result } from '@core/kernel/result'
import Taro from '@tarojs/taro'
import { fromGcj02 } from './datum'
import type { Fix, Locate, LocateNow } from './location-port'

export const locate: Locate = async () => {
  const fix = await fixOf({})
  return fix.ok ? ok(fix.value.position) : fix
}

export const locateNow: LocateNow = () => fixOf({ isHighAccuracy: true, highAccuracyExpireTime: 5_000 })

async function fixOf(
  how: Pick<Taro.getLocation.Option, 'isHighAccuracy' | 'highAccuracyExpireTime'>,
): Promise<Result<Fix>> {
  try {
    const { longitude, latitude, accuracy } = await Taro.getLocation({ type: 'gcj02', ...how })
    return ok({ position: fromGcj02({ lng: longitude, lat: latitude }), accuracyMetres: accuracy ?? 0 })
  } catch (fault) {
    const message = String((fault as { errMsg?: string }).errMsg)
    return refuse('invalid', /auth|deny|denied|privacy/.test(message) ? 'location.refused' : 'location.unavailable')
  }
}
