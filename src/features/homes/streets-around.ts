// The streets between a few places and around them: what a map without a map vendor shows of the ground.
import type { Position } from '@core/kernel/position'
import { unitsPerDegree } from '@core/walking/atlas'
import { lineOf } from '@core/walking/pockets'
import type { Streets } from '@core/walking/streets'
import type { MapLines } from '@/platform/map-view-port'

/** Degrees: some 300 metres. */
const margin = 0.003
/** Degrees; a wider map shows the middle of it. */
const widest = 0.04

export function streetsAround(streets: Streets, positions: readonly Position[]): MapLines {
  const { atlas } = streets
  const [west, east] = spanOf(positions.map(({ lng }) => lng)).map((lng) => (lng - atlas.west) * unitsPerDegree)
  const [south, north] = spanOf(positions.map(({ lat }) => lat)).map((lat) => (lat - atlas.south) * unitsPerDegree)
  const isInside = (node: number) => {
    const x = atlas.nodeX[node] ?? NaN
    const y = atlas.nodeY[node] ?? NaN
    return x >= (west ?? 0) && x <= (east ?? 0) && y >= (south ?? 0) && y <= (north ?? 0)
  }
  const lines: ReturnType<typeof lineOf>[] = []
  for (const [edge, from] of atlas.edgeFrom.entries()) {
    if (isInside(from) || isInside(atlas.edgeTo[edge] ?? from)) lines.push(lineOf(streets, edge))
  }
  return { look: 'street', lines }
}

function spanOf(degrees: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...degrees) - margin, Math.max(...degrees) + margin]
  const excess = Math.max(0, most - least - widest) / 2
  return [least + excess, most - excess]
}
