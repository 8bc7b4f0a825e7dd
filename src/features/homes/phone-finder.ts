// The finder on the phone: the places it knows over the streets it has. Made once, for all screens.
import type { PlaceSummary } from '@core/homes/homes-api'
import type { PlaceFinder } from '@core/homes/nearest'
import { onFoot } from '@core/homes/on-foot'
import type { Streets } from '@core/walking/streets'
import { useEffect, useSyncExternalStore } from 'react'

export type PhoneFinder = PlaceFinder<PlaceSummary>

interface Made {
  readonly streets: Streets
  readonly places: string
  readonly finder: PhoneFinder
}

const listeners = new Set<() => void>()
let made: Made | undefined

/** Undefined while either is missing: then the server is asked. */
export function useFinder(): PhoneFinder | undefined {
  return useSyncExternalStore(watch, current, current)
}

/** For the screen that knows both. Equal places, read again, need no new tables. */
export function useMakeFinder(places: readonly PlaceSummary[] | undefined, streets: Streets | undefined): void {
  useEffect(() => {
    if (!places || !streets) return
    const written = JSON.stringify(places)
    if (made?.streets === streets && made.places === written) return
    made = { streets, places: written, finder: onFoot(places, streets) }
    for (const tell of listeners) tell()
  }, [places, streets])
}

/** What the finder walks on, for a map. */
export function useFinderStreets(): Streets | undefined {
  return useSyncExternalStore(watch, currentStreets, currentStreets)
}

function currentStreets(): Streets | undefined {
  return made?.streets
}

function current(): PhoneFinder | undefined {
  return made?.finder
}

function watch(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}
