// Real Chromium on the really built h5, served by the real server with a fresh demo district.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import type { PlaceSummary } from '@core/homes/homes-api'
import { homeOfGridWorker } from '../demo-place'
import { buildServer, clientOf, givenDataFolder, startServer, type Client, type ServerProcess } from '../server-process'

const root = path.resolve(__dirname, '../..')
const failures = path.join(root, 'dist/test-failures')

export const chromiumPath = '/usr/bin/chromium'
/** Quiet, and without a word to anybody but our own server. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface GivenBrowser {
  readonly browser: Browser
  readonly server: ServerProcess
  readonly client: Client
  /** In the grid of the demo's grid worker; residents stand there. */
  readonly home: PlaceSummary
  /** A tab of its own session, already as this person. */
  open(who: string, address?: string, options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** `env`: for the server's process. */
export async function givenBrowser(env: Readonly<Record<string, string>> = {}): Promise<GivenBrowser> {
  if (!process.env.BRANCH_HOME_TEST_AS_BUILT) {
    execFileSync(process.execPath, [path.join(root, 'config/scripts/build.mjs'), 'h5'], { stdio: 'pipe' })
  }
  buildServer()
  const [browser, server] = await Promise.all([
    chromium.launch({ executablePath: chromiumPath, args: chromiumArgs }),
    startServer(givenDataFolder(), { env }),
  ])
  const client = clientOf(() => server)
  const home = await homeOfGridWorker(client)
  const open: GivenBrowser['open'] = (who, address = '/', options = {}) =>
    openPage(browser, server.url, home, who, address, options)
  const close = async () => {
    await browser.close()
    await server.kill()
  }
  return { browser, server, client, home, open, close }
}

async function openPage(
  browser: Browser,
  url: string,
  home: PlaceSummary,
  who: string,
  address: string,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    geolocation: { longitude: home.position.lng, latitude: home.position.lat },
    permissions: ['geolocation'],
    ...options,
  })
  context.setDefaultTimeout(20_000)
  await becomes(context, url, who)
  const page = await context.newPage()
  page.on('pageerror', (fault) => faults.push(fault.message))
  page.on('console', (message) => {
    // A refused call is no fault of the page: it has a sentence for it.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
  })
  await page.goto(url + address)
  return page
}

/** What the bar on top does, before the first page of the tab. */
async function becomes(context: BrowserContext, url: string, who: string): Promise<void> {
  if (who === '') return
  const reply = await context.request.post(`${url}/api/demo/session`, { data: { key: who } })
  const { value } = (await reply.json()) as { readonly value: { readonly token: string } }
  const session = JSON.stringify({ key: who, token: value.token })
  await context.addInitScript((kept) => {
    if (window.location.protocol === 'about:') return
    if (window.sessionStorage.getItem('branch-home.demo-session') === null) {
      window.sessionStorage.setItem('branch-home.demo-session', kept)
    }
  }, session)
}

/** Faults of the pages themselves; a test that cares expects none. */
export const faults: string[] = []

/** Keeps a picture of every open tab when the test fails. */
export function pictured(given: () => GivenBrowser, name: string, work: () => Promise<void>): () => Promise<void> {
  return async () => {
    try {
      await work()
    } catch (fault) {
      mkdirSync(failures, { recursive: true })
      const pages = given()
        .browser.contexts()
        .flatMap((context) => context.pages())
      for (const [index, page] of pages.entries()) await keepSight(page, path.join(failures, `${name}-${index}`))
      throw fault
    }
  }
}

/** What the tab shows, as a picture and in words. */
async function keepSight(page: Page, place: string): Promise<void> {
  await page.screenshot({ path: `${place}.png` }).catch(() => undefined)
  const text = await page.innerText('body').catch(() => '')
  writeFileSync(`${place}.txt`, `${page.url()}\n${faults.join('\n')}\n${text}\n`)
}

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

interface AxeIssue {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** Serious and critical issues of the screen as it stands, each in a line; of these rules only, where any are named. */
export async function seriousIssues(page: Page, rules: readonly string[] = []): Promise<string[]> {
  // Evaluated, not added as a script: the page's own policy forbids scripts that are not the server's.
  await page.evaluate(axeSource)
  const issues = await page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: { run(options: unknown): Promise<{ violations: unknown }> } }
    const options = only.length > 0 ? { runOnly: only } : {}
    return (await axe.run({ ...options, resultTypes: ['violations'] })).violations
  }, rules)
  return (issues as readonly AxeIssue[])
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html}\n${failureSummary}`))
}
