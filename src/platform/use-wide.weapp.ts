// A phone in the hand is never wide.
export function useWide(): boolean {
  return false
}
