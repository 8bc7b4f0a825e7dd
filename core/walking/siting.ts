// Where to open the next places so that most people come within the time allowed: maximal covering location.
import type { Demand } from './coverage'
import { barred, type Gait } from './gait'
import { alongEdgeMs, doorsOf, forEachApproach, type Door, type Place } from './place-doors'
import { straightMs } from './profile'
import { Search } from './search'
import { WaysOut, waysOut } from './set-out'
import { Footholds, snap } from './snap'

/** For each candidate, the numbers of the demand points that walk to it within the limit, ascending. */
export type CoverSets = readonly Uint32Array[]

/** Walking times are exact: one search inward from each candidate, then the last steps of each demand point. */
export function coverSets(
  gait: Gait,
  candidates: readonly Place[],
  demand: readonly Demand[],
  limitSeconds: number,
): CoverSets {
  const limitMs = limitSeconds * 1000
  const feet = demand.map(({ position }) => snap(gait.streets, gait.usable, position, new Footholds()))
  const ways = feet.map((from) => waysOut(gait, from, new WaysOut()))
  const starts = startsOf(feet, ways)
  const search = new Search(gait, 'inward')
  return candidates.map((candidate) => {
    const doors = doorsOf(gait, 0, candidate.position)
    search.restart()
    for (const door of doors) forEachApproach(gait, door, (node, ms) => search.seed(node, ms))
    const reached = new Set<number>()
    for (const door of doors) for (const i of starts.onEdge.get(door.edge) ?? none) reached.add(i)
    search.run((node, ms) => {
      if (ms > limitMs) return 'stop'
      for (const i of starts.atCorner.get(node) ?? none) reached.add(i)
    })
    const isCovered = (i: number) => msBetween(gait, search, feet[i]!, ways[i]!, doors) <= limitMs
    return Uint32Array.from([...reached].filter(isCovered)).sort()
  })
}

const none: readonly number[] = []

/** Which demand points set out over a corner, and which stand on an edge: only these can be near a candidate. */
function startsOf(feet: readonly Footholds[], ways: readonly WaysOut[]) {
  const atCorner = new Map<number, number[]>()
  const onEdge = new Map<number, number[]>()
  const put = (into: Map<number, number[]>, key: number, i: number) => {
    const list = into.get(key)
    if (list) list.push(i)
    else into.set(key, [i])
  }
  for (let i = 0; i < feet.length; i++) {
    for (let w = 0; w < ways[i]!.length; w++) put(atCorner, ways[i]!.node[w]!, i)
    for (let f = 0; f < feet[i]!.length; f++) put(onEdge, feet[i]!.edge[f]!, i)
  }
  return { atCorner, onEdge }
}

/** After a search inward from the doors. */
function msBetween(gait: Gait, search: Search, feet: Footholds, ways: WaysOut, doors: readonly Door[]): number {
  let best = Infinity
  for (let w = 0; w < ways.length; w++) {
    const rest = search.ms[ways.node[w]!]!
    if (rest !== barred) best = Math.min(best, ways.ms[w]! + rest)
  }
  for (let f = 0; f < feet.length; f++) {
    for (const door of doors) {
      if (door.edge !== feet.edge[f]) continue
      const stub = straightMs(gait.profile, feet.metres[f]!)
      best = Math.min(best, Math.round(stub + alongEdgeMs(gait, feet.vertex[f]!, feet.fraction[f]!, door)))
    }
  }
  return best
}

export interface Choice {
  /** Candidates in the order chosen. */
  readonly chosen: readonly number[]
  /** Weight that each of them adds. */
  readonly gains: readonly number[]
  /** Weight covered by all of them together. */
  readonly covered: number
  /** No choice of as many candidates covers more than this. */
  readonly bound: number
}

/**
 * Takes the candidate that adds most, again and again. That covers at least 1 − 1/e = 63 % of the best possible
 * (Nemhauser, Wolsey & Fisher 1978); `bound` is far tighter as a rule: whatever is already covered, the best choice
 * adds no more than the `count` largest single gains then open (Leskovec et al. 2007, KDD, theorem 4).
 */
export function greedySites(sets: CoverSets, weights: ArrayLike<number>, count: number): Choice {
  const isCovered = new Uint8Array(weights.length)
  const gainOf = (set: Uint32Array) => set.reduce((sum, i) => (isCovered[i] ? sum : sum + weights[i]!), 0)
  const isChosen = new Uint8Array(sets.length)
  const chosen: number[] = []
  const gains: number[] = []
  let covered = 0
  let bound = Infinity
  for (;;) {
    const open = sets.map((set, site) => (isChosen[site] ? 0 : gainOf(set)))
    const largest = [...open].sort((a, b) => b - a).slice(0, count)
    bound = Math.min(bound, covered + largest.reduce((sum, gain) => sum + gain, 0))
    const best = open.indexOf(largest[0] ?? 0)
    if (chosen.length >= count || !(largest[0]! > 0)) break
    isChosen[best] = 1
    for (const i of sets[best]!) isCovered[i] = 1
    chosen.push(best)
    gains.push(open[best]!)
    covered += open[best]!
  }
  return { chosen, gains, covered, bound }
}
