// Saying it instead of typing it, in real Chromium with a microphone that hums.
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { compile } from 'sass'
import type { DraftVoice } from '@/features/requests/draft-voice'
import { mediaWords } from '@/ui/words/media'
import { secondsOfVoice } from '../../cloudfunctions/requests/media-seconds'
import { chromiumArgs, chromiumPath, seriousIssues } from './given-browser'

const microphone = ['--use-fake-device-for-media-stream', '--autoplay-policy=no-user-gesture-required']
const root = path.resolve(__dirname, '../..')

let browser: Browser
let server: Server
let url = ''
beforeAll(async () => {
  const { script, style } = await builtPage()
  server = createServer((request, response) => {
    const [type, text] = request.url === '/page.js' ? ['text/javascript', script] : ['text/html', frame(style)]
    response.setHeader('content-type', `${type}; charset=utf-8`)
    response.end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  browser = await chromium.launch({ executablePath: chromiumPath, args: [...chromiumArgs, ...microphone] })
}, 120_000)
afterAll(async () => {
  await browser.close()
  server.close()
})

const frame = (style: string) =>
  `<!doctype html><html lang="zh-CN"><title>voice</title><style>${style}</style><body><script src="/page.js"></script></body></html>`

async function builtPage(): Promise<{ script: string; style: string }> {
  const sass: Plugin = {
    name: 'sass',
    setup: (on) =>
      on.onLoad({ filter: /\.scss$/ }, ({ path: file }) => ({ contents: compile(file).css, loader: 'css' })),
  }
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, 'voice-page/page.tsx')],
    bundle: true,
    write: false,
    outdir: 'out',
    jsx: 'automatic',
    tsconfig: path.join(root, 'tsconfig.base.json'),
    alias: { '@tarojs/components': path.join(__dirname, 'voice-page/taro-components.tsx') },
    resolveExtensions: ['.h5.tsx', '.h5.ts', '.tsx', '.ts', '.mjs', '.js'],
    plugins: [sass],
  })
  const textOf = (ending: string) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? ''
  return { script: textOf('.js'), style: textOf('.css') }
}

async function opened(options: BrowserContextOptions = { permissions: ['microphone'] }, before = ''): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options })
  context.setDefaultTimeout(10_000)
  if (before !== '') await context.addInitScript(before)
  const page = await context.newPage()
  await page.goto(url)
  return page
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const voiceIn = (page: Page) => page.evaluate(() => (window as unknown as { voice: DraftVoice | null }).voice)
const bytesIn = (page: Page, file: string) =>
  page.evaluate(
    (name) => (window as unknown as { bytesOf(name: string): Promise<number[] | null> }).bytesOf(name),
    file,
  )

async function record(page: Page, ms: number): Promise<DraftVoice> {
  await button(page, mediaWords.start).click()
  await page.getByText(mediaWords.listening).waitFor()
  await page.waitForTimeout(ms)
  await button(page, mediaWords.stop).click()
  await button(page, mediaWords.again).waitFor()
  const voice = await voiceIn(page)
  if (!voice) throw new Error('nothing was recorded')
  return voice
}

test('a tap begins, a tap ends, and what was said can be heard, said anew and dropped', async () => {
  const page = await opened()
  expect(await seriousIssues(page, ['wcag2a', 'wcag2aa'])).toEqual([])
  const first = await record(page, 2500)
  expect(first).toMatchObject({ file: '', transcript: '', seconds: expect.any(Number) })
  const bytes = await bytesIn(page, first.path)
  // The server counts for itself, and comes to the same.
  const counted = (await secondsOfVoice(Uint8Array.from(bytes ?? []))) ?? 0
  expect(Math.abs(counted - first.seconds)).toBeLessThan(1)
  expect(await seriousIssues(page, ['wcag2a', 'wcag2aa'])).toEqual([])

  await button(page, mediaWords.play(first.seconds)).click()
  await button(page, mediaWords.playing).waitFor()
  await button(page, mediaWords.play(first.seconds)).waitFor()
  expect(await page.getByText(mediaWords.silent).count()).toBe(0)

  await button(page, mediaWords.again).click()
  await page.getByText(mediaWords.listening).waitFor()
  expect(await voiceIn(page)).toBeNull()
  expect(await bytesIn(page, first.path)).toBeNull()
  await page.waitForTimeout(1200)
  await button(page, mediaWords.stop).click()
  await button(page, mediaWords.removeVoice).click()
  await button(page, mediaWords.start).waitFor()
  expect(await voiceIn(page)).toBeNull()
}, 60_000)

test('every button is large enough for a stiff finger', async () => {
  const page = await opened()
  const start = await button(page, mediaWords.start).boundingBox()
  expect(start?.height).toBeGreaterThanOrEqual(64)
  await record(page, 300)
  for (const one of await page.getByRole('button').all()) {
    expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  }
}, 60_000)

test('a microphone that was not allowed is a sentence, and typing remains', async () => {
  const page = await opened({ permissions: [] }, "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'))") // prettier-ignore
  await button(page, mediaWords.start).click()
  await page.getByText('手机没有允许用话筒').waitFor()
  await button(page, mediaWords.start).waitFor()
}, 60_000)

test('a browser that cannot record shows nothing of it', async () => {
  const page = await opened({}, 'delete window.MediaRecorder')
  await page.getByRole('heading', { name: '诉求' }).waitFor()
  expect(await page.getByRole('button').count()).toBe(0)
}, 60_000)
