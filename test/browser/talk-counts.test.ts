// A neighbour talks: consent is asked for before the first statement, no count sways, and what was tapped is never lost.
import type { Page } from 'playwright-core'
import { faults, givenBrowser, pictured, type GivenBrowser } from './given-browser'
import { hides, shows, tap } from './on-screen'
import { must } from '../server-process'

let given: GivenBrowser
beforeAll(async () => {
  given = await givenBrowser()
}, 300_000)
afterAll(() => given.close())

const matterId = 'matter-parking'
const talk = `/#/packages/councils/talk?id=${matterId}`
const look = (name: string, work: () => Promise<void>) => pictured(() => given, name, work)
const count = (page: Page, text: RegExp) => page.getByText(text).filter({ visible: true }).count()
const judgedBy = async (who: string) => (await must(given.client.call(who, 'talk', 'get', { matterId }))).judged
const agree = async (page: Page) => {
  await page.getByRole('radio', { name: /^本人同意/ }).tap()
  await tap(page, '同意，继续')
}

test('consent stands where the first statement will stand; after it the talk is open', look('talk-consent', async () => {
  const page = await given.open('resident', talk)
  await shows(page, '示例数据')
  await shows(page, '先看一眼说明，再一起说')
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
  expect(await page.getByRole('button', { name: '不同意', exact: true }).count()).toBe(0)
  const button = await page.getByRole('button', { name: '同意，继续' }).boundingBox()
  expect((button?.y ?? 9_999) + (button?.height ?? 0)).toBeLessThan(844)
  await tap(page, '同意，继续')
  await shows(page, '请先选是本人同意，还是监护人同意。')
  await agree(page)
  await shows(page, '还有 9 句')
  await hides(page, '先看一眼说明，再一起说')
  await page.context().close()
}), 90_000) // prettier-ignore

test('no picture before one has judged, no count of what one has not; two groups with a name each afterwards', look('talk-counts', async () => {
  const page = await given.open('resident', talk)
  await shows(page, '说完您的看法，就能看大家怎么想。')
  expect(await count(page, /大家分成 \d+ 种看法|^甲：/)).toBe(0)
  await tap(page, '看所有的话')
  await shows(page, '您表过态的话，下面才写有多少人同意。')
  expect(await count(page, /多数|同意 \d+|\d+ 人同意/)).toBe(0)
  await tap(page, '跳过')
  await shows(page, '还有 8 句')
  await shows(page, '大家分成 2 种看法：')
  await shows(page, /同意 \d+ · 不同意 \d+ · 跳过 \d+/)
  expect(await count(page, /^同意 \d+ · 不同意 \d+ · 跳过 \d+/)).toBe(1)
  for (let left = 8; left > 0; left--) {
    await shows(page, left === 1 ? '还有最后 1 句' : `还有 ${left} 句`)
    await tap(page, left % 2 === 0 ? '同意' : '不同意')
  }
  await shows(page, '这些话您都看过了。')
  await shows(page, /^甲：\d+ 人$/)
  await shows(page, '多数同意：“有车的人应当多交一点物业费。”')
  await shows(page, '多数不同意：“有车的人应当多交一点物业费。”')
  await page.context().close()
}), 90_000) // prettier-ignore

test('consent lost while the talk was open is asked for again, and what was tapped is sent', look('talk-again', async () => {
  const page = await given.open('elder', talk)
  await agree(page)
  await shows(page, '还有 9 句')
  await must(given.client.call('elder', 'accounts', 'eraseData', { sure: true }))
  await tap(page, '不同意')
  await shows(page, '先看一眼说明，再一起说')
  expect(await judgedBy('elder')).toBe(0)
  await agree(page)
  await shows(page, '还有 8 句')
  await page.reload()
  await shows(page, '还有 8 句')
  expect(await judgedBy('elder')).toBe(1)
  await page.context().close()
}), 90_000) // prettier-ignore

test('no page had a fault of its own', () => {
  expect(faults).toEqual([])
})
