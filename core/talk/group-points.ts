// Which points of the picture stand together: k-means, the number of groups by silhouette, no group too small to hide in.
import { kmeans } from 'ml-kmeans'
import type { Place } from './place-people'
import { leastGroup } from './talk'

export interface Grouping {
  /** Largest group first; each point belongs to the nearest. */
  readonly centres: readonly Place[]
  /** By point. */
  readonly groups: readonly number[]
}

/** As Polis: more cannot be told in words, and each further one takes a dozen people (its `max-k-fn`). */
const mostGroups = 5
const peoplePerFurtherGroup = 12
/** Several beginnings, always the same ones: k-means ends in the nearest hollow, not in the deepest. */
const seeds = [1, 2, 3, 4, 5]
/** Below it there is "no substantial structure" (Kaufman and Rousseeuw 1990): everybody is one group then. */
const leastSilhouette = 0.25
/**
 * Up to here structure "is weak and could be artificial", beyond it is "reasonable" (the same): more than two groups are
 * told only beyond it. Over a cloud without camps the silhouette is 0.33 to 0.39 whatever the number of groups, and the
 * plain maximum, by which Polis chooses, then picks one by chance; Polis waits until a number has won four drawings
 * running (`group-k-buffer`), and a drawing of ours knows no earlier one.
 */
const reasonableSilhouette = 0.5
/** What each further group must add to it: of two accounts as good as each other, the simpler. */
const leastGain = 0.01
/** Each of these is compared with each: enough to tell one number of groups from another. */
const compared = 1000

/**
 * As few groups as tell it, by mean silhouette (Rousseeuw 1987): two where there is structure at all, more only where it
 * is clear and each further one adds to it. `points` in an order of their own, not of arrival.
 */
export function groupPoints(points: readonly Place[]): Grouping {
  const distinct = new Set(points.map(([x, y]) => `${x} ${y}`)).size
  const most = Math.min(mostGroups, 2 + Math.floor(points.length / peoplePerFurtherGroup), distinct)
  let best: Grouping = { centres: [middleOf(points)], groups: points.map(() => 0) }
  let bestWorth = 0
  for (let count = 2; count <= most; count++) {
    const grouping = withoutSmall(centresOf(points, count), points)
    const worth = worthOf(points, grouping)
    if (worth <= bestWorth) continue
    best = grouping
    bestWorth = worth
  }
  return inOrder(best)
}

/** 0 where the groups are not worth telling. */
function worthOf(points: readonly Place[], grouping: Grouping): number {
  const further = grouping.centres.length - 2
  if (further < 0) return 0
  const score = silhouette(points, grouping)
  return score > (further > 0 ? reasonableSilhouette : leastSilhouette) ? score - further * leastGain : 0
}

export function nearest(centres: readonly Place[], [x, y]: Place): number {
  const distances = centres.map(([a, b]) => (a - x) ** 2 + (b - y) ** 2)
  return distances.indexOf(Math.min(...distances))
}

function middleOf(points: readonly Place[]): Place {
  const sum = (axis: 0 | 1) => points.reduce((total, point) => total + point[axis], 0)
  return [sum(0) / Math.max(1, points.length), sum(1) / Math.max(1, points.length)]
}

/** The tightest of a few tries. */
function centresOf(points: readonly Place[], count: number): readonly Place[] {
  const plain = points.map(([x, y]) => [x, y])
  let tightest: { readonly centres: readonly Place[]; readonly spread: number } | undefined
  for (const seed of seeds) {
    const { centroids } = kmeans(plain, count, { seed })
    const centres = centroids.map(([x = 0, y = 0]): Place => [x, y])
    const spread = points.reduce((sum, point) => sum + toNearest(centres, point), 0)
    if (!tightest || spread < tightest.spread) tightest = { centres, spread }
  }
  return tightest?.centres ?? []
}

function toNearest(centres: readonly Place[], [x, y]: Place): number {
  return Math.min(...centres.map(([a, b]) => (a - x) ** 2 + (b - y) ** 2))
}

/**
 * A group of a few could be recognised, and leaving its points out or grey would show that they are few. So the smallest
 * is dissolved, each of its members counting with whom they stand nearest to, until every group is large enough.
 */
function withoutSmall(centres: readonly Place[], points: readonly Place[]): Grouping {
  const groups = points.map((point) => nearest(centres, point))
  const sizes = sizesOf(groups, centres.length)
  const smallest = Math.min(...sizes)
  if (smallest >= leastGroup || centres.length === 1) return { centres, groups }
  const dissolved = sizes.indexOf(smallest)
  return withoutSmall(centres.filter((_, group) => group !== dissolved), points) // prettier-ignore
}

function sizesOf(groups: readonly number[], count: number): readonly number[] {
  const sizes = Array<number>(count).fill(0)
  for (const group of groups) sizes[group] = (sizes[group] ?? 0) + 1
  return sizes
}

/** Mean of (b − a) / max(a, b): how much nearer one's own group is than the next (Rousseeuw 1987). */
function silhouette(points: readonly Place[], { groups, centres }: Grouping): number {
  const step = Math.ceil(points.length / compared)
  const sample = points.flatMap(([x, y], at) => (at % step === 0 ? [{ x, y, group: groups[at] ?? 0 }] : []))
  const sizes = sizesOf(sample.map(({ group }) => group), centres.length) // prettier-ignore
  const scores = sample.map((point) => {
    const sums = Array<number>(centres.length).fill(0)
    for (const { x, y, group } of sample)
      sums[group] = (sums[group] ?? 0) + Math.sqrt((x - point.x) ** 2 + (y - point.y) ** 2)
    const own = (sizes[point.group] ?? 0) - 1
    if (own < 1) return 0
    const within = (sums[point.group] ?? 0) / own
    const others = sums.map((sum, group) => (group === point.group ? Infinity : sum / (sizes[group] || NaN)))
    const beside = Math.min(...others.filter((distance) => !Number.isNaN(distance)))
    const wider = Math.max(within, beside)
    return wider > 0 && Number.isFinite(wider) ? (beside - within) / wider : 0
  })
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length)
}

/** Largest first; among equals from left to right, from below up. */
function inOrder({ centres, groups }: Grouping): Grouping {
  const sizes = sizesOf(groups, centres.length)
  const order = centres
    .map((centre, group) => ({ centre, group, size: sizes[group] ?? 0 }))
    .sort((a, b) => b.size - a.size || a.centre[0] - b.centre[0] || a.centre[1] - b.centre[1])
  const renamed = new Map(order.map(({ group }, at) => [group, at]))
  return { centres: order.map(({ centre }) => centre), groups: groups.map((group) => renamed.get(group) ?? 0) }
}
