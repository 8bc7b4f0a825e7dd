// The way in on the built mini-program: a code at a door, the nearest homes, and how one reads.
import { plateScene } from '../functions/given-doors'
import { handlersBackend, phoneOf, type Handlers } from './given-phones'
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

async function launch(who: string, ...request: Parameters<ReturnType<typeof phoneOf>['launch']>) {
  const app = await phoneOf(who, backend).launch(...request)
  running.push(app)
  return app
}

/** WeChat's scene number of a scanned mini-program code. */
const scannedCode = 1047

test('a code at a door opens that home, and a request begun there is about it', async () => {
  const scene = encodeURIComponent(await plateScene(backend.world.store))
  const app = await launch('resident', { query: { scene }, scene: scannedCode })
  await app.waitFor('海棠路 1 号')
  expect(app.page().route).toBe('pages/homes/home')
  await app.tap('提诉求')
  await app.waitFor('在 一支部家院')
  expect(app.page().route).toBe('pages/requests/new')
})

test('a code that is none of ours says so and shows the homes', async () => {
  const app = await launch('resident', { query: { scene: 'whatever' }, scene: scannedCode })
  await app.waitFor('下面是附近的家院')
  await app.waitFor('一支部家院')
})

test('the nearest home is on the first screen, with its distance', async () => {
  const app = await launch('resident')
  await app.waitFor('一支部家院')
  expect(app.text()).toContain('米')
})

test('the elder layout is chosen in one tap and stays after a restart', async () => {
  const phone = phoneOf('resident', backend)
  const first = await phone.launch()
  running.push(first)
  await first.tap('长辈版')
  expect(first.text()).toContain('普通版')
  first.close()
  const again = await phone.launch()
  running.push(again)
  expect(again.text()).toContain('普通版')
})

test('what was seen is still there without a net', async () => {
  const phone = phoneOf('resident', backend)
  const first = await phone.launch()
  await first.waitFor('一支部家院')
  first.close()
  phone.phone.setNetwork('none')
  const again = await phone.launch()
  running.push(again)
  await again.waitFor('没有网')
  expect(again.text()).toContain('一支部家院')
})
