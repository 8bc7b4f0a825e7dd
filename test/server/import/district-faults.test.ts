// Every kind of fault is found, with file, line and field, and said in a sentence.
import { readFileSync } from 'node:fs'
import { sentenceOf } from '../../../server/import/fault'
import { faultWords, type FaultReason } from '../../../server/import/fault-words'
import { readDistrictFolder } from '../../../server/import/read-district-folder'
import { folderOf, removeFolders, smallFiles, smallFilesWith, type FileName } from './small-folder'

afterEach(removeFolders)

async function faultsIn(files: Parameters<typeof folderOf>[0]) {
  const read = await readDistrictFolder(await folderOf(files))
  return read.ok ? [] : read.error
}

type Case = [what: FaultReason, file: FileName, from: string, to: string, line: number, field: string]

const org = 'organisation.csv'
const grids = 'grids.geojson'
const places = 'places.csv'
const first = '[[119,34],[119.01,34],[119.01,34.01],[119,34.01],[119,34]]'
const second = '[[119.01,34],[119.02,34],[119.02,34.01],[119.01,34.01],[119.01,34]]'

const cases: Case[] = [
  ['csv.malformed', places, '"进门,左转"', '"进门,左转', 3, ''],
  ['column.missing', places, ',hours,', ',Hours,', 1, 'hours'],
  ['column.unknown', places, ',hours,', ',Hours,', 1, 'Hours'],
  ['column.repeated', places, 'address,directions', 'address,address', 1, 'address'],
  ['row.cells', org, '0518-0000-0001,,', '0518-0000-0001,', 2, ''],
  ['cell.empty', org, '第一支部', '', 5, 'name'],
  ['cell.too-long', org, '第一支部', '长'.repeat(61), 5, 'name'],
  ['cell.unreadable', org, '第一支部', '第\u0001一', 5, 'name'],
  ['cell.number', places, '119.004', '东经119度', 2, 'lng'],
  ['cell.whole', places, 'no,5,no', 'no,-5,no', 3, 'steps'],
  ['cell.choice', places, 'H2,branchHome', 'H2,home', 3, 'kind'],
  ['cell.date', 'grants.csv', '2026-01-01', '2026-02-30', 2, 'from'],
  ['cell.phone', 'duties.csv', '199-0000-0001', '199-0000-0001/0002', 2, 'phone'],
  ['cell.hours', 'duties.csv', '24/7', '全天', 2, 'hours'],
  ['cell.hours', places, 'Mo-Fr 08:30-11:30', 'Mo-Fr 8:30-11:30', 3, 'hours'],
  ['id.malformed', 'people.csv', 'P3,王', '王三,王', 4, 'id'],
  ['matter.unknown', 'statements.csv', 's1,m1', 's1,m9', 2, 'matterId'],
  ['statement.unknown', 'opinions.csv', 'p1,m1,s1,s2', 'p1,m1,s1,s9', 2, 'disagree'],
  ['statement.twice', 'opinions.csv', 'p1,m1,s1,s2', 'p1,m1,s1,s1', 2, 'disagree'],
  ['id.scientific', org, '320799001001B02,gridBranch', '3.20799E+11,gridBranch', 6, 'id'],
  ['id.repeated', 'people.csv', 'P3,王', 'P1,王', 4, 'id'],
  ['id.repeated', places, 'home-2,H2', 'home-2,H1', 3, 'code'],
  ['door.code', places, 'home-2,H2', 'home-2,H200000000000', 3, 'code'],
  ['id.repeated', 'services.csv', 'gas,', 'light,', 3, 'code'],
  ['id.repeated', grids, '"code":"320799001001002"', '"code":"320799001001001"', 3, 'code'],
  ['id.repeated', 'grants.csv', 'P2,communityStaff,320799001001,', 'P1,gridWorker,320799001001B01,', 3, ''],
  ['dates.order', 'duties.csv', '2026-01-01,2027-12-31', '2027-01-01,2026-12-31', 2, 'until'],
  ['dates.too-long', 'grants.csv', '2027-12-31', '2206-12-31', 2, 'until'],
  ['position.half', org, '119.005,34.005', '119.005,', 8, 'lat'],
  ['position.zero', places, '119.004,34.004', '0,0', 2, 'lng'],
  ['position.swapped', places, '119.004,34.004', '34.004,119.004', 2, 'lng'],
  ['position.outside', places, '119.004,34.004', '119.004,34.044', 2, 'lng'],
  ['position.outside', org, '119.005,34.005', '120.005,34.005', 8, 'lng'],
  ['unit.one-district', org, '320799001,subdistrict,东街道,320799', '320798,district,东街道,', 0, 'level'],
  ['unit.code-digits', org, '320799001,subdistrict', '32079901,subdistrict', 3, 'id'],
  ['unit.unknown-parent', org, '第二支部,320799001001', '第二支部,320799001009', 6, 'parentId'],
  ['unit.wrong-parent', org, '第二支部,320799001001', '第二支部,320799001', 6, 'parentId'],
  ['unit.parent-of-district', org, '小区县,', '小区县,3207', 2, 'parentId'],
  ['unit.unknown', 'people.csv', '社区工作者,320799001001', '社区工作者,320799001002', 3, 'unitId'],
  ['unit.level', places, '一号家院,320799001001B01', '一号家院,320799001001', 2, 'unitId'],
  ['unit.level', 'grants.csv', 'communityStaff,320799001001', 'communityStaff,320799', 3, 'unitId'],
  ['branch.without-grid', grids, '"branchId":"320799001001B02"', '"branchId":"320799001001B01"', 6, 'id'],
  ['cell.empty', grids, '"branchId":"320799001001B02"', '"branchId":null', 3, 'branchId'],
  ['unit.unknown', grids, '"branchId":"320799001001B02"', '"branchId":"B9"', 3, 'branchId'],
  ['unit.level', grids, '"communityId":"320799001001"', '"communityId":"320799001"', 2, 'communityId'],
  ['person.unknown', 'duties.csv', 'B01,P1', 'B01,P9', 2, 'personId'],
  ['duty.without-grant', 'duties.csv', '320799001001,P2', '320799001001,P1', 3, 'personId'],
  ['duty.without-grant', 'duties.csv', '320799001001,P2', '320799001001,P3', 3, 'personId'],
  ['cell.choice', 'grants.csv', 'gridWorker', 'mayor', 2, 'role'],
  ['cell.choice', 'services.csv', 'emergency', 'quick', 3, 'urgency'],
  ['cell.date', 'calendar.csv', '2026-10-02', '2026-10-32', 4, 'date'],
  ['cell.choice', 'calendar.csv', '放假', '放', 4, 'kind'],
  ['calendar.repeated', 'calendar.csv', '2026-10-02', '2026-10-01', 4, 'date'],
  ['calendar.not-weekend', 'calendar.csv', '2026/9/20', '2026/9/21', 3, 'date'],
  ['cell.hours', 'outline.geojson', '"properties":{}', '"properties":{"officeHours":"全天"}', 2, 'officeHours'],
  ['service.unknown', 'limits.csv', '\ngas', '\nsmell', 3, 'serviceCode'],
  ['cell.choice', 'limits.csv', '紧急', '马上', 3, 'urgency'],
  ['cell.whole', 'limits.csv', ',5,60', ',0,60', 3, 'acceptWithinMinutes'],
  // Empty lines, also of blanks alone, are lines of the file.
  ['cell.whole', 'limits.csv', '\ngas,紧急,5,60', '\n\n  \n\ngas,紧急,0,60', 6, 'acceptWithinMinutes'],
  ['cell.whole', 'limits.csv', '2100', '210000', 2, 'answerWithinMinutes'],
  ['cell.empty', 'limits.csv', '420', '', 2, 'escalateEveryMinutes'],
  ['limit.answer-before-accept', 'limits.csv', ',5,60', ',70,60', 3, 'answerWithinMinutes'],
  ['limit.remind-too-early', 'limits.csv', '60,5,10', '60,60,10', 3, 'remindBeforeMinutes'],
  ['id.repeated', 'limits.csv', 'gas,紧急', '全部,普通', 3, ''],
  ['id.repeated', 'rules.csv', '\ngas,', '\ngas-night,', 3, 'id'],
  ['service.unknown', 'rules.csv', 'gas,gas', 'gas,smell', 3, 'serviceCode'],
  ['unit.unknown', 'rules.csv', '320799001001,,社区', '320799001009,,社区', 3, 'areaId'],
  ['unit.level', 'rules.csv', '320799001001,,社区', '320799001001B01G1,,社区', 3, 'areaId'],
  ['cell.hours', 'rules.csv', 'Sa-Su 00:00-24:00', '周末', 5, 'hours'],
  ['unit.unknown', 'rules.csv', ',社区,', ',居委会,', 3, 'to'],
  ['cell.empty', 'rules.csv', ',district,', ',,', 2, 'to'],
  ['cell.empty', 'rules.csv', '周末社区值班', '', 5, 'reason'],
  ['rule.unreachable', 'rules.csv', 'light,light,320799001001B02', 'light,gas,320799001001B02', 4, ''],
  ['id.malformed', 'partners.csv', '\npower-1,东', '\n供电,东', 2, 'id'],
  ['partner.id-taken', 'partners.csv', '\npower-1,东', '\n320799001,东', 2, 'id'],
  ['unit.level', 'partners.csv', '供电,320799001001', '供电,320799001001B01G1', 2, 'unitId'],
  ['service.unknown', 'partners.csv', '、gas', '、smell', 2, 'serviceCodes'],
  ['partner.unknown', 'grants.csv', 'unitLiaison,power-1', 'unitLiaison,320799001001', 5, 'unitId'],
  ['unit.unknown', 'grants.csv', 'communityStaff,320799001001', 'communityStaff,power-1', 3, 'unitId'],
  ['unit.level', 'grants.csv', 'communityStaff,320799001001', 'volunteer,320799001', 3, 'unitId'],
  ['unit.unknown', 'people.csv', '供电所联络员,power-1', '供电所联络员,power-2', 5, 'unitId'],
  ['json.malformed', grids, '"geometry"', 'geometry', 2, ''],
  ['geojson.shape', grids, '"FeatureCollection"', '"Feature"', 0, ''],
  ['shape.none', grids, '"type":"Polygon"', '"type":"Point"', 2, 'geometry'],
  ['shape.coordinates', grids, '[119,34],[119.01,34]', '[119],[119.01,34]', 2, 'geometry'],
  ['shape.degrees', grids, '[119,34]', '[13247019,4028802]', 2, 'geometry'],
  ['shape.swapped', grids, first, '[[34,119],[34,119.01],[34.01,119.01],[34,119]]', 2, 'geometry'],
  ['shape.too-few', grids, first, '[[119,34],[119.01,34],[119,34]]', 2, 'geometry'],
  ['shape.open', grids, ',[119,34]]', ']', 2, 'geometry'],
  ['shape.flat', grids, first, '[[119,34],[119.01,34],[119.02,34],[119,34]]', 2, 'geometry'],
  ['shape.crossing', grids, first, '[[119,34],[119.01,34.01],[119.01,34],[119,34.011],[119,34]]', 2, 'geometry'],
  ['outline.one', 'outline.geojson', '\n]}', ',\n{"type":"Feature","geometry":null}]}', 3, ''],
  ['grids.overlap', grids, first, '[[119,34],[119.011,34],[119.011,34.01],[119,34.01],[119,34]]', 2, 'geometry'],
  ['grids.gap', grids, first, '[[119,34],[119.01,34],[119.01,34.01],[119.001,34.01],[119,34]]', 2, 'geometry'],
  ['grids.beyond', grids, second, second.replaceAll('119.02', '119.03'), 3, 'geometry'],
]

test.each(cases)('%s in %s', async (reason, file, from, to, line, field) => {
  const faults = await faultsIn(smallFilesWith(file, from, to))
  const found = faults.find((fault) => fault.reason === reason && fault.field === field)
  const expected = { file: reason === 'branch.without-grid' ? org : file, line, field, reason }
  expect(found ?? faults).toMatchObject(expected)
})

test('a grid kept by a branch of another community', async () => {
  const files = smallFilesWith(grids, '"branchId":"320799001001B02"', '"branchId":"320799001002B01"')
  files[org] += '320799001002,community,西社区,320799001,,,\n320799001002B01,gridBranch,西支部,320799001002,,,\n'
  expect(await faultsIn(files)).toMatchObject([
    { file: grids, line: 3, field: 'branchId', reason: 'grid.foreign-branch' },
    { file: org, line: 6, reason: 'branch.without-grid' },
  ])
})

test('a file that is not there, is empty, has no rows, or is no text', async () => {
  const present = Object.entries(smallFiles()).filter(([name]) => name !== 'people.csv')
  const files = {
    ...Object.fromEntries(present),
    'services.csv': '',
    'duties.csv': 'unitId,personId,phone,hours,from,until\n',
  }
  const faults = await faultsIn({ ...files, 'places.csv': new Uint8Array([0x69, 0x64, 0xff, 0xff, 0x0a]) })
  expect(faults.filter(({ line }) => line === 0)).toMatchObject([
    { file: 'duties.csv', reason: 'row.none' },
    { file: 'people.csv', reason: 'file.missing' },
    { file: 'places.csv', reason: 'file.encoding' },
    { file: 'services.csv', reason: 'file.empty' },
  ])
})

test('a folder that is not there', async () => {
  const read = await readDistrictFolder('/nowhere/at/all')
  expect(!read.ok && read.error).toMatchObject([{ reason: 'folder.missing' }])
})

test('a walking atlas that is torn, and a generated one for a real district', async () => {
  const atlas = readFileSync('data/demo/streets.atlas')
  expect(await faultsIn({ ...smallFiles(), 'streets.atlas': new Uint8Array(atlas.subarray(0, 5000)) })).toMatchObject([
    { file: 'streets.atlas', reason: 'atlas.unreadable', params: { reason: 'atlas.torn' } },
  ])
  const faults = await faultsIn({ ...smallFiles(), 'streets.atlas': new Uint8Array(atlas) })
  expect(faults).toMatchObject([{ file: 'streets.atlas', reason: 'atlas.demo' }])
})

test('all faults of a folder are told at once', async () => {
  const files = smallFilesWith(places, 'H2,branchHome', 'H2,home')
  files['people.csv'] = files['people.csv'].replace('李网格', '')
  files['services.csv'] = files['services.csv'].replace('119', '报警')
  expect((await faultsIn(files)).map(({ file }) => file)).toEqual(['people.csv', 'places.csv', 'services.csv'])
})

test('the overlap and the gap are measured in square metres', async () => {
  const wide = first.replaceAll('119.01', '119.011')
  const [overlap] = await faultsIn(smallFilesWith(grids, first, wide))
  // 0.001° of longitude at 34° is 92.2 m, 0.01° of latitude 1,112 m.
  expect(overlap?.params.area).toBeGreaterThan(102_000)
  expect(overlap?.params.area).toBeLessThan(103_000)
  expect(overlap?.params).toMatchObject({ grid: '320799001001001', other: '320799001001002' })
  const [gap] = await faultsIn(smallFilesWith(grids, first, first.replaceAll('119.01', '119.009')))
  expect(gap).toMatchObject({ reason: 'grids.gap', params: { grids: '320799001001001、320799001001002' } })
})

test('slivers of rounding are let pass', async () => {
  const files = smallFilesWith(grids, first, first.replaceAll('119.01', '119.010001'))
  expect(await faultsIn(files)).toEqual([])
})

test('every fault has its sentence, and no sentence keeps a hole', async () => {
  const seen = new Set(cases.map(([reason]) => reason))
  const elsewhere: FaultReason[] = [
    'folder.missing',
    'file.missing',
    'file.encoding',
    'file.empty',
    'row.none',
    'atlas.unreadable',
    'atlas.demo',
    // With their tables' own tests: `volunteering` and `pledges`.
    'activity.days',
    'activity.hours',
    'family.real',
    'place.unknown',
    'team.code',
    'team.unknown',
    'words.short',
    'words.tell',
  ]
  expect(
    Object.keys(faultWords)
      .filter((reason) => !seen.has(reason as FaultReason))
      .sort(),
  ).toEqual([...elsewhere, 'grid.foreign-branch'].sort())
  for (const [, file, from, to] of cases) {
    for (const fault of await faultsIn(smallFilesWith(file, from, to))) {
      expect(sentenceOf(fault)).toMatch(
        /^[a-z-]+\.(csv|geojson)( 第 \d+ 行)?(，[A-Za-z]+)?：[^{}]*[\u4e00-\u9fff][^{}]*$/,
      )
    }
  }
})
