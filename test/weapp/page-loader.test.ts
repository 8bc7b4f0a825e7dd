// The page loader, tried on a mini-program written by hand: moving between pages, typing, the phone, and what goes wrong.
import { join } from 'node:path'
import { createPhone, launchMiniProgram, type LaunchRequest, type MiniProgram } from './page-loader'

const root = join(__dirname, 'page-loader/fixture')
const running: MiniProgram[] = []

async function launch(request: Omit<LaunchRequest, 'root'> = {}) {
  const app = await launchMiniProgram({ root, ...request })
  running.push(app)
  return app
}

/** What the app and its pages lived through since the last look. */
function livesOf(app: MiniProgram): readonly string[] {
  return (app.app['lives'] as string[]).splice(0)
}

afterEach(() => {
  for (const app of running.splice(0)) app.close()
})

describe('starting', () => {
  test('opens the first page of app.json and shows its text', async () => {
    const app = await launch()
    expect(app.page().route).toBe('pages/home/index')
    expect(app.text()).toContain('Welcome stranger')
  })

  test('opens the page and query it is launched with', async () => {
    const app = await launch({ path: 'pages/home/index', query: { name: 'Li' } })
    expect(app.text()).toContain('Welcome Li')
  })

  test('code sees neither a browser nor Node', async () => {
    const app = await launch()
    expect(app.screen().find('#globals').textContent).toBe('undefined undefined undefined undefined')
  })

  test('hidden parts are not on the screen', async () => {
    expect((await launch()).text()).not.toContain('secret')
  })
})

describe('moving', () => {
  test('navigateTo and back keep the page below', async () => {
    const app = await launch()
    await app.tap('left 0')
    await app.tap('Form')
    expect(app.routes()).toEqual(['pages/home/index', 'pages/form/index'])
    expect(app.page().query).toMatchObject({ from: 'home' })
    await app.back()
    expect(app.text()).toContain('left 1')
  })

  test('pages live in the order WeChat documents', async () => {
    const app = await launch({ query: { scene: 'h%3DB01' }, scene: 1047 })
    expect(livesOf(app)).toEqual([
      'launch pages/home/index 1047 h%3DB01',
      'app show',
      'home load',
      'home show',
      'home ready',
    ])
    await app.tap('Form')
    expect(livesOf(app)).toEqual(['home hide', 'form load', 'form show', 'form ready'])
    await app.tap('Replace')
    expect(livesOf(app)).toEqual(['form unload', 'detail load', 'detail show', 'detail ready'])
    await app.back()
    expect(livesOf(app)).toEqual(['detail unload', 'home show'])
    await app.tap('Mine')
    expect(livesOf(app)).toEqual(['home hide', 'mine load', 'mine show', 'mine ready'])
    await app.hide()
    await app.show()
    expect(livesOf(app)).toEqual(['mine hide', 'app hide', 'app show', 'mine show'])
    await app.open('/pages/form/index')
    expect(livesOf(app)).toEqual(['mine unload', 'home unload', 'form load', 'form show', 'form ready'])
  })

  test('pages of a subpackage open like any other', async () => {
    const app = await launch()
    await app.tap('Detail')
    expect(app.text()).toBe('Number 7')
  })

  test('redirectTo replaces the page on top', async () => {
    const app = await launch()
    await app.tap('Form')
    await app.tap('Replace')
    expect(app.routes()).toEqual(['pages/home/index', 'more/detail/index'])
  })

  test('a tab keeps its state while another is shown', async () => {
    const app = await launch()
    await app.tap('right 0')
    await app.tap('Mine')
    expect(app.text()).toBe('All about me')
    await app.switchTab('/pages/home/index')
    expect(app.routes()).toEqual(['pages/home/index'])
    expect(app.text()).toContain('right 1')
  })

  test('a page that does not exist is refused as on the phone', async () => {
    const app = await launch()
    await app.tap('Nowhere')
    expect(app.text()).toContain('navigateTo:fail page "pages/nowhere" is not found')
  })
})

describe('typing and tapping', () => {
  test('a field is found by the words beside it, and cut at its longest length', async () => {
    const app = await launch({ path: 'pages/form/index' })
    await app.type('Your name', 'Wang Xiaoming')
    expect(app.text()).toContain('Wang Xia')
    expect(app.text()).not.toContain('Xiaoming')
  })

  test('each of two equal components keeps its own state', async () => {
    const app = await launch()
    await app.tap('left 0')
    await app.tap('left 1')
    expect(app.text()).toContain('left 2')
    expect(app.text()).toContain('right 0')
  })

  test('a disabled button cannot be tapped', async () => {
    const app = await launch()
    await expect(app.tap('Locked')).rejects.toThrow('"Locked" is disabled')
  })

  test('what is not there is named, with what is', async () => {
    const app = await launch()
    await expect(app.tap('Submit')).rejects.toThrow(/nothing on pages\/home\/index is "Submit".*Welcome stranger/s)
  })
})

describe('the phone', () => {
  const greet = jest.fn(({ data }: { data: unknown }) => ({ words: ['hello', (data as { name: string }).name] }))

  test('a cloud function answers, and calls are written down', async () => {
    const app = await launch({ path: 'pages/form/index', cloud: { callFunction: greet } })
    await app.type('Your name', 'Li')
    await app.tap('[aria-label="Loud"]')
    await app.tap('Save')
    await app.waitFor('hello Li')
    expect(greet).toHaveBeenLastCalledWith({ name: 'greet', data: { name: 'Li', loud: true } })
    expect(app.phone.callsOf('showToast')).toEqual([{ name: 'showToast', options: { title: 'saved' } }])
  })

  test('storage outlives the mini-program, on its own phone only', async () => {
    const phone = createPhone({ cloud: { callFunction: greet } })
    const first = await launch({ phone, path: 'pages/form/index' })
    await first.type('Your name', 'Li')
    await first.tap('Save')
    first.close()
    const again = await launch({ phone, path: 'pages/form/index' })
    const other = await launch({ path: 'pages/form/index' })
    expect(again.text()).toContain('last time Li')
    expect(other.text()).not.toContain('last time')
  })

  test('without a net, calls to the cloud fail and listeners are told', async () => {
    const app = await launch({ path: 'pages/form/index', cloud: { callFunction: greet } })
    app.phone.setNetwork('none')
    await app.waitFor('net none')
    await app.tap('Save')
    expect(app.text()).toContain('cloud.callFunction:fail')
  })

  test('two phones run side by side', async () => {
    const [one, two] = [await launch({ query: { name: 'one' } }), await launch({ query: { name: 'two' } })]
    await one.tap('left 0')
    expect(one.text()).toContain('Welcome one')
    expect(one.text()).toContain('left 1')
    expect(two.text()).toContain('Welcome two')
    expect(two.text()).toContain('left 0')
  })
})

describe('what goes wrong', () => {
  test('a wx call that nothing answers is named', async () => {
    const app = await launch()
    await expect(app.tap('Invoice')).rejects.toThrow('wx.chooseInvoice was called, and nothing answers it')
  })

  test('an error thrown by the page reaches the test', async () => {
    const app = await launch()
    await expect(app.tap('Broken')).rejects.toThrow('a fault in the page')
  })

  test('waiting in vain says what the page shows instead', async () => {
    const app = await launch()
    await expect(app.waitFor('never', 30)).rejects.toThrow(/waited 30 ms for "never".*Welcome stranger/s)
  })
})
