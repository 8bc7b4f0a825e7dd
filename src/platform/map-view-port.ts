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

export type LineLook = 'street' | 'route' | 'near' | 'far'

/** Lines of one look, such as the way to a place or the streets that are too far from one. */
export interface MapLines {
  readonly look: LineLook
  /** [lng, lat] from point to point. */
  readonly lines: readonly (readonly (readonly [lng: number, lat: number])[])[]
}

/** How dark an area is, 0 to 1; areas that are not named stay as they are. */
export type Shades = ReadonlyMap<string, number>

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
  readonly grids?:
    FeatureCollection<Polygon | MultiPolygon, { readonly code: string; readonly name: string }> | undefined
  /** By the code of the grid. */
  readonly shades?: Shades | undefined
  readonly lines?: readonly MapLines[] | undefined
  /** Picking a place: a cross stays in the middle, `onMove` tells what lies under it. */
  readonly picking?: boolean | undefined
  readonly onMove?: ((centre: Position) => void) | undefined
  /** Whose data is drawn, shown in the corner; each on a line. */
  readonly notes?: readonly string[] | undefined
}

export type MapViewComponent = FC<MapViewProps>

export const usualZoom = 15
