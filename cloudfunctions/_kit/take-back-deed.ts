// The work's record was taken back by whoever it is of: the deed goes with it, and cannot come after.
import type { Deed } from '@core/members/deed'
import { ok } from '@core/kernel/result'
import { change } from './change'
import { deedId } from './note-deed'
import type { Store } from './store'

/** Where it was not noted yet its id is taken all the same: whoever is late to note it finds it there, of nobody. */
export async function takeBackDeed(store: Store, deed: Pick<Deed, 'kind' | 'recordId' | 'personId'>): Promise<void> {
  if (deed.personId === '') return
  const blank: Deed = { personId: '', kind: deed.kind, recordId: '', label: '', unitId: '', at: 0 }
  const id = deedId(deed)
  if ((await store.insert('deeds', id, blank)) === 'inserted') return
  const taken = await change(store, 'deeds', id, (current) => ok(current.personId === '' ? current : blank))
  if (!taken.ok) throw new Error(`the deed ${id} keeps changing`)
}
