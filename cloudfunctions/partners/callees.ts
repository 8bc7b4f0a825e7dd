// The units a whistle names: known, current, and whether anybody of them can be told.
import { isInForce } from '@core/accounts/person'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Callee } from '@core/partners/call-units'
import type { PartnerUnit } from '@core/partners/partner-unit'
import { liaisonRoles } from '@core/partners/whistle-life'
import type { Context } from '../_kit/context'
import type { DistrictMap } from '../_kit/district-map'
import { readAll } from '../_kit/read-all'

type Found = Callee & { readonly unit: PartnerUnit }

/** Refuses with the place of the first id that names no unit. */
export async function calleesOf(
  partnerIds: readonly string[],
  map: DistrictMap,
  context: Pick<Context, 'store' | 'now'>,
): Promise<Result<readonly Found[]>> {
  const units: PartnerUnit[] = []
  for (const [index, id] of partnerIds.entries()) {
    const unit = map.partners.find((one) => one.id === id)
    if (!unit) return refuse('invalid', 'whistle.unit-unknown', { field: `partnerIds.${index}` })
    units.push(unit)
  }
  return ok(await Promise.all(units.map(async (unit) => ({ unit, reachable: await isReachable(unit.id, context) }))))
}

/** A liaison in office who has taken up the invitation. */
async function isReachable(unitId: string, { store, now }: Pick<Context, 'store' | 'now'>): Promise<boolean> {
  const grants = await readAll(store, 'grants', 'unit', { unitId })
  const serving = grants.filter(
    (grant) => isInForce(grant, now) && (liaisonRoles as readonly string[]).includes(grant.role),
  )
  const people = await store.getMany('people', [...new Set(serving.map((grant) => grant.personId))].slice(0, 100))
  return people.some((person) => person.accountId !== '')
}
