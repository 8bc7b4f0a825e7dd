// What somebody has taken on, and what is kept of their family where it is on the list, gathered for them.
import type { ServiceLine } from '@core/accounts/service-data'
import type { Pledge } from '@core/pledges/pledge'
import { looksOwner } from '../_kit/family-contact'
import { readAll } from '../_kit/read-all'
import type { Doc, Store } from '../_kit/store'

export async function pledgeDataOf(accountId: string, store: Store): Promise<readonly ServiceLine[]> {
  const [pledges, families] = await Promise.all([
    readAll(store, 'pledges', 'account', { accountId }),
    readAll(store, 'families', 'account', { accountId }),
  ])
  const lines = await Promise.all([
    ...pledges.map(async (pledge) => [
      { section: 'pledges' as const, text: await wordsOf(pledge, store), at: pledge.at },
    ]),
    ...families.map((family) => ourLines(family, store)),
  ])
  return lines.flat()
}

async function wordsOf({ kind, ofId }: Pledge, store: Store): Promise<string> {
  switch (kind) {
    case 'post':
      return (await store.get('posts', ofId))?.title ?? ''
    case 'family':
      return (await store.get('families', ofId))?.label ?? ''
    case 'problem':
      return (await store.get('problems', ofId))?.title ?? ''
  }
}

async function ourLines(
  { _id, label, needs, mark = '', enteredAt }: Doc<'families'>,
  store: Store,
): Promise<readonly ServiceLine[]> {
  const [contact, looks] = await Promise.all([
    store.get('familyContacts', _id),
    readAll(store, 'contactReads', 'owner', { ownerId: looksOwner(_id) }),
  ])
  const reach = contact ? [contact.name, contact.phone, contact.address] : []
  const kept = [label, ...needs, mark, ...reach].filter((text) => text !== '')
  return [
    ...kept.map((text) => ({ section: 'ourFamily' as const, text, at: enteredAt })),
    // Who looked at how to reach it.
    ...looks.map(({ readerName, at }) => ({ section: 'ourFamily' as const, text: readerName, at })),
  ]
}
