// Starts a built mini-program on a phone and hands the test its screen.
import type { PageAddress } from './app-config'
import { readAppConfig } from './app-config'
import { createActivity } from './activity'
import { tapOn, typeInto } from './gestures'
import { createLogicLayer } from './logic-layer'
import { createPage, type Page } from './page'
import { createPageStack } from './page-stack'
import { createPhone, type Phone, type PhoneOptions } from './phone'
import { createScreen, type Screen } from './screen'
import { createViewLayer } from './view-layer'
import { createWx } from './wx'
import type { WxHost } from './wx-call'

export interface LaunchRequest {
  /** Folder of the built mini-program, the one with app.json. */
  readonly root: string
  /** A phone that was used before keeps its storage and files. A new one by default. */
  readonly phone?: Phone
  /** Answers of wx calls, for a new phone. */
  readonly wx?: PhoneOptions['wx']
  readonly cloud?: PhoneOptions['cloud']
  /** The page it starts on; app.json's first by default. */
  readonly path?: string
  readonly query?: Readonly<Record<string, string>>
  /** WeChat's scene number: 1001 by default, 1047 for a scanned mini-program code. */
  readonly scene?: number
  /** What the phone's clock says (epoch ms); the real time by default. */
  readonly now?: (() => number) | undefined
  /** Where the mini-program's console goes; warnings and errors go to the test's by default. */
  readonly console?: Partial<Console>
}

export interface MiniProgram {
  readonly phone: Phone
  /** What getApp() gives. */
  readonly app: Record<string, unknown>
  /** Goes to a page as a link from outside does: everything else is closed. */
  open(path: string, query?: Readonly<Record<string, string>>): Promise<void>
  switchTab(path: string): Promise<void>
  /** The page on top. */
  page(): PageAddress & { readonly instance: Record<string, unknown> }
  /** Routes from the bottom of the stack to the top. */
  routes(): readonly string[]
  tap(target: string | Element): Promise<void>
  type(label: string | Element, text: string): Promise<void>
  /** Any other event, such as a picker's or a map's. */
  send(target: string | Element, type: string, detail?: unknown): Promise<void>
  back(): Promise<void>
  text(): string
  screen(): Screen
  /** Resolves when the words are on the screen or the condition holds. */
  waitFor(condition: string | (() => boolean), longestMs?: number): Promise<void>
  settle(): Promise<void>
  /** The person leaves for another app, and comes back. */
  hide(): Promise<void>
  show(): Promise<void>
  close(): void
}

const longestSettleMs = 3000
const ordinaryScene = 1001

export async function launchMiniProgram(request: LaunchRequest): Promise<MiniProgram> {
  const phone = request.phone ?? createPhone({ wx: request.wx ?? {}, cloud: request.cloud ?? {} })
  phone.listeners.clear()
  const errors: unknown[] = []
  const onError = (error: unknown) => void errors.push(error)
  const config = readAppConfig(request.root)
  const activity = createActivity(onError)
  const logic = createLogicLayer(request.root, request.now)
  const view = createViewLayer(request.root, (path) => logic.loadComponent(path), onError)
  const stack = createPageStack(config, open)
  const host: WxHost = { phone, activity, maker: logic.maker, onError }
  const launch = {
    path: request.path ?? config.entryRoute,
    query: request.query ?? {},
    scene: request.scene ?? ordinaryScene,
  }

  function open(address: PageAddress): Page {
    return createPage({ ...address, query: adopt(address.query) }, logic.loadPage(address.route), view)
  }

  function adopt<T extends object>(value: T): T {
    return Object.assign(logic.maker.newObject(), value) as T
  }

  logic.begin({
    ...activity.timers,
    wx: createWx(host, view.callNames, stack, () => launch),
    console: { ...quietConsole, ...request.console },
    getCurrentPages: () => Array.from(stack.pages, (page) => page.instance),
    getApp: () => app,
  })
  const app = logic.loadApp()
  const runApp = (lifecycle: string, ...args: readonly unknown[]) => {
    const code = app[lifecycle]
    if (typeof code === 'function') code.apply(app, args)
  }
  const started = () => adopt({ ...launch, query: adopt(launch.query), referrerInfo: adopt({}) })
  runApp('onLaunch', started())
  runApp('onShow', started())
  stack.reLaunch(urlOf(launch.path, launch.query))

  const top = () => {
    const page = stack.top()
    if (!page) throw new Error('page-loader: no page is open')
    return page
  }
  const screen = () => createScreen(top().view.element, top().route, view)

  async function settle() {
    await activity.settled(longestSettleMs)
    const [first] = errors.splice(0)
    if (first !== undefined) throw first
  }

  async function act(run: () => void) {
    await settle()
    run()
    await settle()
  }

  await settle()
  return {
    phone,
    app,
    open: (path, query = {}) => act(() => stack.reLaunch(urlOf(path, query))),
    switchTab: (path) => act(() => stack.switchTab(urlOf(path, {}))),
    page: top,
    routes: () => stack.pages.map((page) => page.route),
    tap: (target) => act(() => tapOn(elementAt(target, screen()), screen(), view)),
    type: (label, text) =>
      act(() => typeInto(typeof label === 'string' ? screen().field(label) : label, text, screen(), view)),
    send: (target, type, detail = {}) => act(() => view.send(elementAt(target, screen()), type, detail, false)),
    back: () => act(() => stack.navigateBack(1)),
    text: () => screen().text(),
    screen,
    waitFor: (condition, longestMs = 5000) => waitUntil(condition, longestMs, screen, settle),
    settle,
    hide: () => act(() => (top().run('onHide'), runApp('onHide'))),
    show: () => act(() => (runApp('onShow', started()), top().run('onShow'))),
    close() {
      activity.stop()
      view.close()
    },
  }
}

const quietConsole = {
  log: () => undefined,
  info: () => undefined,
  debug: () => undefined,
  warn: console.warn,
  error: console.error,
}

function elementAt(target: string | Element, screen: Screen): Element {
  return typeof target === 'string' ? screen.find(target) : target
}

function urlOf(path: string, query: Readonly<Record<string, string>>): string {
  const search = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  const absolute = path.startsWith('/') ? path : `/${path}`
  return search.length === 0 ? absolute : `${absolute}${absolute.includes('?') ? '&' : '?'}${search.join('&')}`
}

async function waitUntil(
  condition: string | (() => boolean),
  longestMs: number,
  screen: () => Screen,
  settle: () => Promise<void>,
) {
  const holds = typeof condition === 'string' ? () => screen().text().includes(condition) : condition
  const start = Date.now()
  for (;;) {
    await settle()
    if (holds()) return
    if (Date.now() - start > longestMs) break
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const what = typeof condition === 'string' ? `"${condition}"` : 'the condition'
  throw new Error(`page-loader: waited ${longestMs} ms for ${what}. The page shows:\n${screen().text()}`)
}
