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
  await worker.tap('更多办法')
  await worker.tap('退回')
  await worker.type('为什么退回？', '要城管一起办')
  await worker.tap('退回上一级')
  await worker.waitFor('已退回，现在由 单位C 办理')

  await resident.tap('看这条诉求')
  await resident.waitFor('要城管一起办')
  expect(resident.text()).toContain('单位C')
})

/** Asked at the first home's door; the resident's screen says it was sent. */
async function asked(who: string, words: string) {
  const resident = await started(who, 'pages/requests/new', { home: 'J001' })
  await resident.waitFor('在 一支部家院')
  await resident.tap('路灯照明')
  await passSimilar(resident)
  await resident.type('说说情况', words)
  await resident.tap('提交')
  await passSimilar(resident)
  await resident.waitFor('已提交')
  return resident
}

/** Neighbours may have asked for the same before. */
async function passSimilar(resident: MiniProgram) {
  if (resident.text().includes('都不是，继续提')) await resident.tap('都不是，继续提')
}

async function opened(who: string, words: string) {
  const worker = await started(who, 'packages/desk/index')
  await worker.waitFor(words)
  await worker.tap(words)
  await worker.waitFor('更多办法')
  return worker
}

test('a word on how far it has come reaches the resident, who then says it is not needed any more', async () => {
  const resident = await asked('resident', '楼道灯一闪一闪')
  const worker = await opened('worker', '楼道灯一闪一闪')
  await worker.tap('更多办法')
  await worker.tap('告诉居民进展')
  await worker.type('进展', '已经约了电工，明天上午来')
  await worker.tap('告诉居民')
  await worker.waitFor('正在办理')

  await resident.tap('看这条诉求')
  await resident.waitFor('已经约了电工，明天上午来')
  expect(resident.text()).toMatch(/最晚 .+ 前答复您/)
  await resident.tap('不用办了')
  await resident.type('为什么不用办了（选填）', '自己好了')
  await resident.tap('确定不用办了')
  await resident.waitFor('您说不用办了，这件事不再办')
  expect(resident.text()).toContain('自己好了')

  await worker.back()
  await worker.waitFor(() => !worker.text().includes('楼道灯一闪一闪'))
})

test('a request is handed on with a reason that the resident reads', async () => {
  const resident = await asked('resident', '门口的灯杆歪了')
  const clerk = await started('clerk', 'packages/desk/index')
  await clerk.tap('下级')
  await clerk.waitFor('门口的灯杆歪了')
  await clerk.tap('门口的灯杆歪了')
  await clerk.waitFor('更多办法')
  await clerk.tap('更多办法')
  await clerk.tap('转给别人')
  await clerk.waitFor('转给哪个单位？')
  await clerk.tap('转出去')
  expect(clerk.text()).toContain('请选一个单位')
  await clerk.tap('单位C')
  await clerk.type('为什么转？', '社区来联系供电公司')
  await clerk.tap('转出去')
  await clerk.waitFor('已转出，现在由 单位C 办理')

  await resident.tap('看这条诉求')
  await resident.waitFor('社区来联系供电公司')
  expect(resident.text()).toContain('单位C')
})
