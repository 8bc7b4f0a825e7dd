// What a folder says about time, limits, routes and partners, as it is read.
import { usualOfficeHours } from '@core/district/working-calendar'
import { readDistrictFolder } from '../../../server/import/read-district-folder'
import { folderOf, removeFolders, smallFiles, smallFilesWith, type Files } from './small-folder'

afterEach(removeFolders)

async function dataOf(files: Files) {
  const read = await readDistrictFolder(await folderOf(files))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

const everyDay = [0, 1, 2, 3, 4, 5, 6]

test('days off and swapped days, in the order of their dates, until the end of their year', async () => {
  expect((await dataOf(smallFiles())).calendar).toEqual({
    officeHours: usualOfficeHours,
    days: [
      { date: '2026-09-20', kind: 'workday', name: '国庆节' },
      { date: '2026-10-01', kind: 'holiday', name: '国庆节' },
      { date: '2026-10-02', kind: 'holiday', name: '国庆节' },
    ],
    until: '2026-12-31',
  })
})

test('a district’s own office hours stand with its outline', async () => {
  const files = smallFilesWith('outline.geojson', '"properties":{}', '"properties":{"办公时间":"Mo 09:00-17:00"}')
  expect((await dataOf(files)).calendar.officeHours).toEqual([{ weekday: 0, from: 540, to: 1020 }])
})

test('limits by service and urgency', async () => {
  const { timeLimits } = await dataOf(smallFiles())
  expect([...timeLimits.keys()]).toEqual(['any:normal', 'gas:emergency'])
  expect(timeLimits.get('gas:emergency')).toEqual({
    serviceCode: 'gas',
    urgency: 'emergency',
    acceptWithinMinutes: 5,
    answerWithinMinutes: 60,
    remindBeforeMinutes: 5,
    escalateEveryMinutes: 10,
  })
})

test('rules in the order of their rows: a level or one unit, always or at some hours', async () => {
  const rules = [...(await dataOf(smallFiles())).routingRules.values()]
  expect(rules.map(({ order, serviceCode, areaId, to }) => [order, serviceCode, areaId, to])).toEqual([
    [1, 'gas', '*', { level: 'district' }],
    [2, 'gas', '320799001001', { level: 'community' }],
    [3, 'light', '320799001001B02', { unitId: '320799001' }],
    [4, '*', '*', { unitId: '320799001001' }],
  ])
  expect(rules[0]?.hours).toEqual(everyDay.map((weekday) => ({ weekday, from: 18 * 60, to: 24 * 60 })))
  expect(rules[1]).toMatchObject({ hours: null, reason: '社区有专人管燃气', demo: false })
})

test('a rule for the same kind and place is reached where the one before holds at other hours only', async () => {
  const files = smallFilesWith('rules.csv', 'gas,gas,320799001001,,社区', 'gas,gas,*,Mo-Fr 08:00-12:00,社区')
  expect((await dataOf(files)).routingRules.size).toBe(4)
})

test('a partner unit and its liaison lie under the unit in whose area it stands', async () => {
  const { partnerUnits, people, grants } = await dataOf(smallFiles())
  const path = ['320799', '320799001', '320799001001']
  expect(partnerUnits.get('power-1')).toMatchObject({ kind: '供电', path, serviceCodes: ['light', 'gas'], demo: false })
  expect(people.get('P4')).toMatchObject({ unitId: 'power-1', path: [...path, 'power-1'] })
  expect(grants.get('P4:unitLiaison:power-1:20260101')).toMatchObject({ path: [...path, 'power-1'] })
})

test('a service is of ordinary urgency unless it says otherwise, with or without the column', async () => {
  const { services } = await dataOf(smallFiles())
  expect(['light', 'gas'].map((code) => services.get(code)?.urgency)).toEqual(['normal', 'emergency'])
  const files = smallFiles()
  files['services.csv'] = files['services.csv'].replace(',urgency\n', '\n').replace(/,(emergency)?\n/g, '\n')
  expect((await dataOf(files)).services.get('light')).toMatchObject({ urgency: 'normal', callFirst: '' })
})

test('files of headings alone say nothing', async () => {
  const files = smallFiles()
  for (const name of ['calendar.csv', 'limits.csv', 'rules.csv'] as const) {
    files[name] = `${files[name].split('\n')[0] ?? ''}\n`
  }
  expect(await dataOf(files)).toMatchObject({ calendar: { days: [], until: '' }, timeLimits: new Map(), routingRules: new Map() }) // prettier-ignore
})

test('Chinese headings and words', async () => {
  const files = smallFiles()
  const { version } = await dataOf(files)
  files['limits.csv'] = files['limits.csv'].replace(/^.*\n/, '服务编码,紧急程度,接单时限,答复时限,提前提醒,上报间隔\n')
  files['limits.csv'] = files['limits.csv'].replace('*,normal', '全部,普通')
  files['rules.csv'] = files['rules.csv']
    .replace(/^.*\n/, '编号,服务编码,区域编号,时间,去向,原因\n')
    .replace('district', '区')
  files['partners.csv'] = files['partners.csv'].replace(/^.*\n/, '编号,名称,类型,单位编号,电话,服务编码\n')
  files['grants.csv'] = files['grants.csv'].replace('unitLiaison', '单位联络员')
  expect((await dataOf(files)).version).toBe(version)
})
