// What a client may ask about the district itself.
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import * as v from 'valibot'
import { procedure } from '@core/kernel/procedure'
import { id, position } from '@core/kernel/schema'
import type { District } from './district'
import type { OrgUnit } from './org-unit'
import type { ServiceDefinition } from './service-definition'

export interface Chain {
  readonly grid: { readonly id: string; readonly name: string } | null
  /** From the district down; empty where no grid contains the point. */
  readonly units: readonly Pick<OrgUnit, 'id' | 'level' | 'name' | 'phone' | 'demo'>[]
}

export type GridFeatures = FeatureCollection<Polygon | MultiPolygon, { readonly code: string; readonly name: string }>

export const districtApi = {
  current: procedure<District>()({ who: [{ is: 'anyone' }], input: v.object({}) }),
  /** Open311 service list. */
  services: procedure<readonly ServiceDefinition[]>()({ who: [{ is: 'anyone' }], input: v.object({}) }),
  chain: procedure<Chain>()({ who: [{ is: 'anyone' }], input: v.object({ position }) }),
  grids: procedure<GridFeatures>()({ who: [{ is: 'anyone' }], input: v.object({}) }),
  /** Units directly under one, in the order of their codes; the district itself where `parentId` is left out. */
  units: procedure<readonly OrgUnit[]>()({ who: [{ is: 'anyone' }], input: v.object({ parentId: v.optional(id) }) }),
}
