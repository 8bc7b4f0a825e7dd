// Posts and problems come in once and are the app's from then on; a real family comes in by no table.
import type { Store } from '../../../cloudfunctions/_kit/store'
import { bodyOf } from '../../../cloudfunctions/_kit/body-of'
import { importDistrict } from '../../../server/import/import-district'
import { readDistrictFolder } from '../../../server/import/read-district-folder'
import { memoryStore } from '../../memory-store'
import { folderOf, removeFolders, smallFiles } from './small-folder'

const at = Date.parse('2026-11-25T08:00:00+08:00')
const branch = '320799001001B01'
const files = {
  'posts.csv': `编号,单位编号,岗位,做什么,阵地编号,要会什么,什么时候,时间说明,名额\npost-1,${branch},图书角值守,整理书架,home-1,整理、细心,周末上午、weekend-evening,每周六,4`,
  'problems.csv': `id,unitId,title,text,placeId,skills\nproblem-1,${branch},楼道灯总坏,换了三次,home-1,电工`,
  'families.csv': `id,unitId,placeId,label,needs,name,phone,address,demo\nfamily-1,${branch},home-1,一位独居老人,买菜、聊天,示例甲,0518-0000-0901,示例地址甲,yes`,
}
let store: Store
beforeEach(() => {
  store = memoryStore()
})
afterEach(removeFolders)

async function read(over: Partial<Record<keyof typeof files, string>> = {}) {
  return readDistrictFolder(await folderOf({ ...smallFiles(), ...files, ...over }))
}
async function take(over: Parameters<typeof read>[0] = {}, when = at) {
  const found = await read(over)
  if (!found.ok) throw new Error(JSON.stringify(found.error))
  return importDistrict(store, found.value, when)
}
async function faultsOf(over: Parameters<typeof read>[0]) {
  const found = await read(over)
  return found.ok ? [] : found.error.map(({ file, line, field, reason }) => [file, line, field, reason])
}

test('a post, a problem and a family of the demonstration stand as the app would have made them', async () => {
  await take()
  expect(await store.get('posts', 'post-1')).toMatchObject({
    title: '图书角值守',
    communityId: '320799001001',
    skills: ['整理', '细心'],
    times: ['weekend-morning', 'weekend-evening'],
    seats: 4,
    free: 4,
    shelf: 'open',
    undelivered: 0,
    openedBy: 'import',
  })
  expect(await store.get('problems', 'problem-1')).toMatchObject({ state: 'open', skills: ['电工'], undelivered: 0 })
  expect(await store.get('families', 'family-1')).toMatchObject({ label: '一位独居老人', demo: true, undelivered: 0 })
  expect(await store.get('familyContacts', 'family-1')).toMatchObject({ name: '示例甲', closed: false })
})

test('what the app has made of them stays, whatever the folder says later', async () => {
  await take()
  for (const [collection, id] of [['familyContacts', 'family-1']] as const) {
    const kept = await store.get(collection, id)
    if (!kept) throw new Error(id)
    await store.replace(collection, id, kept.rev, { ...bodyOf<'familyContacts'>(kept), name: '', closed: true })
  }
  await take({ 'posts.csv': files['posts.csv'].replace('图书角值守', '别的') }, at + 1)
  expect(await store.get('posts', 'post-1')).toMatchObject({ title: '图书角值守' })
  expect(await store.get('familyContacts', 'family-1')).toMatchObject({ name: '', closed: true })
})

test('a place that is none, words that tell who it is, and a real family are faults', async () => {
  expect(await faultsOf({ 'posts.csv': files['posts.csv'].replace('home-1', 'home-9') })).toEqual([['posts.csv', 2, 'placeId', 'place.unknown']]) // prettier-ignore
  expect(await faultsOf({ 'posts.csv': files['posts.csv'].replace('周末上午', '半夜') })).toEqual([['posts.csv', 2, 'times', 'cell.choice']]) // prettier-ignore
  expect(await faultsOf({ 'posts.csv': files['posts.csv'].replace('整理、细心', '会修各种各样的家用电器和水管') })).toEqual([['posts.csv', 2, 'skills', 'words.short']]) // prettier-ignore
  expect(await faultsOf({ 'problems.csv': files['problems.csv'].replace('换了三次', '王秀英女士家') })).toEqual([['problems.csv', 2, 'text', 'words.tell']]) // prettier-ignore
  expect(await faultsOf({ 'families.csv': files['families.csv'].replace('一位独居老人', '示例甲，独居') })).toEqual([['families.csv', 2, 'label', 'words.tell']]) // prettier-ignore
  expect(await faultsOf({ 'families.csv': files['families.csv'].replace(',yes', ',no') })).toEqual([['families.csv', 2, 'demo', 'family.real']]) // prettier-ignore
})
