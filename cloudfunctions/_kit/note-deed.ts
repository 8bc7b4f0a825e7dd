// Notes one piece of real work for the person who did it; noted again it is the same deed.
import { createHash } from 'node:crypto'
import type { Deed } from '@core/members/deed'
import type { Store } from './store'

/** Somebody without a person of the organisation behind the account has no member's card, and nothing is noted. */
export async function noteDeed(store: Store, deed: Deed): Promise<void> {
  if (deed.personId === '') return
  await store.insert('deeds', deedId(deed), deed)
}

export function deedId({ kind, recordId, personId }: Pick<Deed, 'kind' | 'recordId' | 'personId'>): string {
  return createHash('sha256').update(`${kind}:${recordId}:${personId}`).digest('hex')
}
