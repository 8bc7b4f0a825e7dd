// A member's card is gone with the account, and what was done is nobody's any more.
import { ok } from '@core/kernel/result'
import { hiddenCard } from '@core/members/member-card'
import { readAll } from '../_kit/read-all'
import { deedKinds } from '@core/members/deed'
import type { Store } from '../_kit/store'
import { blank } from './blank'

export async function eraseAsMember(personId: string, store: Store): Promise<void> {
  if (personId === '') return
  await blank(store, 'memberCards', personId, () => ok(hiddenCard('')))
  for (const kind of deedKinds) {
    for (const { _id } of await readAll(store, 'deeds', 'person', { personId, kind })) {
      await blank(store, 'deeds', _id, (deed) => ok({ ...deed, personId: '', recordId: '', label: '' }))
    }
  }
}
