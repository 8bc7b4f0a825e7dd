// The verifier's page, from a folder on the disk and from the server: choose a file, read whether it is valid.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { canonicalJson } from '@core/ballots/result-file'
import { listen, type Listening } from '../../server/listen'
import { anOpenResult, aSecretResult, receiptFor, type Published } from '../core/ballots/given-result'
import { givenHost, type GivenHost } from '../server/given-host'
import { chromiumArgs, chromiumPath } from './given-browser'

const folder = mkdtempSync(path.join(tmpdir(), 'branch-home-page-'))
const pageOnDisk = pathToFileURL(path.resolve(__dirname, '../../verifier/index.html')).href
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let host: GivenHost
let listening: Listening
let secret: Published
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArgs })
  host = await givenHost()
  listening = await listen(host.app, '127.0.0.1', 0)
  const open = await anOpenResult()
  secret = await aSecretResult()
  write('open.json', canonicalJson(open.file))
  write('secret.json', canonicalJson(secret.file))
  write(
    'tampered.json',
    canonicalJson({ ...open.file, tally: { ...open.file.tally, outcome: { kind: 'notAdopted' } } }),
  )
  write('markup.json', canonicalJson({ ...open.file, decision: { ...open.file.decision, question: '<img src=x onerror=alert(1)>' } })) // prettier-ignore
  write('cut.json', canonicalJson(open.file).slice(0, 900))
  const [ballot] = secret.file.ballots
  if (ballot) write('receipt.json', JSON.stringify(receiptFor('secret-vote', ballot, secret.keys.box)))
})
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
afterAll(async () => {
  await browser.close()
  listening.close()
  await listening.end(100)
  await host.store.close()
  rmSync(folder, { recursive: true, force: true })
})

const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)

async function opened(address: string, asked: string[] = []): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })
  const page = await context.newPage()
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (fault) => asked.push(`fault: ${fault.message}`))
  page.on('console', (message) => message.type() === 'error' && asked.push(`error: ${message.text()}`))
  await page.goto(address)
  return page
}

async function verified(page: Page, result: string, receipt?: string): Promise<string> {
  await page.setInputFiles('#result', path.join(folder, result))
  if (receipt) await page.setInputFiles('#receipt', path.join(folder, receipt))
  await page.click('#start')
  await page.waitForSelector('#start:not([disabled])')
  return page.innerText('#said')
}

describe.each(['disk', 'server'] as const)('from the %s', (from) => {
  const address = () => (from === 'disk' ? pageOnDisk : `http://127.0.0.1:${listening.port}/verify`)

  test('a real result with a receipt is valid, and nothing is sent anywhere', async () => {
    const asked: string[] = []
    const page = await opened(address(), asked)
    const loaded = asked.length
    const said = await verified(page, 'secret.json', 'receipt.json')
    for (const told of [
      '有效',
      '您的票在名单里',
      secret.file.decision.question,
      '平方米',
      '每月每平方米 2 元，签三年。',
    ])
      expect(said).toContain(told)
    expect(asked.slice(loaded)).toEqual([])
    expect(asked.filter((one) => !/(verify\/?|index\.html|verify\.mjs|data:,)$/.test(one))).toEqual([])
  })

  test('a tampered one is invalid, and says where', async () => {
    const said = await verified(await opened(address()), 'tampered.json')
    expect(said).toContain('无效')
    expect(said).toContain('结论不对，应是：通过：同意')
  })

  test('a torn file and no file are said in words', async () => {
    const page = await opened(address())
    await page.click('#start')
    expect(await page.innerText('#said')).toBe('请先选结果文件。')
    expect(await verified(page, 'cut.json')).toContain('打不开')
  })
})

test('the same file is a module too', async () => {
  const page = await opened(`http://127.0.0.1:${listening.port}/verify/`)
  // As text, so that the import is the browser's own.
  const valid = await page.evaluate(`import('/verify/verify.mjs').then(() =>
    globalThis.branchHomeVerifier.verify(${JSON.stringify(canonicalJson(secret.file))})).then(({ valid }) => valid)`)
  expect(valid).toBe(true)
})

test('markup in a file is shown, never run', async () => {
  const asked: string[] = []
  const page = await opened(pageOnDisk, asked)
  const loaded = asked.length
  await verified(page, 'markup.json')
  expect(await page.locator('#said img').count()).toBe(0)
  expect(asked.slice(loaded)).toEqual([])
})

test('fits a phone and an elder one, and axe finds no fault', async () => {
  const page = await opened(pageOnDisk)
  await verified(page, 'secret.json', 'receipt.json')
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 700 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
    return (await axe.run()).violations.map(({ id }) => id)
  })
  expect(found).toEqual([])
  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT, fullPage: true })
})
