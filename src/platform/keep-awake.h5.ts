// The browser gives its lock back whenever the page is covered, so it is asked for again when it shows.
import type { KeepAwake } from './keep-awake-port'

export const keepAwake: KeepAwake['keepAwake'] = () => {
  let held: WakeLockSentinel | undefined
  let over = false
  const take = async () => {
    if (over || !('wakeLock' in navigator) || document.visibilityState !== 'visible') return
    const lock = await navigator.wakeLock.request('screen').catch(() => undefined)
    if (over) void lock?.release()
    else held = lock
  }
  const again = () => void take()
  document.addEventListener('visibilitychange', again)
  void take()
  return () => {
    over = true
    document.removeEventListener('visibilitychange', again)
    void held?.release()
  }
}
