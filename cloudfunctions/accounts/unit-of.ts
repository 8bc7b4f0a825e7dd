// The unit that a person or grant names: one of the organisation, or a partner unit.
import type { Role } from '@core/kernel/role'
import { isCurrent } from '@core/kernel/withdrawn'
import { partnerPath } from '@core/partners/partner-unit'
import type { Store } from '../_kit/store'

export interface NamedUnit {
  readonly name: string
  /** Ids from the district down to the unit itself. */
  readonly path: readonly string[]
}

/** Withdrawn ones too. Undefined where there is none. */
export async function unitOf(store: Store, unitId: string): Promise<NamedUnit | undefined> {
  return (await store.get('orgUnits', unitId)) ?? partnerOf(store, unitId)
}

/** What `role` may be held over: a liaison's a partner unit, any other a unit of the organisation. None once withdrawn. */
export async function unitForRole(store: Store, role: Role, unitId: string): Promise<NamedUnit | undefined> {
  if (role === 'unitLiaison') return partnerOf(store, unitId, isCurrent)
  const unit = await store.get('orgUnits', unitId)
  return unit && isCurrent(unit) ? unit : undefined
}

/** Names by id, of whichever are known. */
export async function unitNames(store: Store, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(unitIds)]
  const found = await Promise.all([store.getMany('orgUnits', ids), store.getMany('partnerUnits', ids)])
  return new Map(found.flat().map(({ _id, name }) => [_id, name]))
}

async function partnerOf(
  store: Store,
  unitId: string,
  isWanted: (partner: object) => boolean = () => true,
): Promise<NamedUnit | undefined> {
  const partner = await store.get('partnerUnits', unitId)
  return partner && isWanted(partner) ? { name: partner.name, path: partnerPath(partner) } : undefined
}
