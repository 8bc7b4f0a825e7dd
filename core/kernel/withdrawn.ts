// What an import no longer names. The store has no delete, and old requests still need the names of units, so the
// document stays and carries the moment of its withdrawal. Absent while in force.

export interface Withdrawable {
  readonly withdrawnAt?: number
}

/** Lists, searches and routing leave the rest out. */
export function isCurrent(document: object): boolean {
  return !('withdrawnAt' in document)
}
