// The nearest places, behind a port: on foot over the real terrain where an atlas is loaded, else as the crow flies.
import type { Position } from '@core/kernel/position'
import type { Walker } from './walker'

/** What makes a walk what it is for this person. */
export interface Walk {
  readonly seconds: number
  /** Metres up and metres down. */
  readonly climb: number
  readonly descent: number
  /** Steps of stairs on the way, up or down. */
  readonly steps: number
  /** Steepest stretch as rise over run, stairs apart. */
  readonly steepest: number
  /** The same place for a fast walker. */
  readonly fastSeconds: number
  /** Steps that the fast walker's way has and this person's way goes around. */
  readonly avoidedSteps: number
}

export interface RankedPlace<Place> {
  readonly place: Place
  /** Along the walk, or along the straight line. */
  readonly metres: number
  /** How it was found. Shown to people: an estimate is never passed off as a walk. */
  readonly basis: 'walking' | 'straight-line'
  /** Null for a straight line. */
  readonly walk: Walk | null
}

export interface RouteToPlace<Place> extends RankedPlace<Place> {
  /** Coordinates of a GeoJSON LineString, WGS-84. */
  readonly line: readonly (readonly [lng: number, lat: number])[]
}

export interface Wishes<Place> {
  readonly limit: number
  readonly walker: Walker
  readonly accepts: (place: Place) => boolean
}

export interface PlaceFinder<Place> {
  /** Nearest first. `from` in WGS-84. One answer never mixes walks and straight lines. */
  nearest(from: Position, wishes: Wishes<Place>): readonly RankedPlace<Place>[]
  /** The way to one place; undefined where the finder does not know it. */
  routeTo(from: Position, placeId: string, walker: Walker): RouteToPlace<Place> | undefined
}
