// Dijkstra's search from a few corners, one corner at a time, in the order of walking time.
import { barred, type Gait } from './gait'
import { MinHeap } from './min-heap'

const notYet = 0xffffffff

/** Arrays are kept from search to search; only corners that were touched are cleaned. */
export class Search {
  /** Milliseconds to (or, inward, from) each corner reached so far. */
  readonly ms: Uint32Array
  /** By which edge (twice its number, plus one if backward) the corner was reached; `isSeed` tells where it began. */
  private readonly cameBy: Uint32Array
  private readonly touched: number[] = []
  private readonly queue = new MinHeap()

  /** `outward`: from here to everywhere. `inward`: from everywhere to here. */
  constructor(
    private readonly gait: Gait,
    private readonly direction: 'outward' | 'inward' = 'outward',
  ) {
    const nodes = gait.streets.atlas.nodeX.length
    this.ms = new Uint32Array(nodes).fill(barred)
    this.cameBy = new Uint32Array(nodes).fill(notYet)
  }

  /** Forgets the last search. */
  restart(): void {
    for (const node of this.touched) {
      this.ms[node] = barred
      this.cameBy[node] = notYet
    }
    this.touched.length = 0
    this.queue.clear()
  }

  seed(node: number, ms: number): void {
    this.reach(node, ms, notYet)
  }

  /** Settles corners, nearest first, until `visit` says stop or nothing is left. */
  run(visit: (node: number, ms: number) => 'stop' | void): void {
    const { firstSlot, slotNode, slotEdge } = this.gait.streets
    const cost = this.direction === 'outward' ? this.gait.away : this.gait.toward
    while (this.queue.length > 0) {
      const ms = this.queue.minKey
      const node = this.queue.pop()
      if (ms > this.ms[node]!) continue // an older, longer way
      if (visit(node, ms) === 'stop') return
      for (let s = firstSlot[node]!; s < firstSlot[node + 1]!; s++) {
        if (cost[s] !== barred) this.reach(slotNode[s]!, ms + cost[s]!, slotEdge[s]!)
      }
    }
  }

  /** Edges (twice the number, plus one if backward) from a seed to a corner, outward; the seed's corner first. */
  pathTo(node: number): { readonly seed: number; readonly edges: readonly number[] } {
    const { edgeFrom, edgeTo } = this.gait.streets.atlas
    const edges: number[] = []
    let at = node
    while (this.cameBy[at] !== notYet) {
      const by = this.cameBy[at]!
      edges.push(by)
      at = by & 1 ? edgeTo[by >> 1]! : edgeFrom[by >> 1]!
    }
    return { seed: at, edges: edges.reverse() }
  }

  private reach(node: number, ms: number, by: number): void {
    if (ms >= this.ms[node]!) return
    if (this.ms[node] === barred) this.touched.push(node)
    this.ms[node] = ms
    this.cameBy[node] = by
    this.queue.push(ms, node)
  }
}
