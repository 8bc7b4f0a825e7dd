// A phone has no keys of its own.
export type Keys = Readonly<Record<string, () => void>>

export function useKeys(keys: Keys): void {
  void keys
}
