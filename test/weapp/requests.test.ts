// The screens of requests on the built mini-program: bad input, bad nets, two at once, the elder layout.
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

/** Calls of `requests.submit` that left the phone, whether or not a reply came. */
function submissions({ phone }: GivenPhone): number {
  return phone
    .callsOf('cloud.callFunction')
    .filter(({ options }) => JSON.stringify(options).includes('"procedure":"submit"')).length
}

async function requestsOf(who: string): Promise<readonly { readonly description: string }[]> {
  const reply = await backend.call(who, 'requests', { procedure: 'mine', input: {} })
  return (reply as { readonly value: { readonly items: readonly { readonly description: string }[] } }).value.items
}

describe('writing', () => {
  test('what is missing is said beside the field and summed up on top', async () => {
    const app = await launch(phoneOf('resident', backend), form)
    await app.tap('提交')
    expect(app.text()).toContain('还有 2 处要改一下')
    expect(app.text().match(/诉求内容还没有写/g)).toHaveLength(2)
    expect(app.text().match(/请选一下是什么事/g)).toHaveLength(2)
  })

  test('a wrong phone number is said beside the field, and nothing is sent', async () => {
    const phone = phoneOf('resident', backend)
    const app = await launch(phone, form)
    await app.tap('路灯照明')
    await app.type('说说情况', '灯坏了')
    await app.type('电话', '12')
    await app.tap('提交')
    expect(app.text()).toContain('电话不像是电话号码')
    expect(submissions(phone)).toBe(0)
  })

  test('what was typed is still there after the app was closed', async () => {
    const phone = phoneOf('resident', backend)
    const first = await launch(phone, form)
    await first.type('说说情况', '写了一半')
    first.close()
    const again = await launch(phone, form)
    expect(again.text()).toContain('写了一半')
    expect(again.text()).toContain('上次没提交的内容还在')
  })

  test('the first time, nothing is sent before the notice is agreed to', async () => {
    const phone = phoneOf('newcomer', backend)
    const app = await launch(phone, form)
    await app.tap('路灯照明')
    await app.type('说说情况', '灯坏了')
    await app.tap('提交')
    expect(app.text()).toContain('先说清楚，您再决定')
    expect(submissions(phone)).toBe(0)
    await app.tap('本人同意')
    await app.tap('同意，继续')
    await app.waitFor('已提交')
    expect(await requestsOf('newcomer')).toHaveLength(1)
  })

  test('a sensitive service asks for its own consent', async () => {
    const app = await launch(phoneOf('neighbour', backend), form)
    await app.tap('看病配药')
    await app.type('说说情况', '想请人代配药')
    await app.tap('提交')
    expect(app.text()).toContain('这类事情要单独同意')
    await app.tap('本人同意')
    await app.tap('同意用于办这件事')
    await app.waitFor('已提交')
  })

  test('for someone else: their name and their yes', async () => {
    const app = await launch(phoneOf('resident', backend), form)
    await app.tap('路灯照明')
    await app.type('说说情况', '邻居家灯坏了')
    await app.tap('替别人提')
    await app.tap('提交')
    expect(app.text()).toContain('对方姓名还没有写')
    expect(app.text()).toContain('要先得到对方同意')
    await app.type('对方姓名', '王大爷')
    await app.tap('对方同意我替他提，也同意留下姓名电话')
    await app.tap('提交')
    await app.waitFor('已提交')
  })
})

describe('a bad net', () => {
  async function written(phone: GivenPhone) {
    const app = await launch(phone, form)
    await app.tap('路灯照明')
    await app.type('说说情况', '没有网也要说')
    return app
  }

  test('without a net it waits on the phone and leaves once when the net returns', async () => {
    const phone = phoneOf('resident', backend)
    const app = await written(phone)
    await app.tap('加照片')
    phone.phone.setNetwork('none')
    await app.tap('提交')
    await app.waitFor('已存在手机里')
    await app.tap('我的诉求')
    await app.waitFor('待发送')
    phone.phone.setNetwork('wifi')
    await app.waitFor(() => !app.text().includes('待发送'))
    expect(await requestsOf('resident')).toMatchObject([{ description: '没有网也要说', photoCount: 1 }])
  })

  test('the screen that said it waits says that it was sent once the net returns', async () => {
    const phone = phoneOf('resident', backend)
    const app = await written(phone)
    phone.phone.setNetwork('none')
    await app.tap('提交')
    await app.waitFor('已存在手机里')
    phone.phone.setNetwork('wifi')
    await app.waitFor('看这条诉求')
    expect(app.text()).not.toContain('还没发出去')
    expect(await requestsOf('resident')).toHaveLength(1)
  })

  test('a reply that got lost does not make a second request', async () => {
    const phone = phoneOf('resident', backend)
    const app = await written(phone)
    const { cloud } = phone.phone
    phone.phone.cloud = {
      ...cloud,
      async callFunction(call) {
        await cloud.callFunction?.(call)
        throw new Error('timeout')
      },
    }
    await app.tap('提交')
    await app.waitFor('已存在手机里')
    phone.phone.cloud = cloud
    await app.tap('我的诉求')
    await app.waitFor('等待接单')
    expect(submissions(phone)).toBe(2)
    expect(await requestsOf('resident')).toHaveLength(1)
  })

  test('what waited survives a restart of the app', async () => {
    const phone = phoneOf('resident', backend)
    const app = await written(phone)
    phone.phone.setNetwork('none')
    await app.tap('提交')
    await app.waitFor('已存在手机里')
    app.close()
    phone.phone.setNetwork('wifi')
    const again = await launch(phone, mine)
    await again.waitFor('等待接单')
    expect(await requestsOf('resident')).toHaveLength(1)
  })

  test('what the server refuses shows its reason and can be changed', async () => {
    const phone = phoneOf('resident', backend)
    const { cloud } = phone.phone
    const app = await written(phone)
    phone.phone.setNetwork('none')
    await app.tap('提交')
    await app.waitFor('已存在手机里')
    phone.phone.cloud = {
      ...cloud,
      callFunction: (call) =>
        JSON.stringify(call.data).includes('submit')
          ? { ok: false, error: { code: 'invalid', reason: 'request.service-unknown', field: 'serviceCode' } }
          : cloud.callFunction?.(call),
    }
    await app.tap('我的诉求')
    phone.phone.setNetwork('wifi')
    await app.waitFor('没有这类事项，请重新选')
    phone.phone.cloud = cloud
    await app.tap('修改')
    expect(app.text()).toContain('没有网也要说')
    await app.tap('提交')
    await app.waitFor('已提交')
    expect(await requestsOf('resident')).toHaveLength(1)
  })
})

describe('the desk', () => {
  async function submitted() {
    const app = await launch(phoneOf('resident', backend), form)
    await app.tap('路灯照明')
    await app.type('说说情况', '两个人都看到了')
    await app.tap('提交')
    await app.waitFor('已提交')
  }

  test('of two who accept at once, the second sees who was first', async () => {
    await submitted()
    const [worker, leader] = [phoneOf('worker', backend), phoneOf('leader', backend)]
    const first = await launch(worker, { path: 'packages/desk/index' })
    await first.tap('两个人都看到了')
    const second = await launch(leader, { path: 'packages/desk/index' })
    await second.tap('本单位')
    await second.tap('两个人都看到了')
    await first.tap('我来办')
    await first.waitFor('正在办理')
    await second.tap('我来办')
    await second.waitFor('worker同志 已经接了这件事')
    expect(second.text()).toContain('正在办理')
  })

  test('an answer half written is still there after coming back', async () => {
    await submitted()
    const worker = phoneOf('worker', backend)
    const app = await launch(worker, { path: 'packages/desk/index' })
    await app.tap('两个人都看到了')
    await app.type('答复居民', '已经派人')
    await app.back()
    await app.tap('两个人都看到了')
    expect(app.text()).toContain('已经派人')
  })

  test('who has no post is told so', async () => {
    const app = await launch(phoneOf('resident', backend), { path: 'packages/desk/index' })
    expect(app.text()).toContain('您的账号还没有开通')
  })
})

describe('elder mode', () => {
  test('one step a screen, and it stays after a restart', async () => {
    const phone = phoneOf('resident', backend)
    phone.phone.storage.set('branch-home.reading', JSON.stringify({ elder: true, size: 'large' }))
    const app = await launch(phone, form)
    expect(app.text()).toContain('第 1 步，共 4 步')
    expect(app.text()).not.toContain('说说情况')
    await app.tap('下一步')
    expect(app.text()).toContain('请选一下是什么事')
    await app.tap('路灯照明')
    await app.tap('下一步')
    await app.type('说说情况', '灯坏了')
    await app.tap('下一步')
    await app.tap('下一步')
    expect(app.text()).toContain('第 4 步，共 4 步')
    await app.tap('提交')
    await app.waitFor('已提交')
  })
})
