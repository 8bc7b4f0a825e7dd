// A map of places, the same to ask for on both hosts. All positions are WGS-84.
import type { Position } from '@core/kernel/position'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { FC } from 'react'

export interface MapMarker {
  readonly id: string
  readonly position: Position
  /** Said by a screen reader, shown when selected. */
  readonly label: string
  /** Shown inside the mark, such as the place in a list; a plain dot without it. */
  readonly text?: string | undefined
}

export interface MapViewProps {
  readonly className?: string | undefined
  /** What the map is of, for a screen reader. */
  readonly label: string
  readonly centre: Position
  /** 10 = a district, 16 = a few streets. */
  readonly zoom?: number | undefined
  /** Shows all of these at once, in place of `centre` and `zoom`; two at least. */
  readonly fit?: readonly Position[] | undefined
  readonly markers: readonly MapMarker[]
  readonly selectedId?: string | undefined
  readonly onSelect?: ((id: string) => void) | undefined
  /** Where the person is. */
  readonly own?: Position | undefined
  readonly outline?: Polygon | MultiPolygon | undefined
  readonly grids?: FeatureCollection<Polygon | MultiPolygon, { readonly name: string }> | undefined
  /** Picking a place: a cross stays in the middle, `onMove` tells what lies under it. */
  readonly picking?: boolean | undefined
  readonly onMove?: ((centre: Position) => void) | undefined
  /** Whose map this is, shown in the corner. */
  readonly attribution?: string | undefined
}

export type MapViewComponent = FC<MapViewProps>

export const usualZoom = 15
