// The district itself: its name, outline and hotline.
import type { District } from '@core/district/district'
import type { GridFeatures } from '@core/district/district-api'
import { useQuery, type Query } from '@/rpc/use-query'

const nothing = {}

export function useDistrict(): Query<District> {
  return useQuery('district', 'current', nothing)
}

/** For a map; nothing is asked until one is shown. */
export function useGrids(wanted: boolean): Query<GridFeatures> {
  return useQuery('district', 'grids', wanted ? nothing : null)
}
