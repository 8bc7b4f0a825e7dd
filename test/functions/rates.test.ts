// The rates on every engine: what is told is what the raw logs say; each figure opens its records; nobody is named; only
// one's own area opens.
import { markNames } from '@core/insight/outcome'
import { engines, type Engine } from './engines'
import {
  areas,
  atTheEnd,
  expectAll,
  justGo,
  liveOut,
  months,
  outcomesIn,
  period,
  sample,
  statesAfter,
  tellAll,
  type Kept,
} from './given-rates'
import { givenWorld, must, type GivenWorld } from './given-world'

describe.each(engines)('on %s', (_name, start) => {
  let engine: Engine
  let opened: Awaited<ReturnType<Engine['fresh']>>
  let world: GivenWorld
  let kept: readonly Kept[]
  beforeAll(async () => {
    engine = await start()
    opened = await engine.fresh()
    world = await givenWorld(opened.store)
    kept = await liveOut(sample, opened.store, justGo)
    world.clock.now = atTheEnd
  })
  afterAll(async () => {
    await opened.close()
    await engine.stop()
  })

  test('the counts are what the raw logs say', () => expectAll(world, kept))

  test.each(Object.entries(areas))('each figure of %s opens its records', async (_area, { ask, who, holds }) => {
    const expected = outcomesIn(kept, { area: holds, months, serviceCode: undefined })
    for (const figure of ['all', ...markNames] as const) {
      for (const serviceCode of [undefined, 'lamp']) {
        const asked = { ...ask, period, figure, ...(serviceCode ? { serviceCode } : {}) }
        const page = await must(world.call(who, 'insight', 'records', asked))
        const wanted = expected.filter((one) => serviceCode === undefined || one.serviceCode === serviceCode)
        const marked = figure === 'all' ? wanted : wanted.filter((one) => one[figure] === 1)
        expect(page.items.map(({ submittedAt }) => submittedAt).sort()).toEqual(marked.map((one) => one.submittedAt).sort()) // prettier-ignore
        expect(page.cursor).toBeNull()
      }
    }
  })

  test('children stand in the order of the organisation, and lead on', async () => {
    const subdistrict = await must(world.call('street', 'insight', 'rates', { unitId: 'S', period }))
    expect(subdistrict.children.map(({ area }) => area.unitId)).toEqual(['C', 'C2'])
    expect(subdistrict.around).toEqual([])
    const community = await must(world.call('street', 'insight', 'rates', { unitId: 'C', period }))
    expect(community.children.map(({ area }) => area.level)).toEqual(['grid', 'outside'])
    expect(community.around.map(({ unitId }) => unitId)).toEqual(['S'])
    const grid = await must(world.call('worker', 'insight', 'rates', { unitId: 'C', gridId: 'C001', period }))
    expect(grid).toMatchObject({ area: { level: 'grid', name: '一网格' }, around: [{ unitId: 'B' }], children: [] })
  })

  test('nobody is named, by name or by id', async () => {
    const answers: unknown[] = []
    for (const { ask, who } of Object.values(areas)) {
      answers.push(await must(world.call(who, 'insight', 'rates', { ...ask, period })))
      for (const figure of ['all', ...markNames] as const) {
        answers.push(await must(world.call(who, 'insight', 'records', { ...ask, period, figure })))
      }
    }
    const logged = kept.flatMap(({ request }) => request.log.map(({ by }) => by))
    const people = logged
      .flatMap(({ id, name, side }) => (side === 'clock' ? [] : [id, name]))
      .filter((one) => one !== '')
    expect(new Set(people).size).toBeGreaterThan(3)
    const told = textsOf(answers).join('\n')
    expect([...new Set(people)].filter((one) => told.includes(one))).toEqual([])
    expect([...keysOf(answers)].filter((key) => /person|assignee|author|actor|^by$|desk|contact/i.test(key))).toEqual(
      [],
    )
  })

  test('only who holds the area sees it', async () => {
    const asked = { unitId: 'C', period }
    const refused = { ok: false, error: { code: 'forbidden' } }
    for (const who of ['worker', 'foreignClerk', 'resident', 'member', 'leader']) {
      expect(await world.call(who, 'insight', 'rates', asked)).toMatchObject(refused)
      expect(await world.call(who, 'insight', 'records', { ...asked, figure: 'all' })).toMatchObject(refused)
    }
    const foreignGrid = { unitId: 'C2', gridId: 'C201', period }
    expect(await world.call('worker', 'insight', 'rates', foreignGrid)).toMatchObject(refused)
  })

  test('what cannot be asked is refused by its field', async () => {
    const ask = (over: object) => world.rawCall('officer', 'insight', 'rates', { unitId: 'D', period, ...over })
    const invalid = (reason: string, field: string) => ({ ok: false, error: { code: 'invalid', reason, field } })
    expect(await ask({ unitId: 'none' })).toMatchObject(invalid('units.missing', 'unitId'))
    expect(await ask({ gridId: 'none' })).toMatchObject(invalid('insight.area-missing', 'gridId'))
    expect(await ask({ unitId: 'B', isOutside: true })).toMatchObject(invalid('insight.area-missing', 'isOutside'))
    expect(await ask({ period: { from: '2026-13', to: '2026-11' } })).toMatchObject(
      invalid('input.month', 'period.from'),
    )
    expect(await ask({ period: { from: '2026-11', to: '2026-10' } })).toMatchObject(invalid('input.months', 'period'))
    expect(await ask({ period: { from: '2025-11', to: '2026-11' } })).toMatchObject(invalid('input.months', 'period'))
    const torn = { unitId: 'D', period, figure: 'all', cursor: '0:torn' }
    expect(await world.rawCall('officer', 'insight', 'records', torn)).toMatchObject(invalid('input.cursor', 'cursor'))
    expect(await world.rawCall('officer', 'insight', 'records', { ...torn, cursor: 'x' })).toMatchObject(invalid('input.cursor', 'cursor')) // prettier-ignore
  })

  test('a long list comes page by page, grid by grid and oldest first, nothing twice', async () => {
    const [one] = statesAfter([{ place: 'grid', service: 'lamp', month: -2, history: [], ways: ['once'] }], 0)
    if (!one) throw new Error('nothing was made')
    const ids = Array.from({ length: 45 }, (_, index) => `long-${String(index).padStart(3, '0')}`)
    await tellAll(
      ids.map((id) => ({ id, request: one.request })),
      opened.store,
    )
    const long = { unitId: 'S', period: { from: '2026-09', to: '2026-11' }, figure: 'lateAnswer' } as const
    const seen: string[] = []
    let cursor: string | null | undefined
    while (cursor !== null) {
      const page = await must(world.call('street', 'insight', 'records', { ...long, ...(cursor ? { cursor } : {}) }))
      expect(page.items.length).toBeLessThanOrEqual(20)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.cursor
    }
    expect(seen.slice(0, 45)).toEqual(ids)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('until it is counted, the figures say how far they reach', async () => {
    await tellAll([{ id: 'fresh', request: statesAfter(sample, 0)[0]?.request ?? never() }], opened.store)
    const report = await must(world.call('street', 'insight', 'rates', { unitId: 'S', period }))
    expect(report.asOf).toBe(atTheEnd - 1000)
  })
})

function never(): never {
  throw new Error('there is no sample')
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

function keysOf(value: unknown): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return new Set()
  const own = Array.isArray(value) ? [] : Object.keys(value)
  return new Set([...own, ...Object.values(value).flatMap((one) => [...keysOf(one)])])
}
