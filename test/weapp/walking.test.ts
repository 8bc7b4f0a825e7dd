// Walking on the built mini-program: the streets are fetched once, and then the phone answers without a net as the server
// does; staff see who is within reach.
import { newAccount, privacyNotice } from '@core/accounts/account'
import type { GrantRecord } from '@core/accounts/person'
import { anAdult, type Walker } from '@core/homes/walker'
import type { Position } from '@core/kernel/position'
import { sayWay } from '@/ui/words/walking'
import { runImport } from '../../server/import/run-import'
import type { OpenStore } from '../../server/stores/open-store'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { must, worldAround, type GivenWorld } from '../functions/given-world'
import { phoneOf, type Backend, type GivenPhone } from './given-phones'
import type { MiniProgram } from './page-loader'

let store: OpenStore
let world: GivenWorld
let backend: Backend
const running: MiniProgram[] = []

beforeAll(async () => {
  store = await openSqlite(':memory:')
  expect(await runImport('data/demo', store, () => undefined)).toBe(true)
  await seedOfficer()
  world = worldAround(store)
  backend = {
    async call(who, name, data) {
      const { procedure, input } = data as { readonly procedure: string; readonly input: unknown }
      return world.rawCall(who, name, procedure, input)
    },
    upload: () => '',
    stop: () => store.close(),
  }
})
afterEach(() => {
  for (const app of running.splice(0)) app.close()
})
afterAll(() => backend.stop())

async function seedOfficer() {
  const consents = [{ notice: privacyNotice, kind: 'privacy', at: 0, by: 'self' }] as const
  await store.insert('accounts', 'account-officer', { ...newAccount(0), personId: 'person-officer', consents })
  const unit = { unitId: '320703', path: ['320703'] }
  const person = { name: '干部', title: '', ...unit, accountId: 'account-officer', demo: true }
  await store.insert('people', 'person-officer', person)
  const grant: GrantRecord = { role: 'districtOfficer', ...unit, personId: 'person-officer', from: 0, until: 4e12, grantedBy: 'import', grantedAt: 0, revokedAt: 0, revokedBy: '' } // prettier-ignore
  await store.insert('grants', 'grant-officer', grant)
}

async function launched(phone: GivenPhone, path?: string) {
  const app = await phone.launch(path === undefined ? {} : { path })
  running.push(app)
  return app
}

function aPhone(who = 'resident'): GivenPhone {
  return phoneOf(who, backend)
}

function slicesAsked({ phone }: GivenPhone): number {
  return phone.callsOf('cloud.callFunction').filter(({ options }) => JSON.stringify(options).includes('atlasPart'))
    .length
}

/** As WeChat reports it, and the same place in WGS-84 as the phone makes of it. */
const gcj = { longitude: 119.357157, latitude: 34.736028 }
const patience = 30_000

/** What the rows must say, out of the server's own answer to the position that the phone asked for. */
async function servedRows(position: Position, walker: Walker): Promise<string[]> {
  const asked = { position: { ...position, datum: 'wgs84' }, walker, limit: 10 } as const
  const served = await must(world.call('', 'homes', 'nearest', asked))
  expect(served.every(({ basis }) => basis === 'walking')).toBe(true)
  return served.map((one) => {
    const { time, rest } = sayWay(one, walker.profile)
    return `${one.place.name}：${time}${rest}`
  })
}

function shownRows(app: MiniProgram): string[] {
  const lines = app.text().split('\n')
  return lines.flatMap((line, at) => (/^(步行|路上)约/.test(line) ? [`${lines[at - 1] ?? ''}：${line}`] : []))
}

/** Where the phone thinks it is: what it last asked the server for. */
function askedFrom({ phone }: GivenPhone): Position {
  const calls = phone.callsOf('cloud.callFunction').map(({ options }) => options as { readonly data: AskedNearest })
  const position = calls.map(({ data }) => data).find(({ procedure }) => procedure === 'nearest')?.input.position
  if (!position) throw new Error('the phone never asked')
  return { lng: position.lng, lat: position.lat }
}
interface AskedNearest {
  readonly procedure: string
  readonly input: { readonly position: Position }
}

test('the streets come once; without a net the phone says what the server says', async () => {
  const phone = aPhone()
  phone.phone.stub('getLocation', () => gcj)
  const first = await launched(phone)
  await first.waitFor('步行约', patience)
  const { atlas } = await must(world.call('', 'district', 'current', {}))
  await first.waitFor(() => slicesAsked(phone) === atlas?.parts, patience)
  await first.settle()
  first.close()
  phone.phone.setNetwork('none')
  const again = await launched(phone)
  await again.waitFor('步行约', patience)
  expect(again.text()).toContain('没有网')
  expect(slicesAsked(phone)).toBe(atlas?.parts)
  const from = askedFrom(phone)
  expect(shownRows(again)).toEqual(await servedRows(from, anAdult))
  await again.tap('怎么走：成人')
  await again.tap('老年人')
  await again.tap('不走台阶')
  await again.waitFor('怎么走：老年人 · 不走台阶')
  expect(shownRows(again)).toEqual(await servedRows(from, { profile: 'older', ownSpeed: null, noStairs: true }))
  await again.tap('轮椅或推车')
  await again.tap('慢一点')
  expect(shownRows(again)).toEqual(await servedRows(from, { profile: 'wheels', ownSpeed: 0.64, noStairs: false }))
})

test('staff see the share of streets within reach, and open a grid', async () => {
  const app = await launched(aPhone('officer'), 'packages/insight/coverage')
  await app.waitFor('5 分钟走得到一处家院', patience)
  const { all, grids } = await must(world.call('officer', 'homes', 'coverage', { profile: 'older' }))
  expect(app.text()).toContain(`${Math.round(all.share * 100)}%`)
  const [worst] = grids
  await app.tap(worst?.grid.name ?? '')
  await app.waitFor('看全区')
  await app.tap('下一处家院开在哪里')
  await app.waitFor('先开哪一处', patience)
  const { sites } = await must(world.call('officer', 'homes', 'sites', { profile: 'older' }))
  expect(app.text()).toContain(`1. ${sites[0]?.gridName ?? ''}`)
})

test('a resident who finds the address of that screen sees no figures', async () => {
  const app = await launched(aPhone('resident'), 'packages/insight/coverage')
  await app.waitFor('这里给社区、街道和区里的工作人员看')
  expect(app.text()).not.toContain('%')
})
