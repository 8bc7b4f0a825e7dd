// The district itself, served.
import { chainAt } from '@core/district/chain'
import type { Chain, districtApi, GridFeatures } from '@core/district/district-api'
import type { District } from '@core/district/district'
import type { OrgUnit } from '@core/district/org-unit'
import type { ServiceDefinition } from '@core/district/service-definition'
import { straightMetres } from '@core/homes/straight-line'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { bodyOf } from '../_kit/body-of'
import type { Context, Handlers } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import { readCurrent } from '../_kit/read-all'
import { endLeave, leaves, takeLeave } from './leaves'
import { colleagues, rules } from './routing'
import type { Store } from '../_kit/store'

type Input<Name extends keyof typeof districtApi> = InputOf<(typeof districtApi)[Name]>

export const districtHandlers: Handlers<typeof districtApi> = {
  current,
  services,
  chain,
  grids,
  units,
  rules,
  colleagues,
  leaves,
  takeLeave,
  endLeave,
}

async function current(_input: Input<'current'>, { store }: Context): Promise<Result<District>> {
  const district = await store.get('district', 'current')
  return district ? ok(bodyOf(district)) : refuse('conflict', 'district.not-imported')
}

async function services(_input: Input<'services'>, { store }: Context): Promise<Result<readonly ServiceDefinition[]>> {
  return ok((await readCurrent(store, 'services', 'order', {})).map(bodyOf))
}

async function chain({ position }: Input<'chain'>, { store }: Context): Promise<Result<Chain>> {
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const grid = map.gridIndex.at(position)
  if (!grid) return ok({ grid: null, units: [] })
  const below = await unitsBelowBranch(store, grid.branchId)
  const units = chainAt(position, grid, {
    unit: (id) => map.unit(id) ?? below.find((unit) => unit.id === id),
    householdsOf: () => below.filter((unit) => unit.level === 'memberHousehold'),
    metres: straightMetres,
  })
  const shown = units.map(({ id, level, name, phone, demo }) => ({ id, level, name, phone, demo }))
  return ok({ grid: { id: grid.id, name: grid.name }, units: shown })
}

async function unitsBelowBranch(store: Store, branchId: string): Promise<readonly OrgUnit[]> {
  const groups = await readCurrent(store, 'orgUnits', 'parent', { parentId: branchId })
  const households = await Promise.all(
    groups.map((group) => readCurrent(store, 'orgUnits', 'parent', { parentId: group.id })),
  )
  return [...groups, ...households.flat()]
}

async function grids(_input: Input<'grids'>, { store }: Context): Promise<Result<GridFeatures>> {
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  return ok({
    type: 'FeatureCollection',
    features: map.grids.map((grid) => ({
      type: 'Feature',
      properties: { code: grid.id, name: grid.name },
      geometry: grid.area,
    })),
  })
}

async function units({ parentId = '' }: Input<'units'>, { store }: Context): Promise<Result<readonly OrgUnit[]>> {
  const children = await readCurrent(store, 'orgUnits', 'parent', { parentId })
  // Where a member household lives is nobody's business on a list of units.
  return ok(children.map((unit) => ({ ...bodyOf(unit), position: null })))
}
