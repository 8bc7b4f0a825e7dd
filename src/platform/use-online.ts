// Is there a net? For the bar on top of a screen, and for what waits to be sent.
import { useSyncExternalStore } from 'react'
import { network } from './network'

export function useOnline(): boolean {
  return useSyncExternalStore(network.watch, network.isOnline, network.isOnline)
}
