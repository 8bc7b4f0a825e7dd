// The nearest places on foot: by the phone itself once it has the streets, before that by the server, without either by
// straight line among the places it knows.
import type { PlaceSummary } from '@core/homes/homes-api'
import type { RankedPlace } from '@core/homes/nearest'
import type { PlaceKind } from '@core/homes/service-place'
import { straightLine } from '@core/homes/straight-line'
import { willDo, type Wanted } from '@core/homes/wanted'
import type { Walker } from '@core/homes/walker'
import type { Position } from '@core/kernel/position'
import { useMemo } from 'react'
import { useQuery } from '@/rpc/use-query'
import { useFinder } from './phone-finder'

export type Ranked = RankedPlace<PlaceSummary>

export interface Search {
  readonly from: Position | undefined
  readonly kind: PlaceKind
  readonly walker: Walker
  readonly wanted: Wanted
  readonly now: number
}

/** What is further down the list is found by its name. */
const limit = 10

/** Undefined while it is being found. */
export function useNearest(search: Search, known: readonly PlaceSummary[] | undefined): readonly Ranked[] | undefined {
  const { from, kind, walker, wanted } = search
  const finder = useFinder()
  // The hour matters only to those who ask for an open door.
  const at = wanted.openNow ? search.now : 0
  const wishes = useMemo(
    () => ({ limit, walker, accepts: (place: PlaceSummary) => willDo(place, [kind], wanted, at) }),
    [kind, walker, wanted, at],
  )
  const own = useMemo(() => (finder && from ? finder.nearest(from, wishes) : undefined), [finder, from, wishes])
  const input = useMemo(
    () =>
      own || !from ? null : { position: { ...from, datum: 'wgs84' as const }, kinds: [kind], limit, walker, wanted },
    [own, from, kind, walker, wanted],
  )
  // Not kept on the phone: it would keep where the person was.
  const asked = useQuery('homes', 'nearest', input, { keep: false })
  return useMemo(() => {
    if (own ?? asked.data) return own ?? asked.data
    return asked.refusal && from && known ? straightLine(known).nearest(from, wishes) : undefined
  }, [own, asked.data, asked.refusal, from, known, wishes])
}
