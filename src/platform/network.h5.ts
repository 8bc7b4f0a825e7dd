// The browser's own idea of being online.
import type { Network } from './network-port'

export const network: Network = {
  isOnline: () => navigator.onLine,
  watch(tell) {
    const online = () => tell(true)
    const offline = () => tell(false)
    window.addEventListener('online', online)
    window.addEventListener('offline', offline)
    return () => {
      window.removeEventListener('online', online)
      window.removeEventListener('offline', offline)
    }
  },
}
