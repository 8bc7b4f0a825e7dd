// A thousand requests as a district has them after two years: four in five long over, one in twenty waiting for its
// resident, the rest open; a fifth of them in one busy community. Made by the product's own rules, with what neighbours
// see of each and what came of it, so that a million are a thousand of each.
import { boardEntryOf } from '@core/board/board-entry'
import type { Grid } from '@core/district/grid'
import { outcomeOf } from '@core/insight/outcome'
import { cellId, cellsAbove, emptyCell, leavesOf, type CountedOutcome, type RateCell } from '@core/insight/rate-cell'
import { addTally, nothing, tallyOf, type Tally } from '@core/insight/tally'
import { visitor, type Caller } from '@core/kernel/caller'
import type { RequestCommand } from '@core/requests/command'
import { decideRequest } from '@core/requests/decide-request'
import type { ServiceRequest } from '@core/requests/request'
import { routeRequest } from '@core/requests/route-request'
import { submitRequest } from '@core/requests/submit-request'
import type { DistrictMap } from '../../cloudfunctions/_kit/district-map'
import { stored, type StoredRequest } from '../../cloudfunctions/_kit/stored-request'
import { termsOf } from '../../cloudfunctions/requests/terms'
import { dice } from '../core/walking/given-streets'
import { noon } from '../given'

export const lifeCount = 1_000
const busyShare = 0.2
export const now = noon
const minute = 60_000
const day = 24 * 60 * minute
/** Nothing of the clock's is due before this: what is due is put there on purpose. */
export const quietUntil = now + 40 * day
/** All of them lie among the first thousand too: whoever looks at their own requests sees the same twenty. */
export const ownOnes = 20
/** The most asked for first. */
export const serviceCodes = ['street-light', 'road', 'garbage', 'noise', 'policy', 'property']

export interface Life {
  readonly id: string
  readonly request: StoredRequest
  readonly entry: ReturnType<typeof boardEntryOf>
  readonly outcome: CountedOutcome
}

export function thousandLives(map: DistrictMap, busyCommunity: string): readonly Life[] {
  const roll = dice(1_000)
  const busy = map.grids.filter(({ communityId }) => communityId === busyCommunity)
  return Array.from({ length: lifeCount }, (_, n) => {
    const grids = roll() < busyShare ? busy : map.grids
    const grid = grids[Math.floor(roll() * grids.length)]
    if (!grid) throw new Error('the district has no grids')
    return lifeOf(n, grid, map, roll)
  })
}

function lifeOf(n: number, grid: Grid, map: DistrictMap, roll: () => number): Life {
  const fate = n % 20
  const isRecent = fate < 4
  const at = isRecent ? now - (fate === 3 ? 4 + roll() : 1 + 20 * roll()) * day : longAgo(roll)
  const request = withoutAlarm(lived(n, grid, fate, Math.floor(at), map, roll))
  const outcome = outcomeOf(request, termsOf(map), now)
  const dueAt = outcome.dueAt > 0 ? Math.max(outcome.dueAt, quietUntil) : 0
  const counted = { ...outcome, dueAt, facts: request.log.length, seenAt: now, version: 1, countedVersion: 1, countedAs: tallyOf(outcome), uncounted: 0, changedAt: now, timed: dueAt > 0 ? 1 : 0 } // prettier-ignore
  return { id: `life-${n}`, request: stored(request), entry: boardEntryOf(request), outcome: counted }
}

/** In the 23 months before this one, never on a first day: copies lie up to half a day before. */
function longAgo(roll: () => number): number {
  const month = 1 + Math.floor(roll() * 23)
  return Date.UTC(2026, 10 - month, 2 + Math.floor(roll() * 25), 4 + roll() * 10)
}

function lived(n: number, grid: Grid, fate: number, at: number, map: DistrictMap, roll: () => number): ServiceRequest {
  const request = submitted(n, grid, at, map, roll)
  if (fate < 1) return request
  const worker = workerOf(request)
  const resident = { ...visitor, accountId: request.authorId, consented: true }
  const steps: (readonly [RequestCommand, Caller])[] = [[{ type: 'accept', commandId: `accept-${n}` }, worker]]
  if (fate >= 3) steps.push([{ type: 'answer', commandId: `answer-${n}`, text: answer, photos: [] }, worker])
  if (fate >= 4) steps.push([{ type: fate % 2 ? 'confirm' : 'close', commandId: `end-${n}`, note: '' } as RequestCommand, fate % 2 ? resident : worker]) // prettier-ignore
  if (fate >= 12) steps.push([{ type: 'rate', commandId: `rate-${n}`, rating: fate === 12 ? 'dissatisfied' : 'satisfied', comment: '' }, resident]) // prettier-ignore
  return steps.reduce((state, [command, caller], index) => {
    const then = at + Math.floor((index + 1) * (20 + 200 * roll()) * minute)
    const decided = decideRequest(state, command, caller, then, termsOf(map))
    if (!decided.ok) throw new Error(`${n} ${command.type}: ${decided.error.reason}`)
    return decided.value
  }, request)
}

const answer = '您好，灯已经换好，线路也检查过了。如果再有问题，请随时告诉我们。'

function submitted(n: number, grid: Grid, at: number, map: DistrictMap, roll: () => number): ServiceRequest {
  const wanted = serviceCodes[Math.floor(roll() ** 2 * serviceCodes.length)]
  const service = map.services.find(({ code }) => code === wanted)
  if (!service) throw new Error(`the district has no service ${wanted}`)
  const position = somewhereIn(grid, roll)
  const place = { source: 'map', position, homeId: '', note: '三单元', gridId: grid.id, path: grid.path } as const
  const photos = n % 3 ? [] : [{ id: `photo-${n}`, file: `photos/${n}.jpg`, thumb: `thumbs/${n}.jpg`, width: 1280, height: 960 }] // prettier-ignore
  const description = '三单元二楼到三楼的楼道灯坏了三天，晚上老人上下楼看不清台阶，请尽快派人来修。'
  const said = { id: `life-${n}`, service, description, photos, voice: null, place, onBehalf: false, hasContact: true, mayShow: true, labels: [] } // prettier-ignore
  const { desk } = routeRequest({ serviceCode: service.code, gridPath: grid.path, homePath: [] }, map, at)
  const resident = { ...visitor, accountId: n < ownOnes ? 'account-resident' : `account-${n}`, consented: true }
  const request = submitRequest(said, desk, resident, at, termsOf(map))
  if (!request.ok) throw new Error(request.error.reason)
  return request.value
}

/** Near the middle of the grid; that it lies inside to the metre matters to nobody here. */
function somewhereIn({ area }: Grid, roll: () => number): { lng: number; lat: number } {
  const ring = (area.type === 'Polygon' ? area.coordinates[0] : area.coordinates[0]?.[0]) ?? []
  const middle = (axis: 0 | 1) => ring.reduce((sum, vertex) => sum + (vertex[axis] ?? 0), 0) / ring.length
  return { lng: middle(0) + (roll() - 0.5) * 0.002, lat: middle(1) + (roll() - 0.5) * 0.002 }
}

function workerOf({ desk }: ServiceRequest): Caller {
  const grants = [{ role: 'gridWorker', unitId: desk.unitId }] as const
  const personId = desk.assigneeId || `staff-of-${desk.unitId}`
  return { ...visitor, accountId: `of-${personId}`, personId, name: desk.assigneeName || '值班员', consented: true, grants } // prettier-ignore
}

/** Everybody has been told, and nothing is due for the clock. */
function withoutAlarm(request: ServiceRequest): ServiceRequest {
  const { timing } = request
  const later = timing.answerBy > 0 ? { ...timing, remindAt: 0, escalateAt: quietUntil } : timing
  return { ...request, timing: later, delivered: request.log.length }
}

/** What the rates are read from, each life counted so many times. */
export function cellsOf(lives: readonly Life[], copies: number): ReadonlyMap<string, RateCell> {
  const cells = new Map<string, RateCell>()
  for (const { outcome } of lives) {
    const counted = times(tallyOf(outcome), copies)
    for (const key of leavesOf(outcome).flatMap((leaf) => [leaf, ...cellsAbove(leaf)])) {
      const cell = cells.get(cellId(key)) ?? emptyCell(key)
      cells.set(cellId(key), { ...cell, tally: addTally(cell.tally, counted) })
    }
  }
  return cells
}

function times(tally: Tally, copies: number): Tally {
  if (copies === 0) return nothing
  const half = times(tally, Math.floor(copies / 2))
  const twice = addTally(half, half)
  return copies % 2 ? addTally(twice, tally) : twice
}
