// Requests with random lives in a district's store, delivered as badly as can be, and the same figures from the raw logs.
import fc from 'fast-check'
import { outcomeOf, type MarkName, type Outcome } from '@core/insight/outcome'
import type { Figures, Rate, Times } from '@core/insight/rates'
import type { ServiceRequest } from '@core/requests/request'
import { projectOutcome } from '../../cloudfunctions/_kit/project-outcome'
import { stored } from '../../cloudfunctions/_kit/stored-request'
import type { Store } from '../../cloudfunctions/_kit/store'
import { insightOnTick } from '../../cloudfunctions/insight/on-tick'
import { aSubmitted, live, monday, steps, terms, type Step } from '../core/insight/given-history'
import { aDesk, aService, units } from '../given'
import { foreign, must, type GivenWorld } from './given-world'

export interface Life {
  readonly place: 'grid' | 'foreign' | 'community' | 'district'
  readonly service: 'lamp' | 'medicine'
  readonly month: number
  readonly history: readonly Step[]
  /** What happens to each state on its way: told, told twice, told late, not told, then perhaps a tick. */
  readonly ways: readonly ('once' | 'twice' | 'again-old' | 'lost' | 'tick')[]
}

export const lives: fc.Arbitrary<readonly Life[]> = fc.array(
  fc.record({
    place: fc.constantFrom('grid', 'grid', 'foreign', 'community', 'district'),
    service: fc.constantFrom('lamp', 'medicine'),
    month: fc.integer({ min: 0, max: 1 }),
    history: steps,
    ways: fc.array(fc.constantFrom('once', 'twice', 'again-old', 'lost', 'tick'), { minLength: 1, maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 12 },
)

/** Long after every limit. */
export const atTheEnd = Date.UTC(2027, 2, 1)

export interface Kept {
  readonly id: string
  readonly request: ServiceRequest
}

function started({ place, service, month }: Life, index: number): ServiceRequest {
  const at = monday + month * 14 * 24 * 3600 * 1000 + index * 60_000
  const placed = {
    grid: { gridId: 'C001', path: units.B.path },
    foreign: { gridId: 'C201', path: foreign.B2.path },
    community: { gridId: '', path: [] },
    district: { gridId: '', path: [] },
  }[place]
  const request = aSubmitted(`request-${index}`, at, placed, aService({ code: service }))
  if (place !== 'district') return request
  const desk = aDesk({ unitId: 'D', path: ['D'] })
  return { ...request, desk, log: request.log.map((fact) => (fact.type === 'routed' ? { ...fact, desk } : fact)) }
}

/** Runs all lives against the store and brings everything to its end. `go` runs one act, and may run it again. */
export async function liveOut(all: readonly Life[], store: Store, go: (act: () => Promise<unknown>) => Promise<void>) {
  const kept: Kept[] = []
  const tick = (now: number) => go(() => insightOnTick({ store, now }))
  for (const [index, life] of all.entries()) {
    const id = `request-${index}`
    let request = started(life, index)
    let before = request
    await go(() => keep(store, id, request))
    let count = 0
    for (const state of live(request, life.history)) {
      request = state.request
      await go(() => keep(store, id, request))
      const way = life.ways[count++ % life.ways.length]
      const now = state.at
      const [newest, older] = [request, before]
      if (way !== 'lost') await go(() => projectOutcome(id, newest, { store, now }))
      if (way === 'twice') await go(() => projectOutcome(id, newest, { store, now: now + 1000 }))
      if (way === 'again-old') await go(() => projectOutcome(id, older, { store, now: now + 1000 }))
      if (way === 'tick') await tick(now)
      before = request
    }
    kept.push({ id, request })
  }
  for (const { id, request } of kept) await go(() => projectOutcome(id, request, { store, now: atTheEnd - 1000 }))
  for (let round = 0; round < 6; round++) await tick(atTheEnd)
  return kept
}

/** How each of them stands after its first steps. */
export function statesAfter(all: readonly Life[], stepCount: number): readonly Kept[] {
  return all.map((life, index) => {
    const states = [...live(started(life, index), life.history.slice(0, stepCount))]
    return { id: `request-${index}`, request: states.at(-1)?.request ?? started(life, index) }
  })
}

export async function tellAll(kept: readonly Kept[], store: Store): Promise<void> {
  for (const { id, request } of kept) {
    await keep(store, id, request)
    await projectOutcome(id, request, { store, now: atTheEnd - 1000 })
  }
}

async function keep(store: Store, id: string, request: ServiceRequest): Promise<void> {
  if ((await store.insert('requests', id, stored(request))) === 'inserted') return
  const current = await store.get('requests', id)
  if (current) await store.replace('requests', id, current.rev, stored(request))
}

export interface Sought {
  /** Start of the outcome's area path; the exact one for a leaf. */
  readonly area: (areaPath: string) => boolean
  readonly months: readonly string[]
  readonly serviceCode: string | undefined
}

export function outcomesIn(kept: readonly Kept[], { area, months, serviceCode }: Sought): readonly Outcome[] {
  return kept
    .map(({ request }) => outcomeOf(request, terms, atTheEnd))
    .filter((one) => area(one.areaPath) && months.includes(one.month))
    .filter((one) => serviceCode === undefined || one.serviceCode === serviceCode)
}

/** Everything counted in one go, with the exact minutes. */
export function expectFigures(told: Figures, outcomes: readonly Outcome[]): void {
  const all = outcomes.filter(({ leftOut }) => leftOut === '')
  const marked = (name: MarkName) => all.filter((one) => one[name] === 1).length
  expect(told.requests).toBe(all.length)
  expect(told.leftOut).toBe(outcomes.length - all.length)
  expect(told.unanswered).toBe(marked('unanswered'))
  expect(told.lateAccept).toBe(marked('lateAccept'))
  expect(told.lateAnswer).toBe(marked('lateAnswer'))
  expect(told.silent).toBe(all.filter(({ verdict }) => verdict === 'silent').length)
  expectRate(
    told.response,
    all.filter(({ answer }) => answer !== 'waiting'),
    ({ answer }) => answer === 'inTime',
  )
  expectRate(told.resolution, all.filter(({ verdict }) => ['resolved', 'unresolved'].includes(verdict)), ({ unresolved }) => unresolved === 0) // prettier-ignore
  expectRate(told.satisfaction, all.filter(({ rating }) => rating !== null), ({ dissatisfied }) => dissatisfied === 0) // prettier-ignore
  expectTimes(told.accept, all.flatMap(({ acceptMinutes }) => acceptMinutes ?? [])) // prettier-ignore
  expectTimes(told.answer, all.flatMap(({ answerMinutes }) => answerMinutes ?? [])) // prettier-ignore
}

function expectRate(told: Rate, of: readonly Outcome[], isGood: (outcome: Outcome) => boolean): void {
  const count = of.filter(isGood).length
  expect(told).toEqual({ of: of.length, count, share: of.length < 5 ? null : count / of.length })
}

function expectTimes(told: Times, minutes: readonly number[]): void {
  expect(told.count).toBe(minutes.length)
  const sorted = [...minutes].sort((a, b) => a - b)
  for (const [share, value] of [
    [0.5, told.medianMinutes],
    [0.9, told.p90Minutes],
  ] as const) {
    // prettier-ignore
    const exact = sorted[Math.max(1, Math.ceil(sorted.length * share)) - 1] ?? 0
    if (minutes.length < 5) expect(value).toBeNull()
    else if (exact < 1) expect(value).toBe(0.5)
    else expect(Math.abs((value ?? 0) / exact - 1)).toBeLessThan(0.03)
  }
}

export const months = ['2026-10', '2026-11']
export const period = { from: '2026-10', to: '2026-11' }
export const justGo = async (act: () => Promise<unknown>) => void (await act())

export const areas = {
  D: { ask: { unitId: 'D' }, who: 'officer', holds: () => true },
  S: { ask: { unitId: 'S' }, who: 'street', holds: (path: string) => path.startsWith('S/') },
  C: { ask: { unitId: 'C' }, who: 'clerk', holds: (path: string) => path.startsWith('S/C/') },
  B: { ask: { unitId: 'B' }, who: 'worker', holds: (path: string) => path === 'S/C/C001' },
  grid: { ask: { unitId: 'C', gridId: 'C001' }, who: 'worker', holds: (path: string) => path === 'S/C/C001' },
  outside: { ask: { unitId: 'C', isOutside: true }, who: 'clerk', holds: (path: string) => path === 'S/C/-' },
  foreign: { ask: { unitId: 'C2' }, who: 'foreignClerk', holds: (path: string) => path.startsWith('S/C2/') },
}

/** All areas, every service and each of them: what is told is what the raw logs say. */
export async function expectAll(world: GivenWorld, kept: readonly Kept[]): Promise<void> {
  world.clock.now = atTheEnd
  for (const { ask, who, holds } of Object.values(areas)) {
    for (const serviceCode of [undefined, 'lamp', 'medicine']) {
      const asked = { ...ask, period, ...(serviceCode ? { serviceCode } : {}) }
      const report = await must(world.call(who, 'insight', 'rates', asked))
      expectFigures(report.figures, outcomesIn(kept, { area: holds, months, serviceCode }))
      const inChildren = report.children.reduce((sum, { figures }) => sum + figures.requests, 0)
      if (report.children.length > 0) expect(inChildren).toBe(report.figures.requests)
    }
  }
  const november = await must(world.call('officer', 'insight', 'rates', { unitId: 'D', period: { from: '2026-11', to: '2026-11' } })) // prettier-ignore
  expectFigures(november.figures, outcomesIn(kept, { area: () => true, months: ['2026-11'], serviceCode: undefined }))
  expectFigures(november.before, outcomesIn(kept, { area: () => true, months: ['2026-10'], serviceCode: undefined }))
  expectFigures(november.yearAgo, [])
  expect(november.asOf).toBe(atTheEnd)
}

/** The lives of a fixed seed. */
export const [sample = []] = fc.sample(
  lives.filter((all) => all.length > 9),
  { numRuns: 1, seed: 5 },
)
