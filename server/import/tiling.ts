// Do the grids fill the outline, each point once? Exactly, first; where not exactly, how far off and between which.
import type { MultiPolygon, Polygon } from 'geojson'
import { gridIndex } from '@core/district/grid-index'
import { isExactTiling } from './exact-tiling'
import { planeAround, type Plane } from './plane'
import { survey, type Piece } from './survey'

export interface Tile {
  readonly id: string
  readonly area: Polygon | MultiPolygon
}

export interface Misfit {
  readonly kind: Piece['kind']
  /** The tiles concerned: the two that overlap, or those along the gap. */
  readonly ids: readonly string[]
  readonly squareMetres: number
  readonly lng: number
  readonly lat: number
}

/**
 * What hand-drawn borders and rounding leave behind: pieces narrower than half a metre on average. Nobody lives in
 * them; a point in one goes to the lower code or to the district's desk.
 */
const toleratedMetres = 0.5

/** Pieces between the same tiles are told as one, at the place of the largest. */
export function misfits(tiles: readonly Tile[], outline: Polygon | MultiPolygon): readonly Misfit[] {
  const plane = planeAround(outline)
  const shapes = tiles.map(({ area }) => plane.shapeOf(area))
  const whole = plane.shapeOf(outline)
  if (isExactTiling(shapes, whole)) return []
  const pieces = survey(shapes, whole, plane, toleratedMetres).filter(isBroad)
  const namesOf = neighbourNames(tiles, plane)
  const merged = new Map<string, Misfit>()
  for (const piece of [...pieces].sort((a, b) => b.squareMetres - a.squareMetres)) {
    const ids = namesOf(piece)
    const key = `${piece.kind} ${ids}`
    const known = merged.get(key) ?? { kind: piece.kind, ids, squareMetres: 0, ...plane.degrees(piece.at) }
    merged.set(key, { ...known, squareMetres: known.squareMetres + piece.squareMetres })
  }
  return [...merged.values()].map((misfit) => ({ ...misfit, squareMetres: Math.round(misfit.squareMetres) }))
}

/** A line that runs along a gap meets tiles only at its ends, if at all: so one looks north and south as well. */
function neighbourNames(tiles: readonly Tile[], plane: Plane): (piece: Piece) => readonly string[] {
  const index = gridIndex(
    tiles.map(({ id, area }) => ({ id, area, name: '', communityId: '', branchId: '', path: [], demo: false })),
  )
  return (piece) => {
    const met = [...piece.tiles].map((tile) => tiles[tile]?.id)
    const beyondEnds = piece.kind === 'gap' ? piece.ends.map((end) => index.at(plane.degrees(end))?.id) : []
    return [...new Set([...met, ...beyondEnds].filter((id) => id !== undefined))].sort()
  }
}

/** A long thin piece has twice its width times half its way around; one line alone says nothing about its width. */
function isBroad({ squareMetres, metresAround, lines }: Piece): boolean {
  return lines > 1 && (2 * squareMetres) / metresAround > toleratedMetres
}
