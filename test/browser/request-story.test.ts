// A resident and a grid worker, each at their own phone, from the code at the door to the last word.
import type { Page } from 'playwright-core'
import { pixel } from '../server-process'
import { faults, givenBrowser, pictured, type GivenBrowser } from './given-browser'
import { shows, tap } from './on-screen'

let given: GivenBrowser
beforeAll(async () => (given = await givenBrowser()), 300_000)
afterAll(() => given.close())

const words = '三号楼二单元的楼道灯不亮，老人晚上下楼害怕'
const reply = '已经换了新灯泡，今晚就亮'

async function submit(page: Page): Promise<void> {
  await shows(page, given.home.name)
  await tap(page, '在这里提诉求')
  await page.getByRole('radio', { name: '路灯照明' }).tap()
  await page.getByLabel('说说情况').fill(words)
  const chooser = page.waitForEvent('filechooser')
  await tap(page, '加照片')
  await (await chooser).setFiles({ name: 'lamp.png', mimeType: 'image/png', buffer: pixel })
  await tap(page, '提交')
  // Asked once, last: agreeing sends what was written.
  await page.getByRole('radio', { name: /^本人同意/ }).tap()
  await tap(page, '同意，继续')
  await shows(page, '已提交')
  await tap(page, '看这条诉求')
  await shows(page, '等待接单')
  await expectPhotoShown(page)
}

/** Loaded from a signed address, under the page's own policy. */
async function expectPhotoShown(page: Page): Promise<void> {
  const photo = page.locator('img[src^="/files/"]').filter({ visible: true }).first()
  await photo.scrollIntoViewIfNeeded()
  await photo.evaluate((image: HTMLImageElement) => image.decode())
}

test(
  'a request is submitted, taken, answered, confirmed and rated, and each side sees what the other did',
  pictured(
    () => given,
    'request-story',
    async () => {
      const resident = await given.open('resident', `/h/${given.home.code}`)
      await submit(resident)

      const worker = await given.open('gridWorker', '/#/packages/desk/index')
      await worker.getByText(words).first().tap()
      await expectPhotoShown(worker)
      await tap(worker, '我来办')
      await worker.getByLabel('答复居民').fill(reply)
      await tap(worker, '发出答复')
      await shows(worker, '已答复，等居民回音')

      await resident.reload()
      await shows(resident, reply)
      await tap(resident, '办好了')
      await shows(resident, '您满意吗？')
      await resident.getByRole('radio', { name: '满意', exact: true }).tap()
      await tap(resident, '提交评价')
      await shows(resident, '您的评价：满意')

      await worker.reload()
      await shows(worker, '居民评价：满意')
      await resident.goto(`${given.server.url}/#/pages/accounts/inbox`)
      await shows(resident, '您的“路灯照明”有答复了')
      expect(faults).toEqual([])
    },
  ),
  120_000,
)
