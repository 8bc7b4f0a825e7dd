// Brings the store to what the folder says, writing only what differs. Every step can be repeated: after a crash, the
// next run does what is left, and `district/current`, written last, tells readers to look again.
import type { GrantRecord, Person } from '@core/accounts/person'
import type { Store } from '../../cloudfunctions/_kit/store'
import type { DistrictData, ImportedGrant, ImportedPerson } from './district-data'
import { importMatters } from './import-matters'
import { importPledges } from './import-pledges'
import { importVolunteering } from './import-volunteering'
import { putAll, type Change, type Tally } from './put-all'
import { withdrawUnnamed } from './withdraw'

export interface ImportReport {
  readonly inserted: number
  readonly changed: number
  readonly unchanged: number
  /** Was in the store, is not in the folder. */
  readonly withdrawn: number
}

export async function importDistrict(store: Store, data: DistrictData, at: number): Promise<ImportReport> {
  const tally: Tally = { inserted: 0, changed: 0, unchanged: 0, withdrawn: 0 }
  await putAll(store, 'orgUnits', asGiven(data.orgUnits), tally)
  await putAll(store, 'people', mapped(data.people, personOf), tally)
  await putAll(
    store,
    'grants',
    mapped(data.grants, (grant) => grantOf(grant, at)),
    tally,
  )
  await putAll(store, 'rosters', asGiven(data.rosters), tally)
  await putAll(store, 'grids', asGiven(data.grids), tally)
  await putAll(store, 'places', asGiven(data.places), tally)
  await putAll(store, 'services', asGiven(data.services), tally)
  await putAll(store, 'calendar', new Map([['current', () => data.calendar]]), tally)
  await putAll(store, 'timeLimits', asGiven(data.timeLimits), tally)
  await putAll(store, 'routingRules', asGiven(data.routingRules), tally)
  await putAll(store, 'partnerUnits', asGiven(data.partnerUnits), tally)
  await putAll(store, 'atlasParts', asGiven(data.atlasParts), tally)
  await importMatters(store, data, at, tally)
  await importPledges(store, data, at, tally)
  await importVolunteering(store, data, at, tally)
  await withdrawUnnamed(store, data, at, tally)
  await putDistrict(store, data, at, tally)
  return tally
}

function personOf(person: ImportedPerson): Change<'people'> {
  return (current: Person | undefined) => ({ ...person, accountId: current?.accountId ?? '' })
}

/** A grant given in the app is not the folder's to change, nor is one that somebody revoked to be given back. */
function grantOf(grant: ImportedGrant, at: number): Change<'grants'> {
  return (current: GrantRecord | undefined) => {
    if (current && current.grantedBy !== 'import') return current
    const isRevokedInApp = current && current.revokedAt !== 0 && current.revokedBy !== 'import'
    const revoked = isRevokedInApp ? current : { revokedAt: 0, revokedBy: '' }
    return {
      ...grant,
      grantedBy: 'import',
      grantedAt: current?.grantedAt ?? at,
      revokedAt: revoked.revokedAt,
      revokedBy: revoked.revokedBy,
    }
  }
}

/** Rewritten whenever anything was, so that its revision is what a cache may go by. */
async function putDistrict(store: Store, { district, version }: DistrictData, at: number, tally: Tally): Promise<void> {
  const isTouched = tally.inserted + tally.changed + tally.withdrawn > 0
  const current: Change<'district'> = (known) => {
    const importedAt = known && known.version === version && !isTouched ? known.importedAt : at
    return { ...district, version, importedAt }
  }
  await putAll(store, 'district', new Map([['current', current]]), tally)
}

function asGiven<Body>(bodies: ReadonlyMap<string, Body>): ReadonlyMap<string, () => Body> {
  return mapped(bodies, (body) => () => body)
}

function mapped<From, To>(entries: ReadonlyMap<string, From>, to: (one: From) => To): ReadonlyMap<string, To> {
  return new Map([...entries].map(([id, one]) => [id, to(one)]))
}
