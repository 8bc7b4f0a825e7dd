// What the map draws of a way and the streets around it, and whose data that is.
import type { Position } from '@core/kernel/position'
import { useMemo } from 'react'
import { mapIsSketch } from '@/platform/map-view'
import type { MapLines } from '@/platform/map-view-port'
import { walkingWords } from '@/ui/words/walking'
import { useFinderStreets } from './phone-finder'
import { streetsAround } from './streets-around'
import type { Way } from './use-way'

export interface DrawnWay {
  readonly lines: readonly MapLines[]
  /** The notices of the atlas, whenever something of it is drawn. */
  readonly notes: readonly string[]
}

/** `around`: what the map is to show. A straight line is no way: nothing is drawn that nobody can walk. */
export function useDrawnWay(
  way: Way | undefined,
  around: readonly Position[] | undefined,
  notices: readonly string[] = [],
): DrawnWay {
  const known = useFinderStreets()
  const streets = useMemo(() => (mapIsSketch && known && around ? [streetsAround(known, around)] : []), [known, around])
  const lines = useMemo(() => {
    const route: readonly MapLines[] = way?.basis === 'walking' ? [{ look: 'route', lines: [way.line] }] : []
    return [...streets, ...route]
  }, [streets, way])
  const isBare = mapIsSketch && streets.length === 0
  return { lines, notes: [...(isBare ? [walkingWords.sketch] : []), ...(lines.length > 0 ? notices : [])] }
}
