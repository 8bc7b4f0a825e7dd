// A plate's code on the built mini-program: WeChat's own code and an ordinary one lead to the same home, a forged one to none.
import { plateScene } from '../functions/given-doors'
import { builtMiniProgram, handlersBackend, phoneOf, type Handlers } from './given-phones'
import type { MiniProgram } from './page-loader'

let backend: Handlers
const running: MiniProgram[] = []

beforeEach(async () => {
  backend = await handlersBackend()
})
afterEach(async () => {
  for (const app of running.splice(0)) app.close()
  await backend.stop()
})

/** WeChat's scene numbers: a scanned mini-program code, and an ordinary code whose address is ours. */
const ofMiniProgramCode = 1047
const ofOrdinaryCode = 1011

async function launch(query: Readonly<Record<string, string>>, scene: number) {
  const app = await phoneOf('resident', backend).launch({ query, scene })
  running.push(app)
  return app
}

async function showsItsDoors(app: MiniProgram): Promise<void> {
  await app.waitFor('这是一支部家院的门牌')
  expect(app.page().route).toBe('pages/homes/home')
  for (const words of ['一支部家院', '海棠路 1 号', '提诉求', '看活动', '我来了']) expect(app.text()).toContain(words)
}

test('WeChat’s own code opens that home with its three doors', async () => {
  const scene = await plateScene(backend.world.store)
  await showsItsDoors(await launch({ scene: encodeURIComponent(scene) }, ofMiniProgramCode))
})

test('an ordinary code, read by WeChat, opens the same home', async () => {
  const address = `https://jiayuan.example/?${await plateScene(backend.world.store)}`
  await showsItsDoors(await launch({ q: encodeURIComponent(address) }, ofOrdinaryCode))
})

test.each([
  ['altered', (scene: string) => scene.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
  ['of another code', (scene: string) => scene.replace('J001', 'J002')],
  ['missing', (scene: string) => scene.replace(/~.*$/, '')],
])('a code whose seal is %s is refused, and its home can be found by name instead', async (_how, alter) => {
  const app = await launch(
    { scene: encodeURIComponent(alter(await plateScene(backend.world.store))) },
    ofMiniProgramCode,
  )
  await app.waitFor('这不是我们的门牌码')
  expect(app.text()).not.toContain('这是一支部家院的门牌')
  await app.type('按名字或地址找', '一支部')
  await app.tap('一支部家院')
  await app.waitFor('在这里提诉求')
  expect(app.page().route).toBe('pages/homes/home')
  expect(app.text()).not.toContain('这是一支部家院的门牌')
})

test('“I am here” says what is kept before it asks where the phone is', async () => {
  const phone = phoneOf('resident', backend)
  const app = await phone.launch({ query: { scene: encodeURIComponent(await plateScene(backend.world.store)) }, scene: ofMiniProgramCode }) // prettier-ignore
  running.push(app)
  await app.waitFor('这是一支部家院的门牌')
  const asked = phone.phone.callsOf('getLocation').length
  await app.tap('我来了')
  await app.waitFor('点不点都由您')
  expect(app.page().route).toBe('packages/doors/index')
  expect(phone.phone.callsOf('getLocation')).toHaveLength(asked)
})

/** Before the door of the given home, as WeChat reports it: GCJ-02. */
const atTheDoor = { longitude: 119.30966, latitude: 34.70315, accuracy: 30 }

test('said before the door it is noted once, and a second time says so', async () => {
  backend.world.clock.now = Date.now()
  const phone = phoneOf('resident', backend, builtMiniProgram, atTheDoor)
  const query = { scene: encodeURIComponent(await plateScene(backend.world.store)) }
  const app = await phone.launch({ query, scene: ofMiniProgramCode })
  running.push(app)
  await app.tap('我来了')
  await app.waitFor('点不点都由您')
  await app.tap('我来了')
  await app.waitFor('记下了，欢迎您来。')
  const again = await phone.launch({ query, scene: ofMiniProgramCode })
  running.push(again)
  await again.tap('我来了')
  await again.waitFor('今天已经记下了')
})

test('without a net the home opens out of what the phone holds, and says that the code was not checked', async () => {
  const scene = encodeURIComponent(await plateScene(backend.world.store))
  const phone = phoneOf('resident', backend)
  const first = await phone.launch()
  await first.waitFor('一支部家院')
  first.close()
  phone.phone.setNetwork('none')
  const app = await phone.launch({ query: { scene }, scene: ofMiniProgramCode })
  running.push(app)
  await app.waitFor('还没有核对这个码')
  expect(app.text()).toContain('一支部家院')
})
