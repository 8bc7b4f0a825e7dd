// A phone without a net keeps what was written, and sends it once, whatever gets lost on the way.
import { must } from '../server-process'
import { givenBrowser, pictured, type GivenBrowser } from './given-browser'
import { consent, fillRequest, hides, shows, tap } from './on-screen'

let given: GivenBrowser
beforeAll(async () => {
  given = await givenBrowser()
  await consent(given.client, 'resident')
  await consent(given.client, 'elder')
}, 300_000)
afterAll(() => given.close())

const sentBy = async (who: string) => (await must(given.client.call(who, 'requests', 'mine', {}))).items
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 2_000))

test(
  'what was submitted without a net waits, and leaves exactly once when the net returns',
  pictured(
    () => given,
    'offline',
    async () => {
      const page = await given.open('resident', '/#/pages/requests/new')
      await fillRequest(page, '没有网的时候写的')
      await page.context().setOffline(true)
      await shows(page, '没有网。看过的内容还能看')
      await tap(page, '提交')
      await shows(page, '已存在手机里')
      await tap(page, '我的诉求')
      await shows(page, '待发送')
      expect(await sentBy('resident')).toEqual([])

      await page.context().setOffline(false)
      await hides(page, '待发送')
      await shows(page, '等待接单')
      await aMoment()
      expect((await sentBy('resident')).map((request) => request.description)).toEqual(['没有网的时候写的'])
    },
  ),
  120_000,
)

test(
  'a submission whose answer was lost is sent again, and is one request',
  pictured(
    () => given,
    'lost-answer',
    async () => {
      const page = await given.open('elder', '/#/pages/requests/new')
      let lost = 0
      await page.route('**/api/requests/submit', async (route) => {
        if (lost > 0) return route.continue()
        lost++
        await route.fetch()
        await route.abort('connectionreset')
      })
      await fillRequest(page, '答复在路上丢了')
      await tap(page, '提交')
      await shows(page, '已存在手机里')
      expect(await sentBy('elder')).toHaveLength(1)
      await tap(page, '我的诉求')
      await shows(page, '等待接单')
      await hides(page, '待发送')
      await aMoment()
      expect(await sentBy('elder')).toHaveLength(1)
      expect(lost).toBe(1)
    },
  ),
  120_000,
)
