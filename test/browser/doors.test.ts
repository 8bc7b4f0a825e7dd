// A plate as it comes out of the printer, scanned, in real Chromium: the right home, no forged one, one visit by choice.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { must } from '../server-process'
import { faults, givenBrowser, pictured, seriousIssues, type GivenBrowser } from './given-browser'
import { consent, shows, tap } from './on-screen'

let given: GivenBrowser
/** Path and query of what the plate's code holds. */
let plate: string
const folder = mkdtempSync(path.join(tmpdir(), 'branch-home-scanned-'))

beforeAll(async () => {
  given = await givenBrowser()
  await consent(given.client, 'resident')
  await consent(given.client, 'volunteer')
  await consent(given.client, 'member')
  plate = await scannedPlate()
}, 300_000)
afterAll(async () => {
  await given.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Printed by the community's own staff, and read off the paper as a phone's camera does. */
async function scannedPlate(): Promise<string> {
  const door = { kind: 'place', id: given.home.id } as const
  const { pdf } = await must(given.client.call('communityStaff', 'doors', 'plate', { door, size: 'A5' }))
  const file = path.join(folder, 'plate')
  writeFileSync(`${file}.pdf`, Buffer.from(pdf, 'base64'))
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', `${file}.pdf`, file])
  const read = execFileSync('zbarimg', ['--quiet', '--raw', `${file}.png`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }) // prettier-ignore
  const { pathname, search } = new URL(read.trim())
  return pathname + search
}

const visitsOf = async (who: string) => (await must(given.client.call(who, 'doors', 'mine', {}))).items
const story = (name: string, work: () => Promise<void>) => pictured(() => given, name, work)
/** Some two kilometres to the north. */
const faraway = () => ({ longitude: given.home.position.lng, latitude: given.home.position.lat + 0.02 })

test(
  'a plate leads to its own home, with its three doors on top',
  story('plate', async () => {
    const page = await given.open('resident', plate)
    await shows(page, `这是${given.home.name}的门牌`)
    await page.getByRole('heading', { name: given.home.name }).first().waitFor()
    for (const name of ['提诉求', '看活动', '我来了']) {
      await page.getByRole('button', { name, exact: true }).filter({ visible: true }).first().waitFor()
    }
    expect(await seriousIssues(page)).toEqual([])
    expect(await visitsOf('resident')).toEqual([])
  }),
  120_000,
)

test.each([
  ['with another seal', () => plate.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
  ['with another home’s code under the seal', () => plate.replace('=LY', '=LX')],
  ['without a seal', () => plate.replace(/~.*$/, '')],
])(
  'a plate %s is refused, and its home can be found by name instead',
  async (_how, altered) => {
    await story('forged', async () => {
      const page = await given.open('resident', altered())
      await shows(page, '这不是我们的门牌码')
      await page.getByLabel('按名字或地址找').fill(given.home.name)
      await tap(page, new RegExp(given.home.name))
      await page.getByRole('heading', { name: given.home.name }).filter({ visible: true }).first().waitFor()
      expect(await page.getByText('的门牌').filter({ visible: true }).count()).toBe(0)
    })()
  },
  120_000,
)

test(
  'whoever says so before the door is noted once, and can take it out again',
  story('here', async () => {
    const page = await given.open('resident', plate)
    await tap(page, '我来了')
    await shows(page, /点不点都由您/)
    expect(await visitsOf('resident')).toEqual([])
    await tap(page, '我来了')
    await shows(page, '记下了，欢迎您来。')
    expect(await visitsOf('resident')).toMatchObject([{ targetId: given.home.id, way: 'plate' }])

    const again = await given.open('resident', plate)
    await tap(again, '我来了')
    await shows(again, '今天已经记下了，不用再点。')
    expect(await visitsOf('resident')).toHaveLength(1)

    await tap(again, '我的到访')
    await shows(again, /扫门牌记的/)
    await tap(again, '删掉这一次')
    await tap(again, '删掉')
    await shows(again, '还没有记过到访。')
    expect(await visitsOf('resident')).toEqual([])
  }),
  120_000,
)

test(
  'who has not agreed to the notice is asked in the place, and what was tapped is done after it',
  story('here-consent', async () => {
    const page = await given.open('elder', plate)
    await tap(page, '我来了')
    await shows(page, /点不点都由您/)
    await tap(page, '我来了')
    await shows(page, '先看一眼说明，再记')
    await page.getByRole('radio', { name: /^本人同意/ }).tap()
    await tap(page, '同意，继续')
    await shows(page, '记下了，欢迎您来。')
    expect(await visitsOf('elder')).toHaveLength(1)
  }),
  120_000,
)

test(
  'far from the door it is refused kindly, and nothing is noted',
  story('outside', async () => {
    const page = await given.open('volunteer', plate, { geolocation: faraway() })
    await tap(page, '我来了')
    await shows(page, /点不点都由您/)
    await tap(page, '我来了')
    await shows(page, /看起来您还没有到门口/)
    expect(await visitsOf('volunteer')).toEqual([])
  }),
  120_000,
)

test(
  'who does not say where the phone is hears of other ways, and nothing is noted',
  story('no-position', async () => {
    const page = await given.open('volunteer', plate, { permissions: [] })
    await tap(page, '我来了')
    await shows(page, /点不点都由您/)
    await tap(page, '我来了')
    await shows(page, '没有拿到您的位置')
    await shows(page, /不记也没关系/)
    expect(await visitsOf('volunteer')).toEqual([])
  }),
  120_000,
)

test(
  'said without a net it waits on the phone, and arrives once when the net returns',
  story('offline-visit', async () => {
    const page = await given.open('volunteer', plate)
    await tap(page, '我来了')
    await shows(page, /点不点都由您/)
    await page.context().setOffline(true)
    await tap(page, '我来了')
    await shows(page, /先存在手机里了/)
    expect(await visitsOf('volunteer')).toEqual([])
    await page.context().setOffline(false)
    await page.waitForResponse((response) => response.url().endsWith('/api/doors/checkIn') && response.ok())
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect(await visitsOf('volunteer')).toHaveLength(1)
  }),
  120_000,
)

test(
  'the changing code on the home’s screen is taken without a position',
  story('screen', async () => {
    const screen = await given.open('communityStaff', `/#/packages/doors/screen?place=${given.home.id}`)
    await shows(screen, '扫我，告诉家院您来了')
    const shot = path.join(folder, 'screen.png')
    await screen.getByAltText('屋里屏幕上的二维码').screenshot({ path: shot })
    const read = execFileSync('zbarimg', ['--quiet', '--raw', shot], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }) // prettier-ignore
    const { pathname, search } = new URL(read.trim())
    expect(search).toMatch(/^\?s=/)
    const page = await given.open('member', pathname + search, { permissions: [] })
    await tap(page, '我来了')
    await shows(page, '记下了，欢迎您来。')
    expect(await visitsOf('member')).toMatchObject([{ targetId: given.home.id, way: 'screen' }])
  }),
  120_000,
)

test(
  'staff make a plate of what is theirs as a file under its own name',
  story('plates', async () => {
    const page = await given.open('communityStaff', '/#/packages/doors/plates')
    const saved = page.waitForEvent('download')
    await tap(page, `${given.home.name}，A5 门牌`)
    expect((await saved).suggestedFilename()).toBe(`${given.home.name}-${given.home.code}-A5.pdf`)
    await shows(page, /^做好了/)
    expect(faults).toEqual([])
  }),
  120_000,
)
