// A resident and a grid worker, each at their own phone, from the code at the door to the last word.
import type { Page } from 'playwright-core'
import { pixel } from '../server-process'
import { faults, givenBrowser, pictured, type GivenBrowser } from './given-browser'
import { shows, tap } from './on-screen'

let given: GivenBrowser
beforeAll(async () => (given = await givenBrowser()), 300_000)
afterAll(() => given.close())

const words = '三号楼二单元的楼道灯不亮，老人晚上下楼害怕'
const note = '电工说好明天上午来'
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
      await tap(worker, '更多办法')
      await worker.getByRole('button', { name: /^告诉居民进展/ }).tap()
      await worker.getByLabel('进展', { exact: true }).fill(note)
      await tap(worker, '告诉居民')
      await shows(worker, note)
      await worker.getByLabel('答复居民').fill(reply)
      await tap(worker, '发出答复')
      await shows(worker, '已答复，等居民回音')

      await resident.reload()
      await shows(resident, reply)
      await shows(resident, note)
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

test(
  'at the counter one without a phone gets a paper, and whoever holds it follows the request on their own',
  pictured(
    () => given,
    'request-receipt',
    async () => {
      const worker = await given.open('gridWorker', '/#/packages/desk/index')
      await tap(worker, '代办登记')
      await worker.getByLabel('姓名').fill('赵奶奶')
      await worker.getByRole('switch', { name: '本人在场，同意登记' }).tap()
      await worker.getByRole('radio', { name: '路灯照明' }).tap()
      await worker.getByLabel('说说情况').fill('家门口的灯不亮，出门看不见台阶')
      await shows(worker, /^这里由 .* 办理$/)
      await tap(worker, '登记')
      await shows(worker, '登记好了')
      const number = await worker.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).innerText()
      const picture = worker.getByRole('img', { name: '查看这件诉求的二维码' })
      await picture.evaluate((image: HTMLImageElement) => image.decode())

      const holder = await given.open('resident', `/r/${number.replaceAll('-', '')}`)
      await shows(holder, '等待接单')
      expect(await holder.innerText('body')).not.toContain('赵奶奶')
      await tap(holder, '在我的手机上接着看')
      await shows(holder, '家门口的灯不亮，出门看不见台阶')
      await shows(holder, '您在自己手机上接着看')
      expect(faults).toEqual([])
    },
  ),
  120_000,
)
