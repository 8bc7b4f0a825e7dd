// Who had to do with a matter is forgotten; that it was raised, agreed, met over and judged stays.
import { eraseParticipant } from '@core/councils/erase-participant'
import { ok } from '@core/kernel/result'
import { readAll } from '../_kit/read-all'
import type { Store } from '../_kit/store'
import { storedMatter } from '../_kit/stored-matter'
import { blank } from './blank'

export async function eraseAsParticipant(accountId: string, store: Store): Promise<void> {
  for (const { _id } of await readAll(store, 'matters', 'raiser', { raiserAccountId: accountId }))
    await forget(_id, accountId, store)
  for (const { _id, matterId } of await readAll(store, 'partySpeakers', 'account', { accountId })) {
    await forget(matterId, accountId, store)
    // The pointer last: as long as it stands, the matter may still name the account.
    await blank(store, 'partySpeakers', _id, (pointer) => ok({ ...pointer, accountId: '' }))
  }
  for (const { _id } of await readAll(store, 'signIns', 'account', { accountId }))
    await blank(store, 'signIns', _id, (signIn) => ok({ ...signIn, accountId: '' }))
  for (const { _id } of await readAll(store, 'matterRatings', 'account', { accountId }))
    await blank(store, 'matterRatings', _id, (rating) => ok({ ...rating, accountId: '', comment: '' }))
}

async function forget(matterId: string, accountId: string, store: Store): Promise<void> {
  await blank(store, 'matters', matterId, (matter) => ok(storedMatter(eraseParticipant(matter, accountId))))
}
