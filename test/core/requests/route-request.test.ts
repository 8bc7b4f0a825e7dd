// Every place leads to a desk: branch, community, or district, never none.
import fc from 'fast-check'
import {
  candidatesOf,
  routeRequest,
  routeReturned,
  routeToDecide,
  type Routable,
  type RouteMap,
} from '@core/requests/route-request'
import type { RoutingRule } from '@core/district/routing-rule'
import { aDesk, aRoster, noon, units } from '../../given'

const mapWith = (...rosters: ReturnType<typeof aRoster>[]): RouteMap => ({
  unit: (id) => Object.values(units).find((unit) => unit.id === id),
  roster: (unitId) => rosters.find((roster) => roster.unitId === unitId),
  root: units.D,
  rules: [],
  leavesOf: () => [],
})
const inGrid: Routable = { serviceCode: 'lamp', gridPath: units.B.path, homePath: [] }
const noGrid: Routable = { ...inGrid, gridPath: [] }
const deskOf = (...given: Parameters<typeof routeRequest>) => routeRequest(...given).desk
const aRule = (over: Partial<RoutingRule> = {}): RoutingRule => ({
  id: 'r1',
  order: 1,
  serviceCode: '*',
  areaId: '*',
  hours: null,
  to: { level: 'community' },
  reason: '由社区统一办',
  demo: true,
  ...over,
})
const nights = [{ weekday: 0, from: 0, to: 60 }]

test('the first on duty in the grid’s branch gets it', () => {
  const map = mapWith(aRoster('B', [{ hours: nights }, { personId: 'on' }]))
  expect(deskOf(inGrid, map, noon)).toMatchObject({ unitId: 'B', assigneeId: 'on', why: 'on-duty' })
})

test('outside hours it waits for the first in term', () => {
  const map = mapWith(aRoster('B', [{ until: noon - 1 }, { hours: nights, personId: 'waits' }]))
  expect(deskOf(inGrid, map, noon)).toMatchObject({ unitId: 'B', assigneeId: 'waits', why: 'in-term' })
})

test('a branch without anybody leaves it to its community', () => {
  const map = mapWith(aRoster('C', [{ personId: 'clerk' }]))
  expect(deskOf(inGrid, map, noon)).toMatchObject({
    unitId: 'C',
    assigneeId: 'clerk',
    why: 'nobody-in-branch',
  })
})

test('where no grid contains the place, the scanned home’s community has it, else the district', () => {
  expect(deskOf({ ...noGrid, homePath: units.B.path }, mapWith(), noon)).toMatchObject({ unitId: 'C', why: 'no-grid' })
  expect(deskOf(noGrid, mapWith(), noon)).toMatchObject({ unitId: 'D', assigneeId: '', why: 'no-grid' })
})

test('returned, it climbs one level at a time and stops at the district', () => {
  const map = mapWith()
  const climbed = [aDesk()]
  for (let step = 0; step < 5; step++) climbed.push(routeReturned(climbed.at(-1) ?? aDesk(), map, noon))
  expect(climbed.map((desk) => desk.unitId)).toEqual(['B', 'C', 'S', 'D', 'D', 'D'])
})

test('whatever is missing, the desk is a known unit', () => {
  const gridPaths = fc.constantFrom<readonly string[]>([], units.B.path, ['D', 'gone'], ['X'])
  const paths = fc.constantFrom<readonly string[]>([], ['D', 'S', 'C', 'B'], ['nowhere'])
  const rosters = fc.subarray(['B', 'C', 'S', 'D'])
  const targets = fc.constantFrom<RoutingRule['to']>({ level: 'subdistrict' }, { unitId: 'gone' }, { unitId: 'C' })
  const areas = fc.constantFrom('*', 'C', 'gone')
  const rules = fc.array(
    fc.tuple(targets, areas).map(([to, areaId]) => aRule({ to, areaId })),
    { maxLength: 3 },
  )
  fc.assert(
    fc.property(
      gridPaths,
      paths,
      rosters,
      rules,
      fc.integer({ min: 0, max: 2 ** 45 }),
      (gridPath, homePath, staffed, rules, at) => {
        const map = { ...mapWith(...staffed.map((unitId) => aRoster(unitId, [{ hours: nights, until: noon }]))), rules }
        const desk = deskOf({ serviceCode: 'lamp', gridPath, homePath }, map, at)
        expect(Object.keys(units)).toContain(desk.unitId)
        expect(desk.path.at(-1)).toBe(desk.unitId)
      },
    ),
  )
})

describe('rules of the district', () => {
  const staffed = [aRoster('B', [{}]), aRoster('C', [{ personId: 'clerk' }]), aRoster('S', [{ personId: 'street' }])]
  const withRules = (...rules: RoutingRule[]): RouteMap => ({ ...mapWith(...staffed), rules })

  test('the first that matches wins, and says why', () => {
    const map = withRules(
      aRule({ serviceCode: 'water' }),
      aRule({ id: 'r2' }),
      aRule({ id: 'r3', to: { unitId: 'S' } }),
    )
    const route = routeRequest(inGrid, map, noon)
    expect(route.desk).toMatchObject({ unitId: 'C', assigneeId: 'clerk', why: 'rule' })
    expect(route.steps[0]).toMatchObject({ type: 'rule', ruleId: 'r2', reason: '由社区统一办' })
  })

  test('holds only for its service, in its area, at its hours', () => {
    const spoilers = [aRule({ serviceCode: 'water' }), aRule({ areaId: 'elsewhere' }), aRule({ hours: nights })]
    for (const rule of spoilers) expect(deskOf(inGrid, withRules(rule), noon).unitId).toBe('B')
    expect(deskOf(inGrid, withRules(aRule({ areaId: 'C', serviceCode: 'lamp' })), noon).unitId).toBe('C')
  })

  test('a rule to a unit that is no more is passed over', () => {
    const gone = { ...units.S, withdrawnAt: 1 }
    const map = {
      ...withRules(aRule({ to: { unitId: 'S' } })),
      unit: (id: string) => (id === 'S' ? gone : mapWith().unit(id)),
    }
    expect(deskOf(inGrid, map, noon).unitId).toBe('B')
  })
})

describe('people of a branch', () => {
  const two = aRoster('B', [
    { personId: 'first', name: '甲' },
    { personId: 'second', name: '乙' },
  ])

  test('the one with fewer open requests takes the next; a tie goes by the roster', () => {
    expect(candidatesOf(inGrid, mapWith(two), noon)).toEqual(['first', 'second'])
    expect(
      deskOf(
        inGrid,
        mapWith(two),
        noon,
        new Map([
          ['first', 3],
          ['second', 2],
        ]),
      ).assigneeId,
    ).toBe('second')
    expect(
      deskOf(
        inGrid,
        mapWith(two),
        noon,
        new Map([
          ['first', 2],
          ['second', 2],
        ]),
      ).assigneeId,
    ).toBe('first')
  })

  const away = (personId: string, substituteId = '', until = noon + 1) => ({
    personId,
    name: '甲',
    unitId: 'B',
    path: units.B.path,
    from: noon - 1,
    until,
    substituteId,
    substituteName: '替班',
    endedAt: 0,
  })
  const withLeaves = (...leaves: ReturnType<typeof away>[]): RouteMap => ({
    ...mapWith(two, aRoster('C', [{ personId: 'clerk' }])),
    leavesOf: (id) => leaves.filter((leave) => leave.personId === id),
  })

  test('who is away is passed over, or stood in for', () => {
    expect(deskOf(inGrid, withLeaves(away('first')), noon).assigneeId).toBe('second')
    const stoodIn = routeRequest(inGrid, withLeaves(away('first', 'third')), noon, new Map([['second', 1]]))
    expect(stoodIn.desk).toMatchObject({ unitId: 'B', assigneeId: 'third', why: 'substitute' })
    expect(stoodIn.steps).toContainEqual({ type: 'away', name: '甲', substitute: '替班' })
  })

  test('a substitute is weighed by what lies on their own desk, and whoever has two duties counts once', () => {
    expect(candidatesOf(inGrid, withLeaves(away('first', 'third')), noon)).toEqual(['third', 'second'])
    const busy = new Map([
      ['third', 9],
      ['second', 1],
    ])
    expect(deskOf(inGrid, withLeaves(away('first', 'third')), noon, busy).assigneeId).toBe('second')
    const { steps } = routeRequest(inGrid, withLeaves(away('first', 'second')), noon)
    expect(steps).toContainEqual(expect.objectContaining({ type: 'person', of: 1 }))
  })

  test('where a branch has nobody, the load decides among those of its community', () => {
    const clerks = aRoster('C', [{ personId: 'clerk' }, { personId: 'other-clerk' }])
    expect(candidatesOf(inGrid, mapWith(clerks), noon)).toEqual(['clerk', 'other-clerk'])
    expect(deskOf(inGrid, mapWith(clerks), noon, new Map([['clerk', 1]]))).toMatchObject({
      unitId: 'C',
      assigneeId: 'other-clerk',
    })
  })

  test('a leave that is over, or taken back, counts for nothing', () => {
    expect(deskOf(inGrid, withLeaves(away('first', '', noon)), noon).assigneeId).toBe('first')
    expect(deskOf(inGrid, withLeaves({ ...away('first'), endedAt: 1 }), noon).assigneeId).toBe('first')
  })

  test('when all are away and nobody stands in, the community has it', () => {
    const map = withLeaves(away('first', 'second'), away('second'))
    expect(deskOf(inGrid, map, noon)).toMatchObject({ unitId: 'C', assigneeId: 'clerk' })
  })
})

test('after the third return the community of the place decides, wherever it lies by then', () => {
  const atStreet = aDesk({ unitId: 'S', path: units.S.path })
  expect(routeToDecide(units.B.path, atStreet, mapWith(), noon)).toMatchObject({ unitId: 'C', why: 'must-decide' })
  expect(routeToDecide([], atStreet, mapWith(), noon)).toMatchObject({ unitId: 'D', why: 'must-decide' })
})
