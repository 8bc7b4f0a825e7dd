// No request lies on nobody's desk: a few units a minute are looked at, and what lies where nobody is left moves to the
// nearest desk above that has somebody, while the district is told.
import type { OrgUnit } from '@core/district/org-unit'
import { ok } from '@core/kernel/result'
import { staffRoles } from '@core/kernel/role'
import { isCurrent } from '@core/kernel/withdrawn'
import { rehome } from '@core/requests/rehome'
import { deskAt } from '@core/requests/route-request'
import { change } from '../_kit/change'
import type { World } from '../_kit/dispatch'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import { guarded } from '../_kit/guarded'
import { servingAt } from '../_kit/serving-at'
import { ranksOf, stored } from '../_kit/stored-request'
import { deliverRequest } from './deliver'
import { termsOf } from './terms'

/** Every desk of a district of two hundred units is looked at within half an hour. */
const unitsPerTick = 8
const batch = 100

/** How many requests were found on nobody's desk. */
export async function watchDesks(world: World): Promise<number> {
  const map = await districtMap(world.store)
  if (!map) return 0
  let moved = 0
  for (const unit of unitsOfThisMinute(map, world.now)) moved += await watchDesk(unit, map, world)
  return moved
}

function unitsOfThisMinute({ units }: DistrictMap, now: number): readonly OrgUnit[] {
  const rounds = Math.max(1, Math.ceil(units.length / unitsPerTick))
  const first = (Math.floor(now / 60_000) % rounds) * unitsPerTick
  return units.slice(first, first + unitsPerTick)
}

async function watchDesk(unit: OrgUnit, map: DistrictMap, world: World): Promise<number> {
  const { store, now } = world
  const open = { index: 'desk', equals: { deskUnitId: unit.id }, ...ranksOf('toDo') } as const
  const [first] = (await store.query('requests', { ...open, order: 'asc', limit: 1 })).items
  if (!first) return 0
  const serving = isCurrent(unit) ? await servingAt(unit.id, staffRoles, world) : []
  if (serving.length > 0) return 0
  const next = await nearestStaffed(unit, map, world)
  // Nobody at all is left above either: it lies best where it lies, and the district's own desk is that place already.
  if (next.id === unit.id) return 0
  const lost = await store.query('requests', { ...open, order: 'asc', limit: batch })
  for (const { _id } of lost.items) {
    const { desk } = deskAt(next, 'orphaned', map, now)
    await change(store, 'requests', _id, (request) => {
      const rehomed = request.desk.unitId === unit.id ? rehome(request, desk, now, termsOf(map)) : request
      return ok(rehomed === request ? request : stored(rehomed))
    })
    await guarded('requests', _id, world, () => deliverRequest(_id, world))
  }
  return lost.items.length
}

async function nearestStaffed(unit: OrgUnit, map: DistrictMap, world: World): Promise<OrgUnit> {
  for (const id of [...unit.path].reverse().slice(1)) {
    const above = map.unit(id)
    if (above && isCurrent(above) && (await servingAt(id, staffRoles, world)).length > 0) return above
  }
  return map.root
}
