// Volunteer teams and their members are the folder's; activities come in once and are the app's from then on.
import type { Store } from '../../../cloudfunctions/_kit/store'
import { bodyOf } from '../../../cloudfunctions/_kit/body-of'
import { readAll, readCurrent } from '../../../cloudfunctions/_kit/read-all'
import { importDistrict } from '../../../server/import/import-district'
import { readDistrictFolder } from '../../../server/import/read-district-folder'
import { memoryStore } from '../../memory-store'
import { folderOf, removeFolders, smallDistrict, smallFiles } from './small-folder'

const at = Date.parse('2026-11-25T08:00:00+08:00')
const hour = 3_600_000
const community = '320799001001'
const files = {
  'teams.csv': `编号,队码,名称,类型,做什么,单位编号,队长编号,电话,特长\nteam-1,abc1,东社区志愿服务队,环境,扫楼道,${community},P2,0518-0000-0009,力气、细心\nteam-2,ABC2,西队,平安,,320799,,,`,
  'team-members.csv': 'teamId,personId,since\nteam-1,P1,2025-01-31\nteam-1,P3,2025-02-01',
  'activities.csv': `编号,活动,类别,队编号,单位编号,阵地编号,几天后,时间,名额,负责人编号\nactivity-1,清理楼道,环境,team-1,${community},home-1,10、3,09:00-11:00,12,P2`,
}
const noActivities = files['activities.csv'].split('\n')[0] ?? ''
let store: Store
beforeEach(() => {
  store = memoryStore()
})
afterEach(removeFolders)

async function read(over: Readonly<Record<string, string | readonly string[]>> = {}) {
  const lines = Object.entries(over).map(([file, given]) => [file, typeof given === 'string' ? given : given.join('\n')]) // prettier-ignore
  return readDistrictFolder(await folderOf({ ...smallFiles(), ...files, ...Object.fromEntries(lines) }))
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

test('a team, its members and an activity stand as the app would have made them', async () => {
  await take()
  expect(await store.get('volunteerTeams', 'team-1')).toMatchObject({ code: 'ABC1', leaderId: 'P2', skills: ['力气', '细心'], path: ['320799', '320799001', community] }) // prettier-ignore
  expect(await store.get('teamMembers', 'team-1:P3')).toMatchObject({ name: '王党员', personId: 'P3', accountId: '', current: 1, since: Date.parse('2025-02-01T00:00:00+08:00') }) // prettier-ignore
  const activity = await store.get('activities', 'activity-1')
  expect(activity).toMatchObject({ leaderName: '张社区', over: 0, undelivered: 0, position: { lng: 119.004, lat: 34.004 } }) // prettier-ignore
  expect(activity?.shifts.map(({ startsAt, endsAt, seats }) => [(startsAt - at) / hour, (endsAt - startsAt) / hour, seats])).toEqual([[73, 2, 12], [241, 2, 12]]) // prettier-ignore
})

test('whoever left a team by choice is not put back, who is on no list any more has left, an activity stays', async () => {
  await take()
  const member = await store.get('teamMembers', 'team-1:P1')
  if (member) await store.replace('teamMembers', 'team-1:P1', member.rev, { ...bodyOf<'teamMembers'>(member), current: 0, leftAt: at }) // prettier-ignore
  await store.insert('teamMembers', 'joined', { teamId: 'team-1', accountId: 'account-x', personId: 'P9', name: '周', since: at, leftAt: 0, current: 1, demo: false }) // prettier-ignore
  expect(await take({}, at + 1)).toMatchObject({ inserted: 0, changed: 0, withdrawn: 0 })
  await take({ 'team-members.csv': 'teamId,personId,since\nteam-1,P1,2025-01-31', 'activities.csv': noActivities, 'teams.csv': files['teams.csv'].split('\n').slice(0, 2).join('\n') }, at + 2) // prettier-ignore
  const current = (await readAll(store, 'teamMembers', 'team', { teamId: 'team-1', current: 1 })).map(({ _id }) => _id)
  expect(current).toEqual(['joined'])
  expect((await readCurrent(store, 'volunteerTeams', 'name', {})).map(({ _id }) => _id)).toEqual(['team-1'])
  expect(await store.get('activities', 'activity-1')).toMatchObject({ state: 'open' })
})

test('what is wrong with a table is said with its line and its column', async () => {
  const activity = (over: string) => ({ 'activities.csv': `${noActivities}\n${over}` })
  expect(await faultsOf({ 'teams.csv': files['teams.csv'].replace('abc1', 'A-1') })).toEqual([['teams.csv', 2, 'code', 'team.code']]) // prettier-ignore
  expect(await faultsOf({ 'teams.csv': files['teams.csv'].replace('ABC2', 'abc1') })).toEqual([['teams.csv', 3, 'code', 'id.repeated']]) // prettier-ignore
  expect(await faultsOf({ 'team-members.csv': 'teamId,personId,since\nteam-9,P9,heute' })).toEqual([
    ['team-members.csv', 2, 'teamId', 'team.unknown'],
    ['team-members.csv', 2, 'personId', 'person.unknown'],
    ['team-members.csv', 2, 'since', 'cell.date'],
  ])
  expect(await faultsOf({ 'team-members.csv': `${files['team-members.csv']}\nteam-1,P3,2025-03-01` })).toEqual([['team-members.csv', 4, '', 'id.repeated']]) // prettier-ignore
  expect(await faultsOf(activity(`a,扫,环境,team-1,${community},home-9,3、3,11:00-09:00,0,`))).toEqual([
    ['activities.csv', 2, 'placeId', 'place.unknown'],
    ['activities.csv', 2, 'days', 'activity.days'],
    ['activities.csv', 2, 'hours', 'activity.hours'],
    ['activities.csv', 2, 'seats', 'cell.whole'],
  ])
})

test('a district of 110 teams and 1,600 volunteers comes in whole', async () => {
  const volunteers = Array.from({ length: 1600 }, (_one, n) => `V${n + 1}`)
  const people = [...smallDistrict['people.csv'], ...volunteers.map((id) => `${id},志愿者${id},志愿者,${community}`)]
  const teams = ['id,code,name,kind,unitId', ...Array.from({ length: 110 }, (_one, n) => `team-${n + 1},T${n + 1},第${n + 1}志愿服务队,环境,${community}`)] // prettier-ignore
  const members = ['teamId,personId,since', ...volunteers.map((id, n) => `team-${(n % 110) + 1},${id},2025-05-01`)]
  const whole = {
    'people.csv': people,
    'teams.csv': teams,
    'team-members.csv': members,
    'activities.csv': noActivities,
  }
  await take(whole)
  expect(await readCurrent(store, 'volunteerTeams', 'name', {})).toHaveLength(110)
  expect(await store.count('teamMembers', { index: 'team', equals: { teamId: 'team-1', current: 1 } })).toBe(15)
  expect(await readAll(store, 'teamMembers', 'team', {})).toHaveLength(1600)
  expect(await take(whole, at + 1)).toMatchObject({ inserted: 0, changed: 0, withdrawn: 0 })
})
