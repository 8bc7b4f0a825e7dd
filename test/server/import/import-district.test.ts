// The store comes to be what the folder says, whatever it was before and wherever the last run stopped.
import type { Store } from '../../../cloudfunctions/_kit/store'
import type { DistrictData } from '../../../server/import/district-data'
import { importDistrict } from '../../../server/import/import-district'
import { readDistrictFolder } from '../../../server/import/read-district-folder'
import { runImport } from '../../../server/import/run-import'
import { usualLimits } from '@core/district/limit-for'
import { usualOfficeHours } from '@core/district/working-calendar'
import { districtMap } from '../../../cloudfunctions/_kit/district-map'
import { openSqlite } from '../../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../../server/stores/open-store'
import { folderOf, removeFolders, smallFiles, smallFilesWith, type FileName, type Files } from './small-folder'

const at = Date.parse('2026-06-01T08:00:00+08:00')
const later = at + 1000
/**
 * With the district, its calendar, and then units, people, grants, rosters, grids, places, services, limits, rules, partner;
 * matters, statements, sheets and the picture to be drawn of them.
 */
const documents = 2 + 7 + 4 + 4 + 2 + 2 + 2 + 3 + 2 + 4 + 1 + (2 + 2 + 2 + 1)
let store: OpenStore

beforeEach(async () => {
  store = await openSqlite(':memory:')
})
afterEach(async () => {
  await store.close()
  await removeFolders()
})

async function dataOf(files: Files): Promise<DistrictData> {
  const read = await readDistrictFolder(await folderOf(files))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

/** Without one line of one file. */
function without(file: Exclude<FileName, 'grids.geojson' | 'outline.geojson'>, start: string): Files {
  const files = smallFiles()
  const lines = files[file].split('\n').filter((line) => !line.startsWith(start))
  return { ...files, [file]: lines.join('\n') }
}

test('everything is inserted once; a second run changes nothing', async () => {
  const data = await dataOf(smallFiles())
  expect(await importDistrict(store, data, at)).toEqual({ inserted: documents, changed: 0, unchanged: 0, withdrawn: 0 })
  expect(await importDistrict(store, data, later)).toEqual({
    inserted: 0,
    changed: 0,
    unchanged: documents,
    withdrawn: 0,
  })
  expect(await store.get('district', 'current')).toMatchObject({ rev: 1, importedAt: at, version: data.version })
})

test('only what differs is written', async () => {
  await importDistrict(store, await dataOf(smallFiles()), at)
  const renamed = await dataOf(smallFilesWith('places.csv', '一号家院', '新家院'))
  expect(await importDistrict(store, renamed, later)).toMatchObject({ inserted: 0, changed: 2, withdrawn: 0 })
  expect(await store.get('places', 'home-1')).toMatchObject({ rev: 2, name: '新家院' })
  expect(await store.get('places', 'home-2')).toMatchObject({ rev: 1 })
  expect(await store.get('district', 'current')).toMatchObject({ rev: 2, version: renamed.version })
})

test('what the folder no longer names is withdrawn, and comes back with it', async () => {
  const whole = await dataOf(smallFiles())
  await importDistrict(store, whole, at)
  expect(await importDistrict(store, await dataOf(without('places.csv', 'home-2')), later)).toMatchObject({
    withdrawn: 1,
  })
  expect(await store.get('places', 'home-2')).toMatchObject({ withdrawnAt: later, name: '二号家院' })
  expect(await importDistrict(store, whole, later + 1)).toMatchObject({ changed: 2, withdrawn: 0 })
  expect(await store.get('places', 'home-2')).not.toHaveProperty('withdrawnAt')
})

test('a roster without duties is emptied, a service marked', async () => {
  await importDistrict(store, await dataOf(smallFiles()), at)
  await importDistrict(store, await dataOf(without('duties.csv', '320799001001,')), later)
  expect(await store.get('rosters', '320799001001')).toMatchObject({ duties: [] })
  await importDistrict(store, await dataOf(without('services.csv', 'other')), later)
  expect(await store.get('services', 'other')).toMatchObject({ withdrawnAt: later })
})

test('a limit, a rule and a partner unit that are no longer named are marked', async () => {
  await importDistrict(store, await dataOf(smallFiles()), at)
  expect(await importDistrict(store, await dataOf(without('limits.csv', 'gas')), later)).toMatchObject({ withdrawn: 1 })
  expect(await store.get('timeLimits', 'gas:emergency')).toMatchObject({ withdrawnAt: later, acceptWithinMinutes: 5 })
  await importDistrict(store, await dataOf(without('rules.csv', 'light')), later)
  expect(await store.get('routingRules', 'light')).toMatchObject({ withdrawnAt: later })
  expect(await store.get('timeLimits', 'gas:emergency')).not.toHaveProperty('withdrawnAt')
})

test('without the files that a district may do without, all that came of them is gone again', async () => {
  await importDistrict(store, await dataOf(smallFiles()), at)
  const {
    'calendar.csv': days,
    'limits.csv': limits,
    'rules.csv': rules,
    'partners.csv': partners,
    ...rest
  } = smallFiles()
  void [days, limits, rules, partners]
  const people = without('people.csv', 'P4')['people.csv']
  const grants = without('grants.csv', 'P4')['grants.csv']
  const bare = await dataOf({ ...rest, 'people.csv': people ?? '', 'grants.csv': grants ?? '' })
  await importDistrict(store, bare, later)
  expect(await store.get('calendar', 'current')).toMatchObject({ days: [], until: '', officeHours: usualOfficeHours })
  expect(await store.get('partnerUnits', 'power-1')).toMatchObject({ withdrawnAt: later, name: '东街供电所' })
  expect(await store.get('people', 'P4')).toMatchObject({ withdrawnAt: later })
  expect(await store.get('grants', 'P4:unitLiaison:power-1:20260101')).toMatchObject({ revokedBy: 'import' })
  const map = await districtMap(store)
  expect(map?.limits).toEqual(Object.values(usualLimits))
  expect(map).toMatchObject({ rules: [], partners: [] })
  expect(map?.partner('power-1')).toMatchObject({ kind: '供电' })
})

test('a grant that is no longer named ends; named again, it is in force again', async () => {
  const id = 'P3:member:320799001001B01G1H1:20260101'
  const whole = await dataOf(smallFiles())
  await importDistrict(store, whole, at)
  await importDistrict(store, await dataOf(without('grants.csv', 'P3')), later)
  expect(await store.get('grants', id)).toMatchObject({ revokedAt: later, revokedBy: 'import' })
  await importDistrict(store, whole, later + 1)
  expect(await store.get('grants', id)).toMatchObject({ revokedAt: 0, revokedBy: '', grantedAt: at })
})

test('what was done in the app stays: accounts, grants given, grants revoked', async () => {
  const data = await dataOf(smallFiles())
  await importDistrict(store, data, at)
  const person = await given('people', 'P1')
  await store.replace('people', 'P1', 1, { ...person, accountId: 'a-1' })
  const grant = await given('grants', 'P1:gridWorker:320799001001B01:20260101')
  await store.insert('grants', 'given-in-the-app', { ...grant, role: 'gridLeader', grantedBy: 'P2' })
  const memberId = 'P3:member:320799001001B01G1H1:20260101'
  await store.replace('grants', memberId, 1, { ...(await given('grants', memberId)), revokedAt: at, revokedBy: 'P2' })
  expect(await importDistrict(store, data, later)).toMatchObject({ inserted: 0, changed: 0, withdrawn: 0 })
  await importDistrict(store, await dataOf(smallFilesWith('people.csv', '李网格', '李新名')), later)
  expect(await store.get('people', 'P1')).toMatchObject({ name: '李新名', accountId: 'a-1' })
  expect(await store.get('grants', 'given-in-the-app')).toMatchObject({ rev: 1, revokedAt: 0 })
  expect(await store.get('grants', memberId)).toMatchObject({ revokedAt: at, revokedBy: 'P2' })
})

test('a run that stops after any write is healed by the next', async () => {
  const [before, after] = [await dataOf(smallFiles()), await dataOf(without('places.csv', 'home-2'))]
  for (let writes = 0; writes < documents; writes++) {
    const fresh = await openSqlite(':memory:')
    await importDistrict(stopping(fresh, writes), before, at).catch(() => undefined)
    expect(await fresh.get('district', 'current')).toBeUndefined()
    await importDistrict(fresh, before, at)
    await importDistrict(stopping(fresh, writes % 2), after, later).catch(() => undefined)
    await importDistrict(fresh, after, later)
    expect(await fresh.get('district', 'current')).toMatchObject({ version: after.version })
    expect(await importDistrict(fresh, after, later)).toMatchObject({ inserted: 0, changed: 0, withdrawn: 0 })
    await fresh.close()
  }
})

test('two imports at once end as one', async () => {
  const data = await dataOf(smallFiles())
  const reports = await Promise.all([importDistrict(store, data, at), importDistrict(store, data, at)])
  expect(reports.reduce((sum, { inserted }) => sum + inserted, 0)).toBe(documents)
  expect(await importDistrict(store, data, later)).toMatchObject({ unchanged: documents })
})

describe('the command', () => {
  async function said(files: Files): Promise<{ done: boolean; lines: string[] }> {
    const lines: string[] = []
    const done = await runImport(await folderOf(files), store, (line) => lines.push(line), at)
    return { done, lines }
  }

  test('says what it did', async () => {
    const { done, lines } = await said(smallFiles())
    expect(done).toBe(true)
    expect(lines.join('\n')).toContain(`导入完成：新增 ${documents}，更新 0，未变 0，撤下 0。`)
  })

  test('says every fault and imports nothing', async () => {
    const { done, lines } = await said(smallFilesWith('places.csv', '24/7', '全天'))
    expect(done).toBe(false)
    expect(lines.join('\n')).toMatch(/places\.csv 第 2 行，hours：“全天”不是开放时间[^]*共 1 处错误。没有导入任何内容/)
    expect(await store.get('orgUnits', '320799')).toBeUndefined()
  })

  test('refuses to put demo data in place of real data', async () => {
    await said(smallFiles())
    const demo = smallFiles()
    demo['organisation.csv'] = demo['organisation.csv']
      .replace('lat\n', 'lat,demo\n')
      .replace('0001,,\n', '0001,,,yes\n')
      .replace(/,,,\n/g, ',,,,no\n')
      .replace('34.005\n', '34.005,no\n')
    const { done, lines } = await said(demo)
    expect(lines.at(-1)).toContain('不能用示例数据替换')
    expect(done).toBe(false)
  })
})

async function given<C extends 'people' | 'grants'>(collection: C, id: string) {
  const doc = await store.get(collection, id)
  if (!doc) throw new Error(`${id} is missing`)
  const { _id, rev, ...body } = doc
  void [_id, rev]
  return body
}

/** Fails at every write after the first few, as a killed process would. */
function stopping(inner: Store, writes: number): Store {
  let left = writes
  const guarded = <T>(write: () => Promise<T>): Promise<T> =>
    left-- > 0 ? write() : Promise.reject(new Error('stopped'))
  return {
    ...inner,
    insert: (collection, id, body) => guarded(() => inner.insert(collection, id, body)),
    replace: (collection, id, rev, body) => guarded(() => inner.replace(collection, id, rev, body)),
  }
}
