// The built bundles on the stand-in cloud: the same SDK, the same wire, a process an instance, one event at a time.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import cloud from 'wx-server-sdk'
import { startFunctionHost, type FunctionHost } from '../gateway/function-host'
import { startGateway, type Gateway } from '../gateway/gateway'

const source = `
import cloud from 'wx-server-sdk'
import { cloudbaseStore } from './cloudfunctions/_kit/cloudbase-store'
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const store = cloudbaseStore()
let busy = 0
export async function main(event) {
  if (++busy > 1) throw new Error('two events at once')
  try {
    const { OPENID, SOURCE } = cloud.getWXContext()
    if (event.crash) process.exit(7)
    if (event.fail) throw new Error('on purpose')
    await new Promise((resolve) => setTimeout(resolve, event.wait ?? 0))
    const body = { recipientId: String(OPENID), requestId: '', at: 1, read: 0, push: 'done', pushAt: 0 }
    const outcome = event.id ? await store.insert('messages', event.id, body) : undefined
    if (event.push) await cloud.openapi.subscribeMessage.send({ touser: OPENID, templateId: 't', data: { a: { value: event.push } } })
    const { OPENID: after } = cloud.getWXContext()
    return { openid: OPENID, after, source: SOURCE, outcome, pid: process.pid, event, found: await store.get('messages', event.id ?? 'x') }
  } finally {
    busy--
  }
}`

describe('the stand-in cloud', () => {
  let gateway: Gateway
  let host: FunctionHost
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'branch-home-functions-'))
    const stdin = { contents: source, resolveDir: process.cwd(), loader: 'js' as const }
    const outfile = join(folder, 'probe/index.js')
    await build({ stdin, outfile, bundle: true, platform: 'node', format: 'cjs', tsconfig: 'tsconfig.base.json' })
    mkdirSync(join(folder, 'torn'))
    writeFileSync(join(folder, 'torn/index.js'), 'throw new Error("cannot load")')
    gateway = await startGateway()
    host = startFunctionHost({ env: gateway.env, folder })
  })
  afterAll(async () => {
    await host.stop()
    await gateway.stop()
    rmSync(folder, { recursive: true })
  })

  const call = async (data: unknown, openid?: string) =>
    (await host.callFunction('probe', data, openid === undefined ? undefined : { openid })) as Record<string, unknown>

  test('tells a function who calls, and only for that call', async () => {
    expect(await call({ id: 'a', userInfo: { openId: 'forged' } }, 'oA')).toMatchObject({
      openid: 'oA',
      outcome: 'inserted',
      event: { userInfo: { openId: 'oA' } },
      found: { recipientId: 'oA', rev: 1 },
    })
    expect(await call({})).not.toHaveProperty('openid')
    const timed = (await host.fireTimer('probe')) as Record<string, unknown>
    expect(timed).toMatchObject({ source: 'wx_trigger' })
    expect(timed).not.toHaveProperty('openid')
  })

  test('runs many calls at once in several instances, each with its own caller', async () => {
    const calls = Array.from({ length: 12 }, (_, n) => call({ id: 'same', wait: 100 }, `o${n}`))
    const answers = await Promise.all(calls)
    answers.forEach((answer, n) => expect(answer).toMatchObject({ openid: `o${n}`, after: `o${n}` }))
    expect(answers.filter(({ outcome }) => outcome === 'inserted')).toHaveLength(1)
    expect(new Set(answers.map(({ pid }) => pid)).size).toBeGreaterThan(1)
  })

  test('passes on what a function throws, and survives its crash', async () => {
    await expect(call({ fail: true }, 'oA')).rejects.toThrow('Error: on purpose')
    await expect(call({ crash: true }, 'oA')).rejects.toThrow(/ended/)
    await call({}, 'oA')
    const slow = call({ wait: 10_000 }, 'oA')
    setTimeout(() => host.kill('probe'), 50)
    await expect(slow).rejects.toThrow(/SIGKILL/)
    expect(await call({}, 'oA')).toMatchObject({ openid: 'oA' })
    await expect(host.callFunction('torn', {})).rejects.toThrow(/ended with 1/)
    await expect(host.callFunction('nothing', {})).rejects.toThrow(/no built function/)
    await expect(host.callFunction('../probe', {})).rejects.toThrow(/no built function/)
  })

  test('records what is sent to WeChat, and lets it refuse', async () => {
    await call({ push: '今天' }, 'oP')
    expect(gateway.openApiCalls).toEqual([
      { api: 'subscribeMessage.send', data: { touser: 'oP', template_id: 't', data: { a: { value: '今天' } } } },
    ])
    gateway.answerOpenApi(() => ({ errcode: 43101, errmsg: 'user refuse to accept the msg' }))
    await expect(call({ push: 'x' }, 'oP')).rejects.toThrow(/user refuse/)
    gateway.answerOpenApi(() => ({ errcode: 0, errmsg: 'ok' }))
  })

  test('keeps files', async () => {
    Object.assign(process.env, gateway.env)
    cloud.init({ env: 'test-env' })
    const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 1])
    const { fileID } = await cloud.uploadFile({ cloudPath: 'photos/支部 1.jpg', fileContent: bytes as never })
    expect((await cloud.downloadFile({ fileID })).fileContent).toEqual(bytes)
    const put = gateway.files.put('photos/b.jpg', bytes)
    const urls = await cloud.getTempFileURL({ fileList: [put, 'cloud://none'] })
    expect(urls?.fileList.map(({ status, tempFileURL }) => [status === 0, tempFileURL !== ''])).toEqual([
      [true, true],
      [false, false],
    ])
    await cloud.deleteFile({ fileList: [fileID] })
    await expect(cloud.downloadFile({ fileID })).rejects.toBeDefined()
    expect([gateway.files.has(fileID), gateway.files.has(put)]).toEqual([false, true])
  })
})
