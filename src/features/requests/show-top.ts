// Brings the beginning of the screen into view: where a summary of faults stands, and whatever comes next.
import Taro from '@tarojs/taro'

export function showTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
}
