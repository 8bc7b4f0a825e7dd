// What helps to find one's way on a map without streets: the grids with their names, and the homes.
import type { GridFeatures } from '@core/district/district-api'
import type { PlaceSummary } from '@core/homes/homes-api'
import { useMemo } from 'react'
import type { MapMarker } from '@/platform/map-view-port'
import { useQuery } from '@/rpc/use-query'

export interface MapAreas {
  readonly grids: GridFeatures | undefined
  readonly homes: readonly MapMarker[]
}

const nothing = {}
const none: readonly PlaceSummary[] = []

export function useMapAreas(): MapAreas {
  const grids = useQuery('district', 'grids', nothing).data
  const places = useQuery('homes', 'list', nothing).data ?? none
  const homes = useMemo(() => places.map(({ id, name, position }) => ({ id, position, label: name })), [places])
  return { grids, homes }
}
