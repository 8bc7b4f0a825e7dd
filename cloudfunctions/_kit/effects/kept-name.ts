// Under which name an upload is kept: always the same for the same account and id, and telling nobody whose it is. The
// board shows photos to neighbours; two of them must not be seen to be one person's.
import { createHash } from 'node:crypto'
import type { Upload } from './files'

/** Two letters of a shelf, so that no folder grows without bound, and 64 of a hash; no ending. */
export function keptName({ accountId, id }: Pick<Upload, 'accountId' | 'id'>): string {
  const name = createHash('sha256').update(`${accountId}/${id}`).digest('hex')
  return `kept/${name.slice(0, 2)}/${name}`
}
