// What staff see of the whole district's streets: who is within reach of a home, and where the next homes should be.
import { runImport } from '../../server/import/run-import'
import type { OpenStore } from '../../server/stores/open-store'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { GrantRecord } from '@core/accounts/person'
import { gridIndex } from '@core/district/grid-index'
import { newAccount, privacyNotice } from '@core/accounts/account'
import { givenWorld, must, worldAround, type GivenWorld } from './given-world'

let store: OpenStore
let world: GivenWorld

beforeAll(async () => {
  store = await openSqlite(':memory:')
  expect(await runImport('data/demo', store, () => undefined)).toBe(true)
  const consents = [{ notice: privacyNotice, kind: 'privacy', at: 0, by: 'self' }] as const
  await store.insert('accounts', 'account-officer', { ...newAccount(0), personId: 'person-officer', consents })
  const unit = { unitId: '320703', path: ['320703'] }
  const person = { name: '干部', title: '', ...unit, accountId: 'account-officer', demo: true }
  await store.insert('people', 'person-officer', person)
  const grant: GrantRecord = { role: 'districtOfficer', ...unit, personId: 'person-officer', from: 0, until: 4e12, grantedBy: 'import', grantedAt: 0, revokedAt: 0, revokedBy: '' } // prettier-ignore
  await store.insert('grants', 'grant-officer', grant)
  world = worldAround(store)
})
afterAll(() => store.close())

const coverage = (input: object) => must(world.call('officer', 'homes', 'coverage', input))
const sites = (input: object) => must(world.call('officer', 'homes', 'sites', input))

test('the district is the sum of its grids, and no share is more than all', async () => {
  const { all, grids, homes, demo, notices } = await coverage({})
  expect(homes).toBe(119)
  expect(demo).toBe(true)
  expect(notices.join()).toContain('示例数据')
  const sum = (pick: (row: (typeof grids)[number]) => number) => grids.reduce((total, row) => total + pick(row), 0)
  expect(Math.abs(sum(({ metres }) => metres) - all.metres)).toBeLessThan(grids.length)
  expect(Math.abs(sum(({ within }) => within) - all.within)).toBeLessThan(grids.length)
  for (const { share, within, metres } of [all, ...grids]) {
    expect(within).toBeLessThanOrEqual(metres)
    expect(share).toBeGreaterThanOrEqual(0)
    expect(share).toBeLessThanOrEqual(1)
  }
  expect(grids.map(({ share }) => share)).toEqual([...grids.map(({ share }) => share)].sort((a, b) => a - b))
})

test('more time reaches more; an older adult and a wheelchair reach less', async () => {
  const shareOf = async (input: object) => (await coverage(input)).all.share
  const [five, ten] = [await shareOf({ limitSeconds: 300 }), await shareOf({ limitSeconds: 600 })]
  expect(ten).toBeGreaterThan(five)
  expect(await shareOf({ profile: 'older', limitSeconds: 600 })).toBeLessThan(ten)
  expect(await shareOf({ profile: 'wheels', limitSeconds: 600 })).toBeLessThan(ten)
})

test('what straight lines cost is told beside what the walk says', async () => {
  const { straight } = await coverage({ profile: 'older', limitSeconds: 300 })
  if (!straight) throw new Error('nothing compared')
  expect(straight.corners).toBeGreaterThan(1000)
  expect(straight.misledShare).toBeGreaterThan(0)
  expect(straight.misledShare).toBeLessThan(1)
  expect(straight.walkingShare).toBeLessThan(straight.circleShare)
  expect(straight.medianLostSeconds).toBeGreaterThan(0)
  expect(straight.p95LostSeconds).toBeGreaterThanOrEqual(straight.medianLostSeconds)
  expect(straight.worstLostSeconds).toBeGreaterThanOrEqual(straight.p95LostSeconds)
})

test('the worst corner is as far as it says, by the very search residents use', async () => {
  const { worst } = await coverage({ profile: 'older' })
  if (!worst) throw new Error('no corner')
  const walker = { profile: 'older', ownSpeed: null, noStairs: false } as const
  const position = { ...worst.position, datum: 'wgs84' } as const
  const [nearest] = await must(world.call('', 'homes', 'nearest', { position, walker, limit: 1 }))
  // That search also knows the other kinds of places, and starts from streets that lead to any of them.
  expect(Math.abs((nearest?.walk?.seconds ?? 0) - worst.seconds)).toBeLessThanOrEqual(1)
})

test('a grid opens with its own streets, near and far', async () => {
  const { grids } = await coverage({ limitSeconds: 600 })
  const half = grids.find(({ share }) => share > 0.3 && share < 0.9)?.grid.id ?? ''
  const { streets } = await coverage({ limitSeconds: 600, gridId: half })
  expect(streets?.near.length).toBeGreaterThan(0)
  expect(streets?.far.length).toBeGreaterThan(0)
  const grid = await store.get('grids', half)
  if (!grid) throw new Error('no grid')
  const index = gridIndex([grid])
  const touches = (line: readonly (readonly [number, number])[]) => line.some(([lng, lat]) => index.at({ lng, lat }))
  const lines = [...(streets?.near ?? []), ...(streets?.far ?? [])]
  // Lines are rounded to a metre, so an end on the very border may fall outside.
  expect(lines.filter((line) => !touches(line)).length).toBeLessThanOrEqual(lines.length * 0.02)
  expect(JSON.stringify(streets).length).toBeLessThan(500_000)
})

test('the next homes bring what they promise, the best first, and within the proven bound', async () => {
  const [one, four] = [await sites({ count: 1 }), await sites({ count: 4 })]
  expect(four.sites).toHaveLength(4)
  expect(four.sites[0]).toEqual(one.sites[0])
  const gains = four.sites.map(({ metres }) => metres)
  expect(gains).toEqual([...gains].sort((a, b) => b - a))
  expect(Math.abs(four.after - four.before - gains.reduce((sum, gain) => sum + gain, 0))).toBeLessThan(5)
  expect(four.after - four.before).toBeLessThanOrEqual(four.bound + 1)
  expect(four.after - four.before).toBeGreaterThan(four.bound * 0.63)
  const { all } = await coverage({})
  expect(Math.abs(four.before - all.within)).toBeLessThan(5)
  expect(Math.abs(four.metres - all.metres)).toBeLessThan(5)
})

test('a grid that is not, too much time and too many homes', async () => {
  expect((await coverage({ gridId: 'none' })).streets).toEqual({ near: [], far: [] })
  for (const [procedure, input] of [
    ['coverage', { limitSeconds: 1_801 }],
    ['coverage', { limitSeconds: 59 }],
    ['coverage', { profile: 'dog' }],
    ['sites', { count: 11 }],
    ['sites', { count: 0 }],
  ] as const) {
    expect(await world.rawCall('officer', 'homes', procedure, input)).toMatchObject({ ok: false })
  }
})

test('without a walking map nothing is claimed', async () => {
  const bare = await openSqlite(':memory:')
  const small = await givenWorld(bare)
  for (const procedure of ['coverage', 'sites'] as const) {
    expect(await small.call('officer', 'homes', procedure, {})).toMatchObject({ error: { reason: 'atlas.none' } })
  }
  await bare.close()
})
