// Calls the clock function each minute, as CloudBase's timer does there: once at start, never two at a time.
import { faultText, log } from './log'

export const minuteMs = 60_000

export interface Timer {
  /** No tick begins any more. */
  stop(): void
}

export function startTimer(tick: () => Promise<unknown>, everyMs = minuteMs): Timer {
  let running = false
  const beat = async () => {
    if (running) return
    running = true
    await tick().catch((fault: unknown) => log({ level: 'error', timer: 'clock', fault: faultText(fault) }))
    running = false
  }
  void beat()
  const timer = setInterval(() => void beat(), everyMs)
  return { stop: () => clearInterval(timer) }
}
