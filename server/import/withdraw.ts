// Deals with what the store holds and the folder no longer names: grants end, rosters empty, the rest is marked.
import type { GrantRecord } from '@core/accounts/person'
import type { BodyOf, CollectionName } from '../../cloudfunctions/_kit/collections'
import { readAll } from '../../cloudfunctions/_kit/read-all'
import type { Doc, Store } from '../../cloudfunctions/_kit/store'
import { orgLevels } from '@core/district/org-unit'
import type { DistrictData } from './district-data'
import { put, type Change, type Tally } from './put-all'
import { isCurrent } from '@core/kernel/withdrawn'

export async function withdrawUnnamed(store: Store, data: DistrictData, at: number, tally: Tally): Promise<void> {
  const unitsByLevel = await Promise.all(orgLevels.map((level) => readAll(store, 'orgUnits', 'level', { level })))
  const units = unitsByLevel.flat()
  const apply = withdrawing(store, tally)
  const mark = <Body extends object>(body: Body) => (isCurrent(body) ? { ...body, withdrawnAt: at } : body)
  await apply('grants', await readAll(store, 'grants', 'person', {}), data.grants, (grant) => revoked(grant, at))
  await apply('rosters', await readAll(store, 'rosters', 'all', {}), data.rosters, (roster) => ({
    ...roster,
    duties: [],
  }))
  await apply('orgUnits', units, data.orgUnits, mark)
  await apply('grids', await readAll(store, 'grids', 'all', {}), data.grids, mark)
  await apply('places', await readAll(store, 'places', 'all', {}), data.places, mark)
  await apply('people', await readAll(store, 'people', 'unit', {}), data.people, mark)
  // Phones half way through an old atlas are told that it is gone, and begin with the new one.
  await apply('atlasParts', await readAll(store, 'atlasParts', 'all', {}), data.atlasParts, (part) => ({
    ...part,
    data: '',
  }))
  await apply('services', await readAll(store, 'services', 'order', {}), data.services, mark)
  await apply('timeLimits', await readAll(store, 'timeLimits', 'all', {}), data.timeLimits, mark)
  await apply('routingRules', await readAll(store, 'routingRules', 'order', {}), data.routingRules, mark)
  await apply('volunteerTeams', await readAll(store, 'volunteerTeams', 'name', {}), data.volunteerTeams, mark)
  const members = await readAll(store, 'teamMembers', 'team', {})
  // Whoever joined by themselves is on no list.
  const listed = members.filter(({ accountId, personId }) => accountId === '' && personId !== '')
  await apply('teamMembers', listed, data.teamMembers, (member) =>
    member.current === 0 ? member : { ...member, current: 0, leftAt: at },
  )
  await apply('partnerUnits', await readAll(store, 'partnerUnits', 'all', {}), data.partnerUnits, mark)
}

/** Given in the app, already ended or already revoked: left as it is. */
function revoked(grant: GrantRecord, at: number): GrantRecord {
  if (grant.grantedBy !== 'import' || grant.revokedAt !== 0 || grant.until <= at) return grant
  return { ...grant, revokedAt: at, revokedBy: 'import' }
}

function withdrawing(store: Store, tally: Tally) {
  return async <C extends CollectionName>(
    collection: C,
    docs: readonly Doc<C>[],
    named: ReadonlyMap<string, unknown>,
    withdraw: (body: BodyOf<C>) => BodyOf<C>,
  ): Promise<void> => {
    const change: Change<C> = (current) => {
      if (current === undefined) throw new Error(`import: ${collection} has lost a document`)
      return withdraw(current)
    }
    for (const doc of docs) {
      if (named.has(doc._id)) continue
      if ((await put(store, collection, doc._id, change, doc)) !== 'unchanged') tally.withdrawn++
    }
  }
}
