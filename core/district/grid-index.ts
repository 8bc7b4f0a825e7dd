// Which grid contains a point: a box index, then the exact polygon test.
import type { Polygon, Position as LngLat } from 'geojson'
import Flatbush from 'flatbush'
import pointInPolygon from 'point-in-polygon-hao'
import type { Position } from '@core/kernel/position'
import type { Grid } from './grid'

export interface GridIndex {
  /** The grid that contains the point. On a shared border the lowest code wins, so that a point has one grid only. */
  at(position: Position): Grid | undefined
}

export function gridIndex(grids: readonly Grid[]): GridIndex {
  if (grids.length === 0) return { at: () => undefined }
  const boxes = new Flatbush(grids.length)
  for (const grid of grids) boxes.add(...boxOf(grid))
  boxes.finish()
  return {
    at({ lng, lat }) {
      return boxes
        .search(lng, lat, lng, lat)
        .map((index) => grids[index])
        .filter((grid) => grid !== undefined)
        .filter((grid) => polygonsOf(grid).some((rings) => isInside(lng, lat, rings)))
        .sort((a, b) => (a.id < b.id ? -1 : 1))[0]
    },
  }
}

/** The grid's polygons, each a list of rings, the outer one first. */
export function polygonsOf(grid: Pick<Grid, 'area'>): readonly Polygon['coordinates'][] {
  return grid.area.type === 'Polygon' ? [grid.area.coordinates] : grid.area.coordinates
}

function isInside(lng: number, lat: number, rings: LngLat[][]): boolean {
  // The library answers 0 on the border, true inside.
  return pointInPolygon([lng, lat], rings as [number, number][][]) !== false
}

function boxOf(grid: Grid): [number, number, number, number] {
  const points = polygonsOf(grid).flat(2)
  const lngs = points.map(([lng = 0]) => lng)
  const lats = points.map(([, lat = 0]) => lat)
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)]
}
