// Photos and content checks on CloudBase, through the real SDK against the gateway.
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import cloud from 'wx-server-sdk'
import { entryPage } from '@core/doors/door-code'
import { cloudbaseEffects } from '../../cloudfunctions/_kit/effects/cloudbase-effects'
import { keptName } from '../../cloudfunctions/_kit/effects/kept-name'
import { checkedParts } from '../../cloudfunctions/_kit/effects/wechat-verdict'
import type { Context } from '../../cloudfunctions/_kit/context'
import { inspectPhotos } from '../../cloudfunctions/requests/photos'
import { inspectVoice } from '../../cloudfunctions/requests/media-voice'
import { anMp3, aPhotoWithGps } from '../given-media'
import { startGateway, type Gateway } from '../gateway/gateway'
import { pixel } from '../server-process'

const id = 'photo-0123456789abcdef'
const accountId = 'a'.repeat(64)
const root = 'cloud://test-env.7465-test-env'
const effects = cloudbaseEffects()
const kept = keptName({ accountId, id })
const context = { effects, caller: { accountId } } as unknown as Context

let gateway: Gateway
const environment = { ...process.env }
beforeEach(async () => {
  gateway = await startGateway([])
  Object.assign(process.env, gateway.env)
  cloud.init({ env: 'test-env' })
})
afterEach(async () => {
  await gateway.stop()
  process.env = { ...environment }
})

describe('a photo on CloudBase', () => {
  const named = (file: string) => inspectPhotos([{ id, file }], context)

  test('is made anew beside its upload, which goes; the same again is the same', async () => {
    const file = gateway.files.put(`incoming/${id}`, await aPhotoWithGps())
    const value = [{ id, file: `${root}/${kept}.jpg`, thumb: `${root}/${kept}.thumb.jpg`, width: 200, height: 400 }]
    expect(await named(file)).toEqual({ ok: true, value })
    expect((await sharp(gateway.files.get(`${kept}.jpg`)).metadata()).exif).toBeUndefined()
    expect(gateway.files.has(file)).toBe(false)
    expect(await named(file)).toEqual({ ok: true, value })
  })

  test.each([
    ['another request’s photo', `${root}/kept/${'b'.repeat(64)}/${id}.jpg`],
    ['an upload under another id', `${root}/incoming/photo-fedcba9876543210`],
    ['a file of another environment', `cloud://other-env.7465-test-env/incoming/${id}`],
    ['a path that climbs', `${root}/incoming/../incoming/${id}`],
    ['no file id', `https://example.com/${id}`],
  ])('%s is not taken, and stays where it is', async (_what, file) => {
    const there = gateway.files.put(file.replace(/^cloud:\/\/[^/]+\//, ''), await aPhotoWithGps())
    expect(await named(file)).toMatchObject({ ok: false, error: { reason: 'photo.missing' } })
    expect(gateway.files.has(there)).toBe(true)
  })
})

test('a voice on CloudBase is kept under an ending that WeChat plays', async () => {
  const file = gateway.files.put(`incoming/${id}`, anMp3(4))
  const value = { id, file: `${root}/${kept}.voice.mp3`, seconds: 4, transcript: '' }
  expect(await inspectVoice({ id, file, transcript: '' }, context)).toEqual({ ok: true, value })
  expect(await inspectVoice({ id, file, transcript: '' }, context)).toEqual({ ok: true, value })
})

describe('WeChat’s content check', () => {
  const answer = (suggest: string, label: number) =>
    gateway.answerOpenApi(() => ({ errcode: 0, errmsg: 'ok', result: { suggest, label }, trace_id: 'trace-1' }))

  test('is asked with the person’s open id, and its pass is clear', async () => {
    answer('pass', 100)
    expect(await effects.safety.text('灯坏了', 'open-1')).toEqual({ status: 'clear' })
    expect(gateway.openApiCalls).toEqual([
      {
        api: expect.stringContaining('security.msgSecCheck'),
        data: expect.objectContaining({ version: 2, scene: 2, openid: 'open-1', content: '灯坏了' }),
      },
    ])
  })

  test.each([
    ['risky', 20_002],
    ['review', 20_001],
  ])('%s is a label for a human', async (suggest, label) => {
    answer(suggest, label)
    expect(await effects.safety.text('话', 'open-1')).toEqual({ status: 'flagged', labels: [`wechat-${label}`] })
  })

  test('that fails, or knows nobody, leaves it open', async () => {
    gateway.answerOpenApi(() => ({ errcode: 44991, errmsg: 'reach max api limit' }))
    expect(await effects.safety.text('话', 'open-1')).toEqual({ status: 'unknown', trace: '' })
    expect(await effects.safety.text('话', '')).toEqual({ status: 'unknown', trace: '' })
    expect(await effects.safety.image(`${root}/kept/x.jpg`, 'open-1')).toEqual({ status: 'unknown', trace: '' })
  })

  test('of a photo answers later, under a trace', async () => {
    answer('pass', 100)
    const file = gateway.files.put('kept/x.jpg', await aPhotoWithGps())
    expect(await effects.safety.image(file, 'open-1')).toEqual({ status: 'unknown', trace: 'trace-1' })
    expect(gateway.openApiCalls.at(-1)).toMatchObject({
      api: expect.stringContaining('security.mediaCheckAsync'),
      data: { media_url: expect.stringContaining('x.jpg'), media_type: 2, openid: 'open-1' },
    })
  })

  test('takes a long text in parts, none of which cuts a letter', () => {
    const parts = checkedParts('😀'.repeat(2600))
    expect(parts.map((part) => [...part].length)).toEqual([2500, 100])
  })
})

describe('the mini-program’s own code', () => {
  const scene = 'h=LYH001~abcdefghijk'

  test('is asked of WeChat with the scene and the page, and is a picture', async () => {
    gateway.answerOpenApi(() => pixel)
    expect(await effects.codeImages.miniProgramCode(scene, 'pages/homes/index')).toEqual(new Uint8Array(pixel))
    expect(gateway.openApiCalls).toEqual([
      {
        api: expect.stringContaining('wxacode.getUnlimited'),
        data: { scene, page: 'pages/homes/index', check_path: false, width: 600 },
      },
    ])
  })

  test.each([
    ['WeChat refuses', () => ({ errcode: 45009, errmsg: 'reach max api daily quota limit' })],
    ['WeChat answers with something else', () => ({ errcode: 0, errmsg: 'ok' })],
    ['WeChat sends what is no picture', () => Buffer.from('<html>')],
  ])('there is none where %s', async (_what, answer) => {
    gateway.answerOpenApi(answer)
    expect(await effects.codeImages.miniProgramCode(scene, 'pages/homes/index')).toBeUndefined()
  })

  test('its page is one of the mini-program’s', () => {
    expect(readFileSync('src/app.config.ts', 'utf8')).toContain(`'${entryPage}'`)
  })
})
