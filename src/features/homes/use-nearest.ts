// The nearest places. Without a net they are found on the phone, among the places it knows.
import type { PlaceSummary } from '@core/homes/homes-api'
import type { RankedPlace } from '@core/homes/nearest'
import type { PlaceKind } from '@core/homes/service-place'
import { straightLine } from '@core/homes/straight-line'
import { anAdult } from '@core/homes/walker'
import type { Position } from '@core/kernel/position'
import { useMemo } from 'react'
import { useQuery } from '@/rpc/use-query'

export type Ranked = RankedPlace<PlaceSummary>
const limit = 20

/** Undefined while it is being found. */
export function useNearest(
  from: Position | undefined,
  kind: PlaceKind,
  known: readonly PlaceSummary[] | undefined,
): readonly Ranked[] | undefined {
  const input = useMemo(
    () => (from ? { position: { ...from, datum: 'wgs84' as const }, kinds: [kind], limit } : null),
    [from, kind],
  )
  // Not kept on the phone: it would keep where the person was.
  const query = useQuery('homes', 'nearest', input, { keep: false })
  return useMemo(() => {
    if (query.data) return query.data
    if (!query.refusal || !from || !known) return undefined
    return straightLine(known).nearest(from, { limit, walker: anAdult, accepts: (place) => place.kind === kind })
  }, [query.data, query.refusal, from, known, kind])
}
