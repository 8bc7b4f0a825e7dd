// The way from where one is to one place: by the phone itself where it can, else by the server.
import type { PlaceSummary } from '@core/homes/homes-api'
import type { RouteToPlace } from '@core/homes/nearest'
import type { Walker } from '@core/homes/walker'
import type { Position } from '@core/kernel/position'
import { useMemo } from 'react'
import { useQuery } from '@/rpc/use-query'
import { useFinder } from './phone-finder'

export type Way = RouteToPlace<PlaceSummary>

export interface WayFound {
  readonly way: Way | undefined
  /** Neither the phone nor the server could tell. */
  readonly failed: boolean
}

export function useWay(from: Position | undefined, placeId: string | undefined, walker: Walker): WayFound {
  const finder = useFinder()
  const own = useMemo(
    () => (finder && from && placeId ? finder.routeTo(from, placeId, walker) : undefined),
    [finder, from, placeId, walker],
  )
  const input = useMemo(
    () => (own || !from || !placeId ? null : { position: { ...from, datum: 'wgs84' as const }, id: placeId, walker }),
    [own, from, placeId, walker],
  )
  // Not kept on the phone: it would keep where the person was.
  const asked = useQuery('homes', 'route', input, { keep: false })
  return { way: own ?? asked.data, failed: !own && asked.refusal !== undefined }
}
