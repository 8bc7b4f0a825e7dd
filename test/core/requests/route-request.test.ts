// Every place leads to a desk: branch, community, or district, never none.
import fc from 'fast-check'
import { routeRequest, routeReturned, type RouteMap } from '@core/requests/route-request'
import { aDesk, aGrid, aRoster, noon, units } from '../../given'

const mapWith = (...rosters: ReturnType<typeof aRoster>[]): RouteMap => ({
  unit: (id) => Object.values(units).find((unit) => unit.id === id),
  roster: (unitId) => rosters.find((roster) => roster.unitId === unitId),
  root: units.D,
})
const nights = [{ weekday: 0, from: 0, to: 60 }]

test('the first on duty in the grid’s branch gets it', () => {
  const map = mapWith(aRoster('B', [{ hours: nights }, { personId: 'on' }]))
  expect(routeRequest(aGrid(), [], map, noon)).toMatchObject({ unitId: 'B', assigneeId: 'on', why: 'on-duty' })
})

test('outside hours it waits for the first in term', () => {
  const map = mapWith(aRoster('B', [{ until: noon - 1 }, { hours: nights, personId: 'waits' }]))
  expect(routeRequest(aGrid(), [], map, noon)).toMatchObject({ unitId: 'B', assigneeId: 'waits', why: 'in-term' })
})

test('a branch without anybody leaves it to its community', () => {
  const map = mapWith(aRoster('C', [{ personId: 'clerk' }]))
  expect(routeRequest(aGrid(), [], map, noon)).toMatchObject({
    unitId: 'C',
    assigneeId: 'clerk',
    why: 'nobody-in-branch',
  })
})

test('where no grid contains the place, the scanned home’s community has it, else the district', () => {
  expect(routeRequest(undefined, units.B.path, mapWith(), noon)).toMatchObject({ unitId: 'C', why: 'no-grid' })
  expect(routeRequest(undefined, [], mapWith(), noon)).toMatchObject({ unitId: 'D', assigneeId: '', why: 'no-grid' })
})

test('returned, it climbs one level at a time and stops at the district', () => {
  const map = mapWith()
  const climbed = [aDesk()]
  for (let step = 0; step < 5; step++) climbed.push(routeReturned(climbed.at(-1) ?? aDesk(), map, noon))
  expect(climbed.map((desk) => desk.unitId)).toEqual(['B', 'C', 'S', 'D', 'D', 'D'])
})

test('whatever is missing, the desk is a known unit', () => {
  const grids = fc.option(fc.constantFrom(aGrid(), aGrid({ branchId: 'gone' }), aGrid({ branchId: 'gone', path: ['X'] })), { nil: undefined }) // prettier-ignore
  const paths = fc.constantFrom<readonly string[]>([], ['D', 'S', 'C', 'B'], ['nowhere'])
  const rosters = fc.subarray(['B', 'C', 'S', 'D'])
  fc.assert(
    fc.property(grids, paths, rosters, fc.integer({ min: 0, max: 2 ** 45 }), (grid, path, staffed, at) => {
      const map = mapWith(...staffed.map((unitId) => aRoster(unitId, [{ hours: nights, until: noon }])))
      const desk = routeRequest(grid, path, map, at)
      expect(Object.keys(units)).toContain(desk.unitId)
      expect(desk.path.at(-1)).toBe(desk.unitId)
    }),
  )
})
