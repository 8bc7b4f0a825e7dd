// Electors as they are published: each by a mark that only he can make, and the number that fixes the whole list.
import type { ElectorateHead } from './announcement'
import { merkleRoot } from './merkle-root'
import type { Elector } from './register'
import { electorLine, type PublishedElector } from './result-file'
import { sha256Hex } from './sha256'

export function markOf({ key, salt }: Pick<Elector, 'key' | 'salt'>): string {
  return sha256Hex(`elector|${key}|${salt}`)
}

/** In the order of the marks, which says nothing about who is who. */
export function publishedElectors(electors: readonly Elector[]): readonly PublishedElector[] {
  return electors
    .map((elector) => ({ mark: markOf(elector), heads: elector.heads, area: elector.area }))
    .sort((one, other) => (one.mark < other.mark ? -1 : 1))
}

/** Sums and Merkle root of a published list: `root` of a register's version and of an announced electorate. */
export function electorateHead(list: readonly PublishedElector[]): ElectorateHead {
  return {
    root: merkleRoot(list.map(electorLine)),
    electors: list.length,
    heads: list.reduce((total, { heads }) => total + heads, 0),
    area: list.reduce((total, { area }) => total + area, 0),
  }
}
