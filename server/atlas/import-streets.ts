// From OpenStreetMap ways to a network: two passes over the file, first the walkable ways, then the nodes they need.
import { trait } from '../../core/walking/atlas'
import { straightMetres } from '../../core/walking/plane'
import { footTraits, isBarrier, isWheelsBarrier, stepsOf } from './foot-access'
import { InputFault } from './input-fault'
import type { Network, NetworkEdge, Point } from './network'
import type { Tags } from './osm-visitor'
import { readOsm, type Progress } from './read-osm'

export interface StreetsReport {
  readonly ways: number
  /** Stretches left out since their nodes are not in the file (the extract's own edge). */
  readonly cutAtEdge: number
  /** Stretches left out since they lie outside the boundary. */
  readonly cutByClip: number
  readonly barriers: number
}

interface Way {
  readonly nodeIds: readonly number[]
  readonly traits: number
  readonly tags: Tags
}

/** What is known of the nodes of walkable ways, by a number of our own. */
interface Nodes {
  readonly index: Map<number, number>
  readonly uses: Uint8Array
  readonly lng: Float64Array
  readonly lat: Float64Array
  readonly isBarrier: Uint8Array
  readonly barsWheels: Uint8Array
}

export async function importStreets(
  file: string,
  isInside: (point: Point) => boolean = () => true,
  progress: Progress = () => {},
): Promise<{ network: Network; report: StreetsReport }> {
  const ways: Way[] = []
  const keep = (_id: number, nodeIds: readonly number[], tags: Tags) => {
    const traits = footTraits(tags)
    if (traits !== undefined)
      ways.push({ nodeIds, traits, tags: tags.step_count ? { step_count: tags.step_count } : {} })
  }
  await readOsm(file, { way: keep }, (share) => progress(share / 2))
  if (ways.length === 0) throw new InputFault(file, undefined, 'no way in it can be walked')
  const nodes = countNodes(ways)
  await readOsm(file, { node: (id, lng, lat, tags) => placeNode(nodes, id, lng, lat, tags) }, (share) =>
    progress(0.5 + share / 2),
  )
  const { network, ...cuts } = splitWays(ways, nodes, isInside)
  if (network.edges.length === 0) throw new InputFault(file, undefined, 'no walkable way lies inside the boundary')
  const barriers = nodes.isBarrier.reduce((sum, one) => sum + one, 0)
  return { network, report: { ways: ways.length, barriers, ...cuts } }
}

function countNodes(ways: readonly Way[]): Nodes {
  const index = new Map<number, number>()
  for (const { nodeIds } of ways) for (const id of nodeIds) if (!index.has(id)) index.set(id, index.size)
  const uses = new Uint8Array(index.size)
  for (const { nodeIds } of ways) {
    for (const id of nodeIds) {
      const node = index.get(id) ?? 0
      uses[node] = Math.min(2, (uses[node] ?? 0) + 1)
    }
  }
  return {
    index,
    uses,
    lng: new Float64Array(index.size).fill(NaN),
    lat: new Float64Array(index.size),
    isBarrier: new Uint8Array(index.size),
    barsWheels: new Uint8Array(index.size),
  }
}

function placeNode(nodes: Nodes, id: number, lng: number, lat: number, tags: Tags): void {
  const node = nodes.index.get(id)
  if (node === undefined) return
  nodes.lng[node] = lng
  nodes.lat[node] = lat
  if (isBarrier(tags)) nodes.isBarrier[node] = 1
  if (isWheelsBarrier(tags)) nodes.barsWheels[node] = 1
}

function splitWays(ways: readonly Way[], nodes: Nodes, isInside: (point: Point) => boolean) {
  const points: Point[] = []
  const numberOf = new Map<number, number>()
  const edges: NetworkEdge[] = []
  const cuts = { cutAtEdge: 0, cutByClip: 0 }
  const pointOf = (node: number): Point => [nodes.lng[node] ?? NaN, nodes.lat[node] ?? NaN]
  const mayStand = (node: number): boolean => {
    const point = pointOf(node)
    if (Number.isNaN(point[0])) cuts.cutAtEdge++
    else if (!isInside(point)) cuts.cutByClip++
    else return nodes.isBarrier[node] === 0
    return false
  }
  const nodeNumber = (node: number): number => {
    const known = numberOf.get(node)
    if (known !== undefined) return known
    numberOf.set(node, points.length)
    return points.push(pointOf(node)) - 1
  }
  const close = (way: Way, run: readonly number[]) => {
    const edge = edgeOf(way, run, nodes, pointOf)
    if (edge) edges.push({ ...edge, from: nodeNumber(run[0] ?? 0), to: nodeNumber(run.at(-1) ?? 0) })
  }
  for (const way of ways) {
    let run: number[] = []
    for (const id of way.nodeIds) {
      const node = nodes.index.get(id) ?? 0
      if (!mayStand(node)) {
        close(way, run)
        run = []
        continue
      }
      if (run.at(-1) === node) continue // the same node twice in a row
      run.push(node)
      if (run.length > 1 && (nodes.uses[node] ?? 0) > 1) {
        close(way, run)
        run = [node]
      }
    }
    close(way, run)
  }
  return { network: { nodes: points, edges }, ...cuts }
}

/** Undefined for what has no length. */
function edgeOf({ traits, tags }: Way, run: readonly number[], nodes: Nodes, pointOf: (node: number) => Point) {
  if (run.length < 2) return undefined
  const points = run.map(pointOf)
  const metres = metresAlong(points)
  if (metres === 0) return undefined
  const barsWheels = run.slice(1, -1).some((node) => nodes.barsWheels[node])
  return {
    traits: barsWheels ? traits | trait.wheelsBarred : traits,
    steps: traits & trait.stairs ? stepsOf(tags, metres) : 0,
    points,
  }
}

export function metresAlong(points: readonly Point[]): number {
  let metres = 0
  let before: Point | undefined
  for (const point of points) {
    if (before) metres += straightMetres({ lng: before[0], lat: before[1] }, { lng: point[0], lat: point[1] })
    before = point
  }
  return metres
}
