// WeChat vouches for who is there: the mini-program has no other identity.
import type { Demo } from './demo-session-port'

export function useDemo(): Demo | null {
  return null
}
