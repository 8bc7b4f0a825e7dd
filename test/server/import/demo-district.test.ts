// The demo district: of the true size, sound as a whole, and imported as often as one likes.
import path from 'node:path'
import fc from 'fast-check'
import { gridIndex } from '@core/district/grid-index'
import { onDutyAt } from '@core/district/duty-roster'
import { readTable } from '../../../server/import/read-table'
import { readDistrictFolder } from '../../../server/import/read-district-folder'
import { sentenceOf } from '../../../server/import/fault'
import type { DistrictData } from '../../../server/import/district-data'

const folder = path.join(__dirname, '../../../data/demo')
let data: DistrictData

beforeAll(async () => {
  const read = await readDistrictFolder(folder)
  if (!read.ok) throw new Error(read.error.map(sentenceOf).join('\n'))
  data = read.value
})

test('it has the size of the district', () => {
  const count = (level: string) => [...data.orgUnits.values()].filter((unit) => unit.level === level).length
  const places = (kind: string) => [...data.places.values()].filter((place) => place.kind === kind).length
  expect(['district', 'subdistrict', 'community', 'gridBranch'].map(count)).toEqual([1, 13, 76, 115])
  expect(data.grids.size).toBe(144)
  expect(['serviceCentre', 'microPosition', 'branchHome'].map(places)).toEqual([27, 43, 119])
})
