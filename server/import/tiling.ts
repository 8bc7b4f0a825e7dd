// Do the grids fill the outline, each point once? Exactly, first; where not exactly, how far off and between which.
import type { MultiPolygon, Polygon } from 'geojson'
import { isExactTiling } from './exact-tiling'
import { planeAround } from './plane'
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
  const merged = new Map<string, { readonly largest: Piece; squareMetres: number }>()
  const pieces = survey(shapes, whole, plane, toleratedMetres).filter(isBroad)
  for (const piece of [...pieces].sort((a, b) => b.squareMetres - a.squareMetres)) {
    const key = `${piece.kind} ${[...piece.tiles].sort((a, b) => a - b)}`
    const known = merged.get(key)
    if (known) known.squareMetres += piece.squareMetres
    else merged.set(key, { largest: piece, squareMetres: piece.squareMetres })
  }
  return [...merged.values()].map(({ largest: { kind, tiles: concerned, at }, squareMetres }) => ({
    kind,
    ids: [...concerned].map((index) => tiles[index]?.id ?? '').sort(),
    squareMetres: Math.round(squareMetres),
    ...plane.degrees(at),
  }))
}

/** A long thin piece has twice its width times half its way around; one line alone says nothing about its width. */
function isBroad({ squareMetres, metresAround, lines }: Piece): boolean {
  return lines > 1 && (2 * squareMetres) / metresAround > toleratedMetres
}
