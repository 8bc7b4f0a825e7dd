// Files as offices really save them.
import { readDistrictFolder } from '../../../server/import/read-district-folder'
import { folderOf, removeFolders, smallFiles, smallFilesWith, type Files } from './small-folder'

afterEach(removeFolders)

async function dataOf(files: Files) {
  const read = await readDistrictFolder(await folderOf(files))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

/** 一号家院 in GBK, as a Chinese Excel saves it. */
const firstHome = Uint8Array.from([0xd2, 0xbb, 0xba, 0xc5, 0xbc, 0xd2, 0xd4, 0xba])

test('a mark at the head, and line ends of Windows', async () => {
  const plain = smallFiles()
  const marked = Object.fromEntries(
    Object.entries(plain).map(([name, text]) => [name, '\ufeff' + text.replaceAll('\n', '\r\n')]),
  )
  expect((await dataOf(marked)).version).toBe((await dataOf(plain)).version)
})

test('GBK', async () => {
  const ascii = smallFiles()['places.csv'].replace(/[^\x20-\x7e\n]+/g, 'x')
  const [head = '', tail = ''] = ascii.split('branchHome,x,')
  const gbk = Buffer.concat([Buffer.from(`${head}branchHome,`), firstHome, Buffer.from(`,${tail}branchHome,x,`)])
  const rest = Buffer.from(ascii.split('branchHome,x,')[2] ?? '')
  const data = await dataOf({ ...smallFiles(), 'places.csv': Buffer.concat([gbk, rest]) })
  expect(data.places.get('home-1')?.name).toBe('一号家院')
})

test('a cell with line breaks does not shift the lines of what follows', async () => {
  const files = smallFilesWith('places.csv', '进门右转', '"进门\n右转"')
  const read = await readDistrictFolder(
    await folderOf({ ...files, 'places.csv': files['places.csv'].replace('no,5,no', 'no,x,no') }),
  )
  expect(!read.ok && read.error).toMatchObject([{ line: 4, field: 'steps' }])
  expect((await dataOf(files)).places.get('home-1')?.directions).toBe('进门\n右转')
})

test('Chinese headings and values', async () => {
  const files = smallFilesWith('people.csv', 'id,name,title,unitId', '编号,姓名,职务,单位编号')
  files['grants.csv'] = files['grants.csv'].replace('gridWorker', '网格员').replace('2026-01-01', '2026/1/1')
  files['organisation.csv'] = files['organisation.csv'].replace('subdistrict', '街道')
  expect((await dataOf(files)).version).toBe((await dataOf(smallFiles())).version)
})

test('rows left behind empty by a spreadsheet', async () => {
  const files = smallFilesWith('people.csv', 'P3', ',,,\nP3')
  expect((await dataOf(files)).version).toBe((await dataOf(smallFiles())).version)
})

test('a polygon drawn clockwise is turned round', async () => {
  const ring = '[[119,34],[119.01,34],[119.01,34.01],[119,34.01],[119,34]]'
  const turned = '[[119,34],[119,34.01],[119.01,34.01],[119.01,34],[119,34]]'
  const area = (await dataOf(smallFilesWith('grids.geojson', ring, turned))).grids.get('320799001001001')?.area
  expect(area?.coordinates[0]?.[1]).toEqual([119.01, 34])
})

test('the order of rows does not make another version, except where it says something', async () => {
  const { version } = await dataOf(smallFiles())
  const swapped = (file: 'people.csv' | 'services.csv') => {
    const [head = '', one = '', two = '', ...rest] = smallFiles()[file].split('\n')
    return { ...smallFiles(), [file]: [head, two, one, ...rest].join('\n') }
  }
  expect((await dataOf(swapped('people.csv'))).version).toBe(version)
  expect((await dataOf(swapped('services.csv'))).version).not.toBe(version)
})

test('days are China’s, the last one whole', async () => {
  const data = await dataOf(smallFiles())
  expect(data.grants.get('P1:gridWorker:320799001001B01:20260101')).toMatchObject({
    from: Date.parse('2026-01-01T00:00:00+08:00'),
    until: Date.parse('2028-01-01T00:00:00+08:00'),
  })
})

test('how near a phone must be is said for a place with large grounds, and left to the usual elsewhere', async () => {
  const files = smallFiles()
  const [head = '', first = '', second = ''] = files['places.csv'].trim().split('\n')
  const data = await dataOf({
    ...files,
    'places.csv': [`${head},fenceMetres`, `${first},400`, `${second},`].join('\n'),
  })
  expect(['home-1', 'home-2'].map((id) => data.places.get(id)?.fenceMetres)).toEqual([400, undefined])
})
