// The stack of pages and the order of their lives, as WeChat documents them for each way of moving.
import { readPageUrl, type AppConfig, type PageAddress } from './app-config'
import type { Page } from './page'
import { WxFailure } from './wx-call'
import type { Router } from './wx'

export interface PageStack extends Router {
  readonly pages: readonly Page[]
  top(): Page | undefined
}

/** WeChat refuses an eleventh page. */
const deepest = 10

/** `open` makes a page but starts none of its life. */
export function createPageStack(config: AppConfig, open: (address: PageAddress) => Page): PageStack {
  let pages: Page[] = []
  const tabs = new Map<string, Page>()

  const top = () => pages.at(-1)

  function addressOf(url: string): PageAddress {
    const address = readPageUrl(url, top()?.route)
    if (!config.routes.includes(address.route)) throw new WxFailure(`page "${address.route}" is not found`)
    return address
  }

  function enter(address: PageAddress) {
    const page = open(address)
    pages.push(page)
    if (config.tabRoutes.includes(address.route)) tabs.set(address.route, page)
    page.view.attach()
    page.run('onLoad', page.instance['options'])
    page.run('onShow')
    page.run('onReady')
  }

  function leave(page: Page) {
    page.run('onUnload')
    page.view.detach()
    tabs.delete(page.route)
  }

  function refuseTab(address: PageAddress, name: string) {
    if (config.tabRoutes.includes(address.route)) throw new WxFailure(`can not ${name} a tabbar page`)
  }

  return {
    get pages() {
      return pages
    },
    top,
    navigateTo(url) {
      const address = addressOf(url)
      refuseTab(address, 'navigateTo')
      if (pages.length >= deepest) throw new WxFailure(`webview count limit exceed`)
      top()?.run('onHide')
      enter(address)
    },
    redirectTo(url) {
      const address = addressOf(url)
      refuseTab(address, 'redirectTo')
      const left = pages.pop()
      if (left) leave(left)
      enter(address)
    },
    reLaunch(url) {
      const address = addressOf(url)
      const kept = [...tabs.values()].filter((tab) => !pages.includes(tab))
      for (const page of [...pages].reverse().concat(kept)) leave(page)
      pages = []
      enter(address)
    },
    switchTab(url) {
      const address = addressOf(url)
      if (!config.tabRoutes.includes(address.route)) throw new WxFailure('can not switch to no-tabBar page')
      if (top()?.route === address.route) return
      while (pages.length > 1) leave(pages.pop() as Page)
      const [bottom] = pages
      if (bottom?.route === address.route) return bottom.run('onShow')
      if (bottom && tabs.has(bottom.route)) bottom.run('onHide')
      else if (bottom) leave(bottom)
      const tab = tabs.get(address.route)
      pages = tab ? [tab] : []
      if (tab) tab.run('onShow')
      else enter({ ...address, query: {} })
    },
    navigateBack(delta) {
      if (pages.length < 2) throw new WxFailure('cannot navigate back at first page')
      const steps = Math.min(delta, pages.length - 1)
      for (let step = 0; step < steps; step++) leave(pages.pop() as Page)
      top()?.run('onShow')
    },
  }
}
