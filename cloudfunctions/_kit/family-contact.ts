// The contact of a family, kept apart from it: put in place of another, or blank for good.
import { ok, refuse, type Result } from '@core/kernel/result'
import type { FamilyContact } from '@core/pledges/family'
import { change } from './change'
import type { Store } from './store'

const blank: FamilyContact = { name: '', phone: '', address: '', closed: true }

/** Refuses with `family.withdrawn` where the family has left: also where both happen at once. */
export async function putFamilyContact(
  store: Store,
  familyId: string,
  reach: Omit<FamilyContact, 'closed'>,
): Promise<Result<true>> {
  const contact: FamilyContact = { ...reach, closed: false }
  if ((await store.insert('familyContacts', familyId, contact)) === 'inserted') return ok(true)
  const put = await change(store, 'familyContacts', familyId, (known) =>
    known.closed ? refuse('conflict', 'family.withdrawn') : ok(contact),
  )
  return put.ok ? ok(true) : put
}

/** Also where there was none: what comes late finds it closed. Throws where others keep changing it. */
export async function closeFamilyContact(store: Store, familyId: string): Promise<void> {
  if ((await store.insert('familyContacts', familyId, blank)) === 'inserted') return
  const closed = await change(store, 'familyContacts', familyId, (known) => ok(known.closed ? known : blank))
  if (!closed.ok) throw new Error(`the contact of family ${familyId} keeps changing`)
}

/** Whose looks these are, among all looks at contacts. */
export function looksOwner(familyId: string): string {
  return `family:${familyId}`
}
