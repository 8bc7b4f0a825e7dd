// What somebody took on ends, and who it was is forgotten. A family that asks to be forgotten leaves the list, and how
// to reach it is blank.
import { ok } from '@core/kernel/result'
import { eraseTaker } from '@core/pledges/decide-problem'
import { eraseAdopter, eraseFamily } from '@core/pledges/erase-pledger'
import { eraseHolder } from '@core/pledges/hold-post'
import { districtMap } from '../_kit/district-map'
import type { World } from '../_kit/dispatch'
import { closeFamilyContact, looksOwner } from '../_kit/family-contact'
import { readAll } from '../_kit/read-all'
import { storedFamily, storedPost, storedProblem } from '../_kit/stored-pledges'
import { blank } from './blank'

interface Whose {
  readonly accountId: string
  /** Empty for residents. */
  readonly personId: string
}

export async function eraseAsPledger(whose: Whose, { store, now }: Pick<World, 'store' | 'now'>): Promise<void> {
  const { accountId, personId } = whose
  for (const { _id, kind, ofId } of await readAll(store, 'pledges', 'account', { accountId })) {
    switch (kind) {
      case 'post':
        await blank(store, 'posts', ofId, (post) => ok(storedPost(eraseHolder(post, accountId, personId, now))))
        break
      case 'family':
        await blank(store, 'families', ofId, (one) => ok(storedFamily(eraseAdopter(one, accountId, personId, now))))
        break
      case 'problem':
        await blank(store, 'problems', ofId, (one) => ok(storedProblem(eraseTaker(one, accountId, personId, now))))
        break
    }
    // The pointer last: as long as it stands, the thing may still name the account.
    await blank(store, 'pledges', _id, (pledge) => ok({ ...pledge, accountId: '' }))
  }
  await eraseAsFamily(accountId, { store, now })
}

async function eraseAsFamily(accountId: string, { store, now }: Pick<World, 'store' | 'now'>): Promise<void> {
  const map = await districtMap(store)
  for (const { _id, unitId } of await readAll(store, 'families', 'account', { accountId })) {
    for (const look of await readAll(store, 'contactReads', 'owner', { ownerId: looksOwner(_id) }))
      await blank(store, 'contactReads', look._id, (read) => ok({ ...read, ownerId: '' }))
    await closeFamilyContact(store, _id)
    const unitName = map?.unit(unitId)?.name ?? ''
    // Last: through it the rest is found.
    await blank(store, 'families', _id, (family) => ok(storedFamily(eraseFamily(family, accountId, unitName, now))))
  }
}
