// What the map draws of a way, and whose data that is.
import { mapIsSketch } from '@/platform/map-view'
import type { MapLines } from '@/platform/map-view-port'
import { walkingWords } from '@/ui/words/walking'
import type { Way } from './use-way'

/** A straight line is no way: nothing is drawn that nobody can walk. */
export function wayLines(way: Way | undefined): readonly MapLines[] {
  return isWalk(way) ? [{ look: 'route', lines: [way.line] }] : []
}

export function notesOf(way: Way | undefined, notices: readonly string[] = []): readonly string[] {
  return [...(mapIsSketch ? [walkingWords.sketch] : []), ...(isWalk(way) ? notices : [])]
}

function isWalk(way: Way | undefined): way is Way {
  return way?.basis === 'walking'
}
