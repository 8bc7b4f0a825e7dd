// A generated town of any size, for measuring how costs grow.
/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays within their bounds */
import { trait } from '../../core/walking/atlas'
import { writeAtlas } from '../../core/walking/atlas-file'
import { drawAtlas, type StreetEdge, type Vertex } from '../../core/walking/draw-atlas'
import { dice } from '../core/walking/given-streets'

/** A town of `side` × `side` corners, 60 m apart, on rolling hills; one street in twenty is stairs, one in ten missing. */
export function gridAtlas(side: number): Uint8Array {
  const roll = dice(side)
  const nodes: Vertex[] = []
  for (let v = 0; v < side * side; v++) {
    const [column, row] = [v % side, Math.floor(v / side)]
    const [lng, lat] = [119 + (column + 0.4 * roll()) * 0.00066, 34 + (row + 0.4 * roll()) * 0.00054]
    nodes.push([lng, lat, 100 + 60 * Math.sin(column / 20) * Math.cos(row / 15)])
  }
  const edges: StreetEdge[] = []
  const join = (from: number, to: number) => {
    const luck = roll()
    const [a, b] = [nodes[from]!, nodes[to]!]
    const middle: Vertex = [(a[0] + b[0]) / 2 + 0.0001 * (roll() - 0.5), (a[1] + b[1]) / 2, (a[2] + b[2]) / 2]
    if (luck > 0.1)
      edges.push({ from, to, traits: luck < 0.15 ? trait.stairs : 0, steps: luck < 0.15 ? 40 : 0, bends: [middle] })
  }
  for (let v = 0; v < nodes.length; v++) {
    if ((v + 1) % side) join(v, v + 1)
    if (v + side < nodes.length) join(v, v + side)
  }
  const drawn = drawAtlas({ nodes, edges }, { name: `${side}`, notices: [], demo: true, made: {} })
  if (!drawn.ok) throw new Error(drawn.error.reason)
  return writeAtlas(drawn.value)
}
