// Of a network in pieces, the pieces worth having: the largest, and others big enough for somebody to live on.
import { metresAlong } from './import-streets'
import type { Network, Point } from './network'

/** A smaller piece is a courtyard, a roof or a fault of the map. */
const smallestMetres = 2_000

export interface PartsReport {
  readonly keptParts: number
  readonly keptMetres: number
  readonly droppedParts: number
  readonly droppedMetres: number
  /** Where the largest of the dropped pieces lies, to look it up on the map. */
  readonly largestDropped?: { readonly metres: number; readonly at: Point }
}

export function keepParts(network: Network): { network: Network; report: PartsReport } {
  const partOf = labelParts(network)
  const metres = new Map<number, number>()
  for (const edge of network.edges) {
    const part = partOf(edge.from)
    metres.set(part, (metres.get(part) ?? 0) + metresAlong(edge.points))
  }
  const parts = [...metres].sort((a, b) => b[1] - a[1])
  const kept = parts.filter(([, length], i) => i === 0 || length >= smallestMetres)
  const dropped = parts.slice(kept.length)
  const isKept = new Set(kept.map(([part]) => part))
  const sum = (list: readonly (readonly [number, number])[]) => list.reduce((total, [, length]) => total + length, 0)
  const [worst] = dropped
  const at = worst && network.nodes[worst[0]]
  return {
    network: only(network, (node) => isKept.has(partOf(node))),
    report: {
      keptParts: kept.length,
      keptMetres: sum(kept),
      droppedParts: dropped.length,
      droppedMetres: sum(dropped),
      ...(worst && at ? { largestDropped: { metres: worst[1], at } } : {}),
    },
  }
}

/** Union-find; a piece is named by one of its nodes. */
function labelParts({ nodes, edges }: Network): (node: number) => number {
  const root = new Uint32Array(nodes.length).map((_, node) => node)
  const find = (node: number): number => {
    let at = node
    while ((root[at] ?? at) !== at) {
      root[at] = root[root[at] ?? at] ?? at
      at = root[at] ?? at
    }
    return at
  }
  for (const { from, to } of edges) root[find(from)] = find(to)
  return find
}

function only({ nodes, edges }: Network, isKept: (node: number) => boolean): Network {
  const numbers = new Map<number, number>()
  const keptNodes = nodes.filter((_, node) => {
    if (isKept(node)) numbers.set(node, numbers.size)
    return numbers.has(node)
  })
  const keptEdges = edges
    .filter(({ from }) => numbers.has(from))
    .map((edge) => ({ ...edge, from: numbers.get(edge.from) ?? 0, to: numbers.get(edge.to) ?? 0 }))
  return { nodes: keptNodes, edges: keptEdges }
}
