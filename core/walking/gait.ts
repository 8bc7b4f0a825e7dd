// The streets as one profile walks them: milliseconds along every edge in both directions, whole numbers that add up exactly.
import { trait } from './atlas'
import { groundFactor, liftMs, type Profile } from './profile'
import type { Streets } from './streets'

/** The cost of what cannot be walked. */
export const barred = 0xffffffff

export interface Gait {
  readonly streets: Streets
  readonly profile: Profile
  /** Milliseconds from the start of the edge's chain to this vertex, walking forward. */
  readonly ahead: Uint32Array
  /** Milliseconds from this vertex to the start of its chain, walking backward. */
  readonly back: Uint32Array
  /** Bit 1: the edge can be walked forward; bit 2: backward. */
  readonly open: Uint8Array
  /** Per slot: milliseconds from its node to the other end, and from the other end to its node. */
  readonly away: Uint32Array
  readonly toward: Uint32Array
  /** 1 for edges to set foot on from a door: walkable, no tunnel, and not on an islet that the profile cannot leave. */
  readonly usable: Uint8Array
}

export const opensForward = 1
export const opensBackward = 2

export function walkAs(streets: Streets, profile: Profile): Gait {
  const { atlas, chainStart } = streets
  const edges = atlas.edgeFrom.length
  const ahead = new Uint32Array(chainStart[edges]!)
  const back = new Uint32Array(chainStart[edges]!)
  const open = new Uint8Array(edges)
  for (let e = 0; e < edges; e++) {
    open[e] = directionsOf(profile, atlas.edgeTraits[e]!)
    timeEdge(streets, profile, e, ahead, back)
  }
  const slots = costSlots(streets, ahead, back, open)
  return { streets, profile, ahead, back, open, ...slots, usable: fitForFoot(streets, open) }
}

/** Milliseconds of the whole edge in a direction, or `barred`. */
export function edgeMs({ streets, ahead, back, open }: Gait, edge: number, backward: boolean): number {
  if (!(open[edge]! & (backward ? opensBackward : opensForward))) return barred
  return (backward ? back : ahead)[streets.chainStart[edge + 1]! - 1]!
}

function directionsOf(profile: Profile, traits: number): number {
  const isStairs = (traits & trait.stairs) !== 0
  if (isStairs && profile.stairsUpSpeed === 0 && !(profile.id === 'wheels' && traits & trait.ramp)) return 0
  if (profile.id === 'wheels' && traits & trait.wheelsBarred) return 0
  return (traits & trait.notForward ? 0 : opensForward) | (traits & trait.notBackward ? 0 : opensBackward)
}

function timeEdge(streets: Streets, profile: Profile, edge: number, ahead: Uint32Array, back: Uint32Array): void {
  const { chainStart, run, height, atlas } = streets
  const first = chainStart[edge]!
  const last = chainStart[edge + 1]! - 1
  const traits = atlas.edgeTraits[edge]!
  if (traits & trait.lift) {
    // Spread over the chain so that a point halfway is halfway in time, too.
    for (let i = first; i <= last; i++) ahead[i] = back[i] = Math.round((liftMs * (i - first)) / (last - first))
    return
  }
  const climbs = height[last]! - height[first]!
  let forward = 0
  let backward = 0
  for (let i = first; i < last; i++) {
    const metres = run[i]!
    const rise = height[i + 1]! - height[i]!
    forward += stretchMs(profile, traits, metres, rise, climbs)
    backward += stretchMs(profile, traits, metres, -rise, -climbs)
    ahead[i + 1] = Math.round(forward)
    back[i + 1] = Math.round(backward)
  }
}

/** Stairs go by their own length and by whether the whole flight rises; the slope on top would count it twice. */
function stretchMs(profile: Profile, traits: number, metres: number, rise: number, climbs: number): number {
  if (metres === 0) return 0
  if (traits & trait.stairs && profile.stairsUpSpeed > 0) return (metres * 1000) / stairsSpeed(profile, climbs)
  return (metres * 1000 * profile.slopeFactor(rise / metres) * groundFactor(profile, traits)) / profile.flatSpeed
}

/** When the map does not tell up from down, the slower of both. */
function stairsSpeed({ stairsUpSpeed, stairsDownSpeed }: Profile, climbs: number): number {
  if (climbs === 0) return Math.min(stairsUpSpeed, stairsDownSpeed)
  return climbs > 0 ? stairsUpSpeed : stairsDownSpeed
}

function costSlots(streets: Streets, ahead: Uint32Array, back: Uint32Array, open: Uint8Array) {
  const { slotEdge, chainStart } = streets
  const away = new Uint32Array(slotEdge.length)
  const toward = new Uint32Array(slotEdge.length)
  for (let s = 0; s < slotEdge.length; s++) {
    const edge = slotEdge[s]! >> 1
    const last = chainStart[edge + 1]! - 1
    const forward = open[edge]! & opensForward ? ahead[last]! : barred
    const backward = open[edge]! & opensBackward ? back[last]! : barred
    const leavesBackward = slotEdge[s]! & 1
    away[s] = leavesBackward ? backward : forward
    toward[s] = leavesBackward ? forward : backward
  }
  return { away, toward }
}

/** Parts smaller than this share of the largest are islets: a courtyard between two flights of stairs, for wheels. */
const isletShare = 0.01

/**
 * A point must not be tied to a courtyard that its profile cannot leave while a street runs past the wall. Parts are
 * measured in edges; the largest part is always kept.
 */
function fitForFoot({ atlas }: Streets, open: Uint8Array): Uint8Array {
  const { edgeFrom, edgeTo, edgeTraits } = atlas
  const root = new Uint32Array(atlas.nodeX.length).map((_, node) => node)
  const find = (node: number): number => {
    while (root[node] !== node) node = root[node] = root[root[node]!]!
    return node
  }
  for (let e = 0; e < open.length; e++) if (open[e]) root[find(edgeFrom[e]!)] = find(edgeTo[e]!)
  const size = new Uint32Array(root.length)
  for (let e = 0; e < open.length; e++) if (open[e]) size[find(edgeFrom[e]!)]!++
  let largest = 0
  for (const edges of size) if (edges > largest) largest = edges
  return open.map((directions, e) => {
    const isFit = directions !== 0 && !(edgeTraits[e]! & trait.tunnel)
    return isFit && size[find(edgeFrom[e]!)]! >= largest * isletShare ? 1 : 0
  })
}
