// Whether there is a net at all.

export interface Network {
  isOnline(): boolean
  /** Tells of each change; the answer stops it. */
  watch(tell: (online: boolean) => void): () => void
}
