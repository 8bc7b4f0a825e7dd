// Requests that bring people together, on the built mini-program: duplicates, and what is written down for somebody else.
import { handlersBackend, phoneOf, type Backend, type GivenPhone } from './given-phones'
import type { LaunchRequest, MiniProgram } from './page-loader'

let backend: Backend
const running: MiniProgram[] = []

beforeEach(async () => {
  backend = await handlersBackend()
})
afterEach(async () => {
  for (const app of running.splice(0)) app.close()
  await backend.stop()
})

async function launch(phone: GivenPhone, request: Omit<LaunchRequest, 'root' | 'phone'>) {
  const app = await phone.launch(request)
  running.push(app)
  return app
}

const form = { path: 'pages/requests/new' } as const
const mine = { path: 'pages/requests/mine' } as const

interface Mine {
  readonly value: { readonly items: readonly { readonly id: string; readonly description: string }[] }
}

async function requestsOf(who: string): Promise<Mine['value']['items']> {
  const reply = await backend.call(who, 'requests', { procedure: 'mine', input: {} })
  return (reply as Mine).value.items
}

describe('one trouble, two residents', () => {
  async function asked(who: string, words: string) {
    const app = await launch(phoneOf(who, backend), form)
    await app.tap('路灯照明')
    if (app.text().includes('都不是，继续提')) await app.tap('都不是，继续提')
    await app.type('说说情况', words)
    await app.tap('提交')
    await app.waitFor('已提交')
    return app
  }

  test('staff find the other one, put them together, and both hear the answer', async () => {
    const first = await asked('resident', '三号楼门口的路灯坏了')
    const second = await asked('neighbour', '三号楼前面黑漆漆的')
    const worker = await launch(phoneOf('worker', backend), { path: 'packages/desk/index' })
    await worker.tap('三号楼前面黑漆漆的')
    await worker.tap('更多办法')
    await worker.tap('和另一件是同一件')
    await worker.waitFor('三号楼门口的路灯坏了')
    await worker.tap('就是这一件')
    await worker.tap('确定是同一件')
    await worker.waitFor('合在一起办')
    await second.tap('看这条诉求')
    await second.waitFor('和另一件是同一件，一起办')
    await worker.tap('看一起办的那件')
    await worker.waitFor('还有 1 条诉求和这件是同一件')
    await worker.type('答复居民', '今晚就亮')
    await worker.tap('发出答复')
    await worker.waitFor('等居民回音')

    await first.tap('看这条诉求')
    await first.waitFor('今晚就亮')
    expect(first.text()).toContain('有邻居也提了同样的事，一起办')
    second.close()
    const [merged] = await requestsOf('neighbour')
    const again = await launch(phoneOf('neighbour', backend), {
      path: 'pages/requests/request',
      query: { id: merged?.id ?? '' },
    })
    await again.waitFor('今晚就亮')
    expect(again.text()).toContain('一起办的那件，worker同志 答复了')
  })
})

describe('at the counter', () => {
  test('one without a phone gets a receipt, and whoever holds it takes the request over', async () => {
    const clerk = await launch(phoneOf('clerk', backend), { path: 'packages/desk/index' })
    await clerk.tap('代办登记')
    await clerk.tap('登记')
    expect(clerk.text()).toContain('这位居民的姓名还没有写')
    await clerk.type('姓名', '赵奶奶')
    await clerk.tap('本人在场，同意登记')
    await clerk.tap('路灯照明')
    await clerk.type('说说情况', '家门口的灯不亮')
    await clerk.tap('登记')
    await clerk.waitFor('登记好了')
    const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(clerk.text())?.[0] ?? ''
    expect(clerk.text()).toContain('路灯照明')

    const neighbour = await launch(phoneOf('neighbour', backend), mine)
    await neighbour.tap('我有纸质回执')
    await neighbour.type('回执上的受理号', 'AB12')
    await neighbour.tap('查看')
    expect(neighbour.text()).toContain('受理号是 16 位数字和字母')
    await neighbour.type('回执上的受理号', code.toLowerCase())
    await neighbour.tap('查看')
    await neighbour.waitFor('等待接单')
    expect(neighbour.text()).not.toContain('赵奶奶')
    await neighbour.tap('在我的手机上接着看')
    await neighbour.waitFor('家门口的灯不亮')
    expect(await requestsOf('neighbour')).toMatchObject([{ description: '家门口的灯不亮' }])

    const other = await launch(phoneOf('resident', backend), {
      path: 'pages/requests/receipt',
      query: { q: encodeURIComponent(`https://example.cn/r/${code.replace(/-/g, '')}`) },
    })
    await other.waitFor('已经有人在手机上接着看了')
  })
})
