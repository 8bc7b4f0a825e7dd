// One page of a long list.

export interface Page<T> {
  readonly items: readonly T[]
  /** Pass it back for the next page; null at the end. */
  readonly cursor: string | null
}
