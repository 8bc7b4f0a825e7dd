// The bodies that work on matters: the steward alliance of an estate, the council of a grid, with who sits in them.
import { committeeRoles } from '@core/councils/council-life'
import type { BodyView, councilsApi } from '@core/councils/councils-api'
import { fitsBody } from '@core/councils/meeting'
import { holdsOver } from '@core/kernel/caller'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { isCurrent } from '@core/kernel/withdrawn'
import { bodyOf } from '../_kit/body-of'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import type { Doc } from '../_kit/store'

type Input<Name extends keyof typeof councilsApi> = InputOf<(typeof councilsApi)[Name]>

/** Of one answer; a district has some dozens. */
const shown = 100

/** Of a unit, with those of the units right below it: a community's are its grids' too. */
export async function bodies({ unitId }: Input<'bodies'>, { store }: Context): Promise<Result<readonly BodyView[]>> {
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  if (unitId === undefined || unitId === map.root.id) {
    const all = await store.query('councilBodies', { index: 'all', equals: {}, order: 'asc', limit: shown })
    return ok(all.items.filter(isStanding).map(viewOf))
  }
  const unitIds = [unitId, ...map.units.filter(({ parentId }) => parentId === unitId).map(({ id }) => id)]
  const rows = await Promise.all(unitIds.map((id) => store.query('councilBodies', { index: 'unit', equals: { unitId: id }, order: 'asc', limit: shown }))) // prettier-ignore
  return ok(rows.flatMap(({ items }) => items.filter(isStanding).map(viewOf)).slice(0, shown))
}

export async function putBody({ id, ended, ...said }: Input<'putBody'>, context: Context): Promise<Result<BodyView>> {
  const { store, caller, now } = context
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const unit = map.unit(said.unitId)
  if (!unit || !isCurrent(unit)) return refuse('invalid', 'units.missing', { field: 'unitId' })
  if (!holdsOver(caller, committeeRoles, unit.path)) return refuse('forbidden', 'councils.not-your-unit', { field: 'unitId' }) // prettier-ignore
  if (!fitsBody(said.kind, unit.level)) return refuse('invalid', 'councils.body-unfit', { field: 'unitId' })
  const next = { ...said, unitName: unit.name, path: unit.path, updatedAt: now, endedAt: ended ? now : 0, demo: false }
  if ((await store.insert('councilBodies', id, next)) === 'inserted') return ok({ ...next, id })
  const changed = await change(store, 'councilBodies', id, (known) => {
    if (known.unitId !== said.unitId || known.kind !== said.kind) return refuse('conflict', 'councils.id-taken', { field: 'id' }) // prettier-ignore
    return ok({ ...next, demo: known.demo })
  })
  return changed.ok ? ok(viewOf(changed.value)) : changed
}

function isStanding({ endedAt }: Doc<'councilBodies'>): boolean {
  return endedAt === 0
}

function viewOf(kept: Doc<'councilBodies'>): BodyView {
  return { ...bodyOf(kept), id: kept._id }
}
