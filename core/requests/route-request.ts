// Whose desk a request lands on, and why: a rule of the district first, else the place's own grid, its branch, the person
// on duty there. Every step is kept, so that a page can say why.
import { inTermAt, onDutyAt, type Duty, type DutyRoster } from '@core/district/duty-roster'
import { isAway, type Leave } from '@core/district/leave'
import type { OrgLevel, OrgUnit } from '@core/district/org-unit'
import type { RoutingRule } from '@core/district/routing-rule'
import { isWithin } from '@core/kernel/weekly-hours'
import { isCurrent } from '@core/kernel/withdrawn'
import type { Desk, DeskReason } from './request'

export interface RouteMap {
  unit(id: string): OrgUnit | undefined
  roster(unitId: string): DutyRoster | undefined
  /** Of one person, those not over yet. */
  leavesOf(personId: string): readonly Leave[]
  /** In the order in which they are tried. */
  readonly rules: readonly RoutingRule[]
  /** The district itself: the desk of last resort. */
  readonly root: OrgUnit
}

/** What of a request the routing depends on. */
export interface Routable {
  readonly serviceCode: string
  /** From the district down to the branch of the grid that contains the place; empty for no grid. */
  readonly gridPath: readonly string[]
  /** Path of the home whose code was scanned; empty for none. */
  readonly homePath: readonly string[]
}

/** Open requests a person has now. */
export type Loads = ReadonlyMap<string, number>

export type RouteStep =
  | { readonly type: 'rule'; readonly ruleId: string; readonly reason: string; readonly unitName: string }
  | { readonly type: 'grid'; readonly unitName: string }
  | { readonly type: 'no-grid'; readonly unitName: string }
  | { readonly type: 'empty'; readonly unitName: string }
  | { readonly type: 'away'; readonly name: string; readonly substitute: string }
  | { readonly type: 'person'; readonly name: string; readonly why: 'on-duty' | 'in-term' | 'substitute'; readonly open: number; readonly of: number } // prettier-ignore
  | { readonly type: 'unit'; readonly unitName: string }

export interface Route {
  readonly desk: Desk
  readonly steps: readonly RouteStep[]
}

const nobody: Loads = new Map()

/** Always some desk, never none. */
export function routeRequest(request: Routable, map: RouteMap, at: number, loads: Loads = nobody): Route {
  const { unit, steps, why } = targetOf(request, map, at)
  const there = personAt(unit, map, at, loads)
  if (there.person)
    return { desk: deskOf(unit, there.person, why ?? there.person.why), steps: [...steps, ...there.steps] }
  const community = unit.level === 'gridBranch' ? communityOf(unit.path, map) : undefined
  if (!community)
    return { desk: deskOf(unit, undefined, why ?? 'no-grid'), steps: [...steps, ...there.steps, unitStep(unit)] }
  const above = deskAt(community, why ?? 'nobody-in-branch', map, at, loads)
  const empty: RouteStep = { type: 'empty', unitName: unit.name }
  return { desk: above.desk, steps: [...steps, ...there.steps, empty, ...above.steps] }
}

/** A named unit's desk: its person on duty, else whoever is in term, else the unit as a whole. */
export function deskAt(unit: OrgUnit, why: DeskReason, map: RouteMap, at: number, loads: Loads = nobody): Route {
  const { person, steps } = personAt(unit, map, at, loads)
  return { desk: deskOf(unit, person, why), steps: person ? steps : [...steps, unitStep(unit)] }
}

/** The people among whom the load decides: whoever of these the caller knows the open requests of. */
export function candidatesOf(request: Routable, map: RouteMap, at: number): readonly string[] {
  const { unit } = targetOf(request, map, at)
  const there = takersAt(unit, map, at).takers
  const community = there.length === 0 && unit.level === 'gridBranch' ? communityOf(unit.path, map) : undefined
  const takers = community ? takersAt(community, map, at).takers : there
  return takers.length > 1 ? takers.map(({ id }) => id) : []
}

/** One level up from the desk that returned it; the branch's next desk is its community. */
export function routeReturned(from: Desk, map: RouteMap, at: number): Desk {
  const parentId = from.path.at(-2)
  const parent = parentId === undefined ? undefined : map.unit(parentId)
  return deskAt(parent ?? map.root, 'returned', map, at).desk
}

/** After the last return: the community of the place decides, and nobody below can hand it back. */
export function routeToDecide(placePath: readonly string[], from: Desk, map: RouteMap, at: number): Desk {
  const community = communityOf(placePath, map) ?? communityOf(from.path, map)
  return deskAt(community ?? map.root, 'must-decide', map, at).desk
}

function targetOf(
  request: Routable,
  map: RouteMap,
  at: number,
): { unit: OrgUnit; steps: RouteStep[]; why?: DeskReason } {
  for (const rule of map.rules) {
    const unit = matches(rule, request, at) ? unitOfRule(rule, request, map) : undefined
    if (unit) {
      const step: RouteStep = { type: 'rule', ruleId: rule.id, reason: rule.reason, unitName: unit.name }
      return { unit, steps: [step], why: 'rule' }
    }
  }
  const branch = lastOf(request.gridPath, map)
  if (branch) return { unit: branch, steps: [{ type: 'grid', unitName: branch.name }] }
  const unit = communityOf(request.homePath, map) ?? map.root
  return { unit, steps: [{ type: 'no-grid', unitName: unit.name }], why: 'no-grid' }
}

function matches(rule: RoutingRule, { serviceCode, gridPath, homePath }: Routable, at: number): boolean {
  const isService = rule.serviceCode === '*' || rule.serviceCode === serviceCode
  const isArea = rule.areaId === '*' || (gridPath.length > 0 ? gridPath : homePath).includes(rule.areaId)
  return isService && isArea && (rule.hours === null || isWithin(rule.hours, at))
}

function unitOfRule({ to }: RoutingRule, request: Routable, map: RouteMap): OrgUnit | undefined {
  const unit = 'unitId' in to ? map.unit(to.unitId) : levelOf(to.level, request, map)
  return unit && isCurrent(unit) ? unit : undefined
}

function levelOf(level: OrgLevel, { gridPath, homePath }: Routable, map: RouteMap): OrgUnit | undefined {
  const path = gridPath.length > 0 ? gridPath : homePath
  return path.map((id) => map.unit(id)).find((unit) => unit?.level === level)
}

/** The unit a path ends in, if it still stands. */
function lastOf(path: readonly string[], map: RouteMap): OrgUnit | undefined {
  const id = path.at(-1)
  const unit = id === undefined ? undefined : map.unit(id)
  return unit && isCurrent(unit) ? unit : undefined
}

interface Taker {
  readonly id: string
  readonly name: string
  readonly why: 'on-duty' | 'in-term' | 'substitute'
}

/** Of those who are here, the one with the fewest open requests. */
function personAt(unit: OrgUnit, map: RouteMap, at: number, loads: Loads): { person?: Taker; steps: RouteStep[] } {
  const { takers, steps } = takersAt(unit, map, at)
  const person = leastLoaded(takers, loads)
  if (!person) return { steps }
  const { id, name, why } = person
  const step: RouteStep = { type: 'person', name, why, open: loads.get(id) ?? 0, of: takers.length }
  return { person, steps: [...steps, step] }
}

/** Whoever is on duty and here, else whoever is in term; a substitute for who is away. Each person once. */
function takersAt(unit: OrgUnit, map: RouteMap, at: number): { takers: readonly Taker[]; steps: RouteStep[] } {
  const roster = map.roster(unit.id)
  const steps: RouteStep[] = []
  for (const [duties, why] of [
    [onDutyAt(roster, at), 'on-duty'],
    [inTermAt(roster, at), 'in-term'],
  ] as const) {
    const all = duties.flatMap((duty) => takerFor(duty, why, map, at, steps))
    const takers = all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index)
    if (takers.length > 0) return { takers, steps }
  }
  return { takers: [], steps }
}

function takerFor(duty: Duty, why: Taker['why'], map: RouteMap, at: number, steps: RouteStep[]): readonly Taker[] {
  const leave = map.leavesOf(duty.personId).find((one) => isAway(one, at))
  if (!leave) return [{ id: duty.personId, name: duty.name, why }]
  const step: RouteStep = { type: 'away', name: duty.name, substitute: leave.substituteName }
  if (!steps.some((one) => one.type === 'away' && one.name === duty.name)) steps.push(step)
  const isThere = leave.substituteId !== '' && !map.leavesOf(leave.substituteId).some((one) => isAway(one, at))
  return isThere ? [{ id: leave.substituteId, name: leave.substituteName, why: 'substitute' }] : []
}

/** Ties go by the roster's own order. */
function leastLoaded(takers: readonly Taker[], loads: Loads): Taker | undefined {
  return takers.reduce<Taker | undefined>(
    (best, taker) => (best && (loads.get(best.id) ?? 0) <= (loads.get(taker.id) ?? 0) ? best : taker),
    undefined,
  )
}

function communityOf(path: readonly string[], map: RouteMap): OrgUnit | undefined {
  return path.map((id) => map.unit(id)).find((unit) => unit?.level === 'community' && isCurrent(unit))
}

function unitStep(unit: OrgUnit): RouteStep {
  return { type: 'unit', unitName: unit.name }
}

function deskOf(unit: OrgUnit, person: Taker | undefined, why: DeskReason): Desk {
  return {
    unitId: unit.id,
    unitName: unit.name,
    path: unit.path,
    assigneeId: person?.id ?? '',
    assigneeName: person?.name ?? '',
    why,
  }
}
