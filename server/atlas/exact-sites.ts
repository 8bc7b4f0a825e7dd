// The best choice of sites, proven: the maximal covering location problem as a mixed integer program for HiGHS.
import type { CoverSets } from '../../core/walking/siting'

export interface ExactChoice {
  readonly chosen: readonly number[]
  readonly covered: number
  /** No choice covers more; equal to `covered` unless time ran out. */
  readonly bound: number
}

/**
 * Church & ReVelle 1974: maximise Σ wᵢ·yᵢ with yᵢ ≤ Σ xⱼ over the sites that cover i, and Σ xⱼ ≤ count. Demand points
 * that the same sites cover are one variable; y needs no integrality, since it is 0 or 1 whenever x is.
 */
export async function exactSites(
  sets: CoverSets,
  weights: ArrayLike<number>,
  count: number,
  timeLimitSeconds = 120,
): Promise<ExactChoice> {
  const groups = groupDemand(sets, weights)
  if (groups.length === 0 || count < 1) return { chosen: [], covered: 0, bound: 0 }
  const { default: load } = await import('highs')
  const solver = await load()
  // The default relative gap of 1e-4 would call a choice best that is not quite.
  const solution = solver.solve(programOf(groups, sets.length, count), { time_limit: timeLimitSeconds, mip_rel_gap: 0 })
  const columns = solution.Columns as Record<string, { Primal?: number }>
  const chosen = [...sets.keys()].filter((site) => (columns[`x${site}`]?.Primal ?? 0) > 0.5)
  const isChosen = new Set(chosen)
  const sum = (list: readonly Group[]) => list.reduce((total, { weight }) => total + weight, 0)
  const covered = sum(groups.filter(({ sites }) => sites.some((site) => isChosen.has(site))))
  return { chosen, covered, bound: solution.Status === 'Optimal' ? covered : sum(groups) }
}

interface Group {
  readonly sites: readonly number[]
  readonly weight: number
}

function groupDemand(sets: CoverSets, weights: ArrayLike<number>): Group[] {
  const sitesOf = new Map<number, number[]>()
  sets.forEach((set, site) => {
    for (const point of set) sitesOf.set(point, [...(sitesOf.get(point) ?? []), site])
  })
  const groups = new Map<string, { sites: number[]; weight: number }>()
  for (const [point, sites] of sitesOf) {
    const group = groups.get(sites.join()) ?? { sites, weight: 0 }
    group.weight += weights[point] ?? 0
    groups.set(sites.join(), group)
  }
  return [...groups.values()].filter(({ weight }) => weight > 0)
}

/** CPLEX LP format, one term a line: some readers cut long lines. */
function programOf(groups: readonly Group[], sites: number, count: number): string {
  const used = [...Array(sites).keys()].filter((site) => groups.some((group) => group.sites.includes(site)))
  const lines = ['Maximize', ' obj:']
  groups.forEach(({ weight }, i) => lines.push(` + ${weight} y${i}`))
  lines.push('Subject To')
  groups.forEach(({ sites: by }, i) => lines.push(` c${i}: y${i}`, ...by.map((site) => ` - x${site}`), ' <= 0'))
  lines.push(' few:', ...used.map((site) => ` + x${site}`), ` <= ${count}`, 'Bounds')
  groups.forEach((_, i) => lines.push(` 0 <= y${i} <= 1`))
  lines.push('Binary', ...used.map((site) => ` x${site}`), 'End')
  return lines.join('\n')
}
