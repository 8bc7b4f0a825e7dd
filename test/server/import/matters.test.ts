// Matters that were under way on paper come in once, whole, and are the app's from then on.
import type { Store } from '../../../cloudfunctions/_kit/store'
import { bodyOf } from '../../../cloudfunctions/_kit/body-of'
import { importDistrict } from '../../../server/import/import-district'
import { readDistrictFolder } from '../../../server/import/read-district-folder'
import { memoryStore } from '../../memory-store'
import { folderOf, removeFolders, smallFiles, smallFilesWith } from './small-folder'

const at = Date.parse('2026-11-25T08:00:00+08:00')
const day = 24 * 3600 * 1000
let store: Store

beforeEach(() => {
  store = memoryStore()
})
afterEach(removeFolders)

async function take(files: Parameters<typeof folderOf>[0], when = at) {
  const read = await readDistrictFolder(await folderOf(files))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return importDistrict(store, read.value, when)
}

test('a matter stands in its round, with its days, its options and what was said', async () => {
  await take(smallFiles())
  expect(await store.get('matters', 'm1')).toMatchObject({
    stage: 'talk',
    shelf: 'live',
    communityId: '320799001001',
    scope: { kind: 'estate', name: '东苑', unitName: '东社区' },
    deadlines: { talkUntil: at + 30 * day, deliberateUntil: 0 },
    undelivered: 0,
  })
  expect(await store.get('matters', 'm2')).toMatchObject({
    stage: 'decide',
    options: [{ id: 'o1', versions: [{ title: '全部翻修', costText: '四万六千元', costFen: -1 }] }],
  })
  expect(await store.get('statements', 's2')).toMatchObject({ matterId: 'm1', state: 'shown', authorId: '' })
})

test('why it was taken up is told once, in plain words', async () => {
  await take(smallFiles())
  const matter = await store.get('matters', 'm1')
  expect(matter?.screening).toMatchObject({ accepted: true, reason: '社区原来就在办这件事，现在请大家一起来商量。' })
  expect(matter?.log.map((fact) => ('reason' in fact ? fact.reason : ''))).toEqual(['', ''])
})

test('sheets of paper are opinions of nobody known, and the picture is drawn anew', async () => {
  await take(smallFiles())
  expect(await store.get('opinions', 'paper-p2')).toMatchObject({ accountId: '', stances: { s1: 1, s2: 1 } })
  expect(await store.get('opinionMaps', 'm1')).toMatchObject({ stale: 1, staleAt: at })
})

test('what the app has made of a matter stays, whatever the folder says later', async () => {
  await take(smallFiles())
  const before = await store.get('matters', 'm1')
  if (!before) throw new Error('m1 was not imported')
  const moved = { ...bodyOf<'matters'>(before), stage: 'deliberate' as const }
  await store.replace('matters', 'm1', before.rev, moved)
  await take(smallFilesWith('matters.csv', '车位怎么分', '车位再分一次'), at + day)
  expect(await store.get('matters', 'm1')).toMatchObject({ stage: 'deliberate', title: '车位怎么分' })
  const unnamed = ['matters.csv', 'matter-options.csv', 'statements.csv', 'opinions.csv']
  const without = Object.fromEntries(Object.entries(smallFiles()).filter(([name]) => !unnamed.includes(name)))
  expect(await take(without, at + 2 * day)).toMatchObject({ withdrawn: 0 })
  expect(await store.get('matters', 'm1')).toMatchObject({ stage: 'deliberate' })
})
