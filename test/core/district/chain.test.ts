// The linked levels above any point.
import { chainAt } from '@core/district/chain'
import { straightMetres } from '@core/homes/straight-line'
import { aGrid, aUnit, units } from '../../given'

const group = aUnit('G', 'partyGroup', [...units.B.path, 'G'])
const near = aUnit('near', 'memberHousehold', [...group.path, 'near'], { position: { lng: 119.301, lat: 34.701 } })
const far = aUnit('far', 'memberHousehold', [...group.path, 'far'], { position: { lng: 119.309, lat: 34.709 } })
const all = [...Object.values(units), group, near, far]
const source = (households = [far, near]) => ({
  unit: (id: string) => all.find((unit) => unit.id === id),
  householdsOf: (branchId: string) => (branchId === 'B' ? households : []),
  metres: straightMetres,
})

test('a point in a grid has all six levels, ending at the nearest member household', () => {
  const chain = chainAt({ lng: 119.3, lat: 34.7 }, aGrid(), source())
  expect(chain.map((unit) => unit.level)).toEqual(['district', 'subdistrict', 'community', 'gridBranch', 'partyGroup', 'memberHousehold']) // prettier-ignore
  expect(chain.at(-1)?.id).toBe('near')
})

test('without households it ends at the branch; without a grid it is empty', () => {
  expect(chainAt({ lng: 119.3, lat: 34.7 }, aGrid(), source([])).at(-1)?.id).toBe('B')
  expect(chainAt({ lng: 119.3, lat: 34.7 }, undefined, source())).toEqual([])
})
