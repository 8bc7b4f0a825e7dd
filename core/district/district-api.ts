// What a client may ask about the district itself.
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import * as v from 'valibot'
import { procedure } from '@core/kernel/procedure'
import { epochMs, id, newId, position } from '@core/kernel/schema'
import { staffRoles } from '@core/kernel/role'
import type { WeeklyHours } from '@core/kernel/weekly-hours'
import type { Who } from '@core/kernel/who-may'
import type { District } from './district'
import type { Leave } from './leave'
import type { OrgLevel, OrgUnit } from './org-unit'
import type { ServiceDefinition } from './service-definition'

export interface Chain {
  readonly grid: { readonly id: string; readonly name: string } | null
  /** From the district down; empty where no grid contains the point. */
  readonly units: readonly Pick<OrgUnit, 'id' | 'level' | 'name' | 'phone' | 'demo'>[]
}

export type GridFeatures = FeatureCollection<Polygon | MultiPolygon, { readonly code: string; readonly name: string }>

/** Who can be asked, of one unit's roster. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly title: string
}

export interface LeaveView extends Leave {
  readonly id: string
}

export interface RuleView {
  readonly id: string
  readonly serviceName: string
  /** Empty for everywhere. */
  readonly areaName: string
  /** Null for always. */
  readonly hours: WeeklyHours | null
  /** The level of the organisation, or one unit's name. */
  readonly to: { readonly level: OrgLevel } | { readonly unitName: string }
  readonly reason: string
  readonly demo: boolean
}

const staff: Who = { is: 'holder', roles: staffRoles, over: 'anything' }
const staffThere: Who = { is: 'holder', roles: staffRoles, over: 'thing' }

export const districtApi = {
  current: procedure<District>()({ who: [{ is: 'anyone' }], input: v.object({}) }),
  /** Open311 service list. */
  services: procedure<readonly ServiceDefinition[]>()({ who: [{ is: 'anyone' }], input: v.object({}) }),
  chain: procedure<Chain>()({ who: [{ is: 'anyone' }], input: v.object({ position }) }),
  grids: procedure<GridFeatures>()({ who: [{ is: 'anyone' }], input: v.object({}) }),
  /** Units directly under one, in the order of their codes; the district itself where `parentId` is left out. */
  units: procedure<readonly OrgUnit[]>()({ who: [{ is: 'anyone' }], input: v.object({ parentId: v.optional(id) }) }),
  /** In the order in which they are tried; what none of them catches goes to its grid's branch. */
  rules: procedure<readonly RuleView[]>()({ who: [staff], input: v.object({}) }),
  colleagues: procedure<readonly Colleague[]>()({ who: [staffThere], input: v.object({ unitId: id }) }),
  /** Of a unit's roster, the running and the coming ones, the earliest first. */
  leaves: procedure<readonly LeaveView[]>()({ who: [staffThere], input: v.object({ unitId: id }) }),
  takeLeave: procedure<LeaveView>()({
    who: [staffThere],
    input: v.object({
      id: newId,
      unitId: id,
      personId: id,
      from: epochMs,
      until: epochMs,
      substituteId: v.optional(id),
    }),
  }),
  endLeave: procedure<LeaveView>()({ who: [staffThere], input: v.object({ id }) }),
}
