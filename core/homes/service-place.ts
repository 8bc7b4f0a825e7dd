// A place people can walk to: branch home, community service centre or micro-position.
import type { Withdrawable } from '@core/kernel/withdrawn'
import type { Position } from '@core/kernel/position'

export const placeKinds = ['branchHome', 'serviceCentre', 'microPosition'] as const
export type PlaceKind = (typeof placeKinds)[number]

export interface Accessibility {
  /** OSM `wheelchair`. */
  readonly wheelchair: 'yes' | 'limited' | 'no'
  /** Steps from the street to the door. */
  readonly steps: number
  /** OSM `toilets:wheelchair`. */
  readonly accessibleToilet: boolean
  readonly note: string
}

export interface ServicePlace extends Withdrawable {
  readonly id: string
  /** Printed in the QR code at the door: scene `h=<code>`. */
  readonly code: string
  readonly kind: PlaceKind
  readonly name: string
  /** The unit that runs it: a grid branch for a home, a community for the others. */
  readonly unitId: string
  readonly path: readonly string[]
  readonly position: Position
  /** How near a phone must be to have been here; about a courtyard where it is not said. */
  readonly fenceMetres?: number
  readonly address: string
  /** How to get there, in words: bus stop, landmark, the last steps. */
  readonly directions: string
  /** Weekly hours, OSM opening_hours subset (`kernel/weekly-hours`). */
  readonly hours: string
  readonly services: readonly string[]
  readonly phone: string
  readonly accessibility: Accessibility
  readonly demo: boolean
}
