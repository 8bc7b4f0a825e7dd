// Brings in posts, problems and the demonstration's families. Once in, they are the app's: a later import never changes
// them, and never takes them away.
import type { Family, FamilyContact } from '@core/pledges/family'
import { storedFamily, storedPost, storedProblem } from '../../cloudfunctions/_kit/stored-pledges'
import type { Store } from '../../cloudfunctions/_kit/store'
import type { DistrictData } from './district-data'
import { putAll, type Tally } from './put-all'
import type { ImportedFamily } from './read-families'

type Given = Pick<DistrictData, 'posts' | 'problems' | 'families'>

export async function importPledges(store: Store, { posts, problems, families }: Given, at: number, tally: Tally) {
  const opened = { openedBy: 'import', openedAt: at, updatedAt: at, deeds: [] }
  const newPosts = first(posts, (post) => storedPost({ ...post, ...opened, holders: [], state: 'open' }))
  await putAll(store, 'posts', newPosts, tally)
  const none = { requestId: '', state: 'open', isDone: false, takers: [], log: [], delivered: 0 } as const
  await putAll(
    store,
    'problems',
    first(problems, (one) => storedProblem({ ...one, ...opened, ...none })),
    tally,
  )
  await putAll(
    store,
    'families',
    first(families, (one) => storedFamily(familyOf(one, at))),
    tally,
  )
  const contacts = first(families, ({ contact }): FamilyContact => ({ ...contact, closed: false }))
  await putAll(store, 'familyContacts', contacts, tally)
}

/** Only what is not there yet. */
function first<From, Body>(
  entries: ReadonlyMap<string, From>,
  made: (one: From) => Body,
): ReadonlyMap<string, (current: Body | undefined) => Body> {
  return new Map([...entries].map(([id, one]) => [id, (current: Body | undefined) => current ?? made(one)]))
}

/** Without a letter: whoever shows the demonstration makes one. */
function familyOf({ label, needs, unitId, path, placeId }: ImportedFamily, at: number): Family {
  return {
    ...{ label, needs, unitId, path, placeId },
    consent: { state: 'given', at, how: 'in-person', recordedBy: 'import', sensitive: { at, how: 'in-person' } },
    accountId: '',
    codeHash: '',
    codeUntil: 0,
    letGo: [],
    adoptions: [],
    state: 'open',
    enteredBy: 'import',
    enteredAt: at,
    updatedAt: at,
    log: [],
    delivered: 0,
    deeds: [],
    demo: true,
  }
}
