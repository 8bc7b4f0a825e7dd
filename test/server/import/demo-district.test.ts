// The demo district: of the true size, sound as a whole, and imported as often as one likes.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import path from 'node:path'
import fc from 'fast-check'
import { gridIndex } from '@core/district/grid-index'
import { limitFor } from '@core/district/limit-for'
import { addWorkingMinutes } from '@core/district/working-time'
import { onDutyAt } from '@core/district/duty-roster'
import { readTable } from '../../../server/import/read-table'
import { readDistrictFolder } from '../../../server/import/read-district-folder'
import { sentenceOf } from '../../../server/import/fault'
import type { Table } from '../../../server/import/columns'
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

test('every community on land has a grid; the islands far out have none', () => {
  const withGrid = new Set([...data.grids.values()].map((grid) => grid.communityId))
  const without = [...data.orgUnits.values()].filter((unit) => unit.level === 'community' && !withGrid.has(unit.id))
  expect(without.map(({ name }) => name)).toEqual(['平山岛村', '达山岛村', '车牛山岛村'])
})

test('any point of the outline lies in exactly one grid', () => {
  const grids = [...data.grids.values()]
  const index = gridIndex(grids)
  const single = grids.map((grid) => gridIndex([grid]))
  const outline = gridIndex(grids.slice(0, 1).map((grid) => ({ ...grid, area: data.district.outline })))
  const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  let inside = 0
  fc.assert(
    fc.property(degrees(119.17, 119.69), degrees(34.46, 34.8), (lng, lat) => {
      const homes = single.filter((one) => one.at({ lng, lat })).length
      const isInside = outline.at({ lng, lat }) !== undefined
      if (isInside) inside++
      expect(homes).toBe(isInside ? 1 : 0)
      expect(index.at({ lng, lat }) !== undefined).toBe(isInside)
    }),
    { numRuns: 1000 },
  )
  expect(inside).toBeGreaterThan(150)
})

test('each branch keeps one or two grids, and has two groups of three or four households', () => {
  const units = [...data.orgUnits.values()]
  const under = (id: string) => units.filter((unit) => unit.parentId === id)
  for (const branch of units.filter((unit) => unit.level === 'gridBranch')) {
    const kept = [...data.grids.values()].filter((grid) => grid.branchId === branch.id)
    expect([1, 2]).toContain(kept.length)
    const groups = under(branch.id)
    expect(groups).toHaveLength(2)
    for (const group of groups) expect([3, 4]).toContain(under(group.id).length)
  }
})

test('every home stands in a grid of its own branch, every other place in its own community', () => {
  const index = gridIndex([...data.grids.values()])
  for (const { id, position, path: units } of data.places.values()) {
    expect([id, index.at(position)?.path.slice(0, units.length)]).toEqual([id, units])
  }
})

test('whatever happens in 棠梨社区 at whatever hour, the demo’s grid worker is first on duty', async () => {
  const identities = await readTable(folder, identityTable, () => undefined)
  const personOf = (key: string) => identities.find(({ cells }) => cells.key === key)?.cells.personId ?? ''
  const night = Date.parse('2026-11-24T03:00:00+08:00')
  const branches = [...data.orgUnits.values()].filter((unit) => unit.parentId === '320703008002')
  expect(branches).toHaveLength(3)
  for (const { id } of branches) expect(onDutyAt(data.rosters.get(id), night)[0]?.personId).toBe(personOf('gridWorker'))
  const chain = { communityStaff: '320703008002', subdistrictStaff: '320703008', districtOfficer: '320703' }
  for (const [key, unitId] of Object.entries(chain)) {
    expect(onDutyAt(data.rosters.get(unitId), night)[0]?.personId).toBe(personOf(key))
  }
  const grants = [...data.grants.values()]
  for (const { cells } of identities.filter(({ cells: { personId } }) => personId !== '')) {
    expect(grants.some(({ personId, role }) => personId === cells.personId && role === cells.key)).toBe(true)
  }
})

const identityTable: Table<'key' | 'label' | 'personId'> = {
  file: 'identities.csv',
  columns: { key: '代号', label: '名称', personId: '人员编号' },
  optional: [],
  mayBeMissing: false,
}

test('its calendar is the State Council’s for 2025 and 2026', () => {
  const { days, until } = data.calendar
  const count = (year: string, kind: string) =>
    days.filter((day) => day.date.startsWith(year) && day.kind === kind).length
  expect([count('2025', 'holiday'), count('2025', 'workday')]).toEqual([28, 5])
  expect([count('2026', 'holiday'), count('2026', 'workday')]).toEqual([33, 6])
  expect(until).toBe('2026-12-31')
  const nextDay = (evening: string) => addWorkingMinutes(data.calendar, Date.parse(`${evening}T17:30:00+08:00`), 420)
  expect(nextDay('2026-09-30')).toBe(Date.parse('2026-10-08T17:30:00+08:00'))
  expect(nextDay('2026-10-09')).toBe(Date.parse('2026-10-10T17:30:00+08:00'))
  expect(nextDay('2025-01-27')).toBe(Date.parse('2025-02-05T17:30:00+08:00'))
})

test('danger to life is an emergency that says whom to ring first, and has a limit of its own or the one for all', () => {
  const emergencies = [...data.services.values()].filter(({ urgency }) => urgency === 'emergency')
  expect(emergencies.map(({ code, callFirst }) => [code, callFirst])).toEqual([
    ['gas-smell', '119'],
    ['fire', '119'],
    ['injury', '120'],
  ])
  const limits = [...data.timeLimits.values()]
  for (const { code } of emergencies) expect(limitFor(limits, code, 'emergency').answerWithinMinutes).toBeLessThan(121)
})

test('each partner unit has a liaison, and each emergency a unit that helps', () => {
  const liaisons = [...data.grants.values()].filter(({ role }) => role === 'unitLiaison')
  expect(data.partnerUnits.size).toBe(12)
  for (const { id } of data.partnerUnits.values())
    expect(liaisons.filter(({ unitId }) => unitId === id)).toHaveLength(1)
  const helped = new Set([...data.partnerUnits.values()].flatMap(({ serviceCodes }) => serviceCodes))
  for (const code of ['gas-smell', 'fire', 'injury']) expect(helped).toContain(code)
})

test('no rule takes ordinary work of 棠梨社区 from its grid worker', () => {
  const there = data.orgUnits.get('320703008002')?.path ?? []
  const taken = [...data.routingRules.values()].filter(({ areaId }) => areaId === '*' || there.includes(areaId))
  expect(taken.map(({ serviceCode }) => serviceCode)).toEqual(['fire', 'noise', 'hardship', 'policy'])
})

test('everything invented says so, and no telephone of it can ring', async () => {
  const invented = [data.orgUnits, data.grids, data.places, data.people, data.partnerUnits, data.routingRules]
  const said = invented.flatMap((all) => [...all.values()])
  expect(said.every(({ demo }) => demo)).toBe(true)
  expect(data.district).toMatchObject({ name: '连云区（示例数据）', demo: true })
  const phones = [
    ...[...data.orgUnits.values(), ...data.places.values(), ...data.partnerUnits.values()].map(({ phone }) => phone),
    ...[...data.rosters.values()].flatMap(({ duties }) => duties.map(({ phone }) => phone)),
  ]
  for (const phone of phones) expect(phone).toMatch(/^((0518|199)-0000-\d{4})?$/)
})

test('the generator makes the same district again, byte for byte', async () => {
  const fresh = await mkdtemp(path.join(tmpdir(), 'branch-home-demo-'))
  await promisify(execFile)(process.execPath, [path.join(__dirname, '../../../data/make-demo.mjs'), fresh])
  for (const file of await readdir(fresh)) {
    expect([file, (await readFile(path.join(fresh, file))).equals(await readFile(path.join(folder, file)))]).toEqual([
      file,
      true,
    ])
  }
  expect((await readdir(fresh)).length).toBeGreaterThan(8)
  await rm(fresh, { recursive: true })
})
