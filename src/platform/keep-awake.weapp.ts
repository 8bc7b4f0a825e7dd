// WeChat keeps the screen on while this mini-program shows.
import Taro from '@tarojs/taro'
import type { KeepAwake } from './keep-awake-port'

export const keepAwake: KeepAwake['keepAwake'] = () => {
  void set(true)
  return () => void set(false)
}

async function set(keepScreenOn: boolean): Promise<void> {
  await Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined)
}
