// The whole story on two phones, on the built mini-program and the built functions: from tapping 提交 to the answer.
import { bundlesBackend, phoneOf, type Backend } from './given-phones'
import type { MiniProgram } from './page-loader'

let backend: Backend
const running: MiniProgram[] = []

beforeAll(async () => {
  backend = await bundlesBackend()
})
afterEach(() => {
  for (const app of running.splice(0)) app.close()
})
afterAll(() => backend.stop())

async function started(who: string, path: string, query: Readonly<Record<string, string>> = {}) {
  const app = await phoneOf(who, backend).launch({ path, query })
  running.push(app)
  return app
}

test('a resident asks, the member of staff on duty answers, the resident says it is done', async () => {
  const resident = await started('resident', 'pages/requests/new', { home: 'J001' })
  await resident.waitFor('在 一支部家院')
  await resident.tap('路灯照明')
  await resident.type('说说情况', '楼道的灯坏了三天，老人上下楼害怕')
  await resident.tap('加照片')
  await resident.type('楼号、门牌（选填）', '3 号楼 2 单元')
  await resident.type('称呼', '李阿姨')
  await resident.type('电话', '13812345678')
  await resident.tap('提交')
  await resident.waitFor('已提交')
  expect(resident.text()).toContain('单位B 已经收到')

  const worker = await started('worker', 'packages/desk/index')
  await worker.waitFor('楼道的灯坏了三天')
  expect(worker.text()).toContain('1 张照片')
  await worker.tap('楼道的灯坏了三天，老人上下楼害怕')
  await worker.waitFor('我来办')
  expect(worker.text()).not.toContain('13812345678')
  await worker.tap('查看联系方式')
  await worker.waitFor('李阿姨 · 13812345678')
  await worker.tap('我来办')
  await worker.waitFor('正在办理')
  await worker.type('答复居民', '已请物业换灯，今晚就亮')
  await worker.tap('加照片')
  await worker.tap('发出答复')
  await worker.waitFor('已答复，等居民回音')

  await resident.tap('看这条诉求')
  await resident.waitFor('已请物业换灯，今晚就亮')
  expect(resident.text()).toContain('worker同志 答复了')
  await resident.tap('办好了')
  await resident.waitFor('您满意吗？')
  await resident.tap('基本满意')
  await resident.tap('提交评价')
  await resident.waitFor('您的评价：基本满意')

  await worker.back()
  await worker.tap('已办完')
  await worker.waitFor('楼道的灯坏了三天')
})

test('what is not done yet is done once more', async () => {
  const resident = await started('resident', 'pages/requests/new', { home: 'J001' })
  await resident.tap('路灯照明')
  await resident.type('说说情况', '井盖松了')
  await resident.tap('提交')
  await resident.waitFor('已提交')
  const worker = await started('worker', 'packages/desk/index')
  await worker.waitFor('井盖松了')
  await worker.tap('井盖松了')
  await worker.type('答复居民', '已经修好')
  await worker.tap('发出答复')
  await worker.waitFor('等居民回音')

  await resident.tap('看这条诉求')
  await resident.waitFor('已经修好')
  await resident.tap('还没办好')
  await resident.type('哪里还没办好？', '还是松的')
  await resident.tap('请再办一次')
  await resident.waitFor('已经转回去重办')
  expect(resident.text()).not.toContain('请他们再办一次')

  await worker.back()
  await worker.waitFor('重新办理')
})

test('what a unit cannot do goes up, and the resident sees why', async () => {
  const resident = await started('resident', 'pages/requests/new', { home: 'J001' })
  await resident.tap('路灯照明')
  await resident.type('说说情况', '整条街没有路灯')
  await resident.tap('提交')
  await resident.waitFor('已提交')
  const worker = await started('worker', 'packages/desk/index')
  await worker.waitFor('整条街没有路灯')
  await worker.tap('整条街没有路灯')
  await worker.tap('退回')
  await worker.type('为什么退回？', '要城管一起办')
  await worker.tap('退回上一级')
  await worker.waitFor('已退回，现在由 单位C 办理')

  await resident.tap('看这条诉求')
  await resident.waitFor('要城管一起办')
  expect(resident.text()).toContain('单位C')
})
