// Brings the beginning of the screen into view: where a summary of faults stands, and whatever comes next.
import Taro from '@tarojs/taro'

/** Brings what was just opened into view, where the bar at the foot would cover its end. `id`: of the element. */
export function showPart(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, duration: 0, offsetTop: -barHeight }).catch(() => undefined)
}

/** Pixels: the bar on top, and a little air. */
const barHeight = 64

export function showTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
}
