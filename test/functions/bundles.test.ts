// The very bundles that are deployed, through the real wx-server-sdk: the story, who is believed, what the timer may.
import { createHash } from 'node:crypto'
import cloud from 'wx-server-sdk'
import { cloudbaseStore } from '../../cloudfunctions/_kit/cloudbase-store'
import type { Store } from '../../cloudfunctions/_kit/store'
import { startFunctionHost, type FunctionHost } from '../gateway/function-host'
import { startGateway, type Gateway } from '../gateway/gateway'
import { pixel } from '../server-process'
import { aCommandId, aSubmission, givenWorld, must, type Call } from './given-world'
import { walkRequestStory } from './request-story'

const appId = 'wx0123456789abcdef'
let gateway: Gateway
let host: FunctionHost
let store: Store

beforeAll(async () => {
  gateway = await startGateway()
  Object.assign(process.env, gateway.env)
  // WeChat's content check passes everything here.
  gateway.answerOpenApi(() => ({ errcode: 0, result: { suggest: 'pass', label: 100 } }))
  cloud.init({ env: 'test-env' })
  store = cloudbaseStore()
  await givenWorld(store)
  // The cast's accounts under the keys that the door makes of open ids; grants that reach the real present.
  for (const key of ['resident', 'neighbour', 'worker', 'clerk', 'officer']) await moveAccount(key)
  host = startFunctionHost({
    env: { ...gateway.env, SUBSCRIBE_TEMPLATE_REQUEST: 'template-1', PUBLIC_URL: 'https://jiayuan.example' },
  })
})
afterAll(async () => {
  await host.stop()
  await gateway.stop()
})

async function moveAccount(key: string) {
  const account = await store.get('accounts', `account-${key}`)
  const id = createHash('sha256').update(`${appId}:open-${key}`).digest('hex')
  if (account) await store.insert('accounts', id, { ...account })
  const person = await store.get('people', `person-${key}`)
  if (person) await store.replace('people', person._id, person.rev, { ...person, accountId: id })
}

const call = ((who: string, fn: string, procedure: string, input: unknown) =>
  host.callFunction(
    fn,
    { procedure, input },
    who === '' ? undefined : { openid: `open-${who}`, appid: appId },
  )) as unknown as Call

test('the whole path, from the nearest home to the closed request', async () => {
  await walkRequestStory({
    call,
    cast: { resident: 'resident', worker: 'worker', clerk: 'clerk' },
    position: { lng: 119.305, lat: 34.705, datum: 'wgs84' },
    homeCode: 'J001',
    serviceCode: 'lamp',
    run: 'bundles',
    settle: async () => undefined,
  })
})

test('whoever the event claims to be, the platform’s word counts', async () => {
  const { id } = await must(call('resident', 'requests', 'submit', aSubmission()))
  const forged = {
    procedure: 'get',
    input: { id },
    OPENID: 'open-worker',
    caller: { accountId: 'x' },
    userInfo: { openId: 'open-worker' },
  }
  expect(await host.callFunction('requests', forged, { openid: 'open-neighbour', appid: appId })).toMatchObject({ ok: false, error: { code: 'forbidden' } }) // prettier-ignore
  expect(await host.callFunction('requests', forged)).toMatchObject({ ok: false, error: { code: 'unauthenticated' } })
})

test.each([undefined, null, 7, 'submit', { procedure: '__proto__' }, { procedure: 'constructor', input: {} }])(
  'an event like %j is refused',
  async (event) => {
    expect(await host.callFunction('requests', event, { openid: 'open-resident' })).toMatchObject({
      error: { reason: 'procedure.unknown' },
    })
  },
)

test('only the timer may run the clock', async () => {
  expect(await host.fireTimer('clock')).toMatchObject({ requests: { delivered: expect.any(Number) } })
  expect(await host.callFunction('clock', {}, { openid: 'open-officer' })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  })
  expect(await host.callFunction('clock', {})).toMatchObject({ ok: false, error: { code: 'forbidden' } })
})

test('an instance killed in the middle of its work leaves nothing half done', async () => {
  const submission = aSubmission()
  const lost = call('resident', 'requests', 'submit', submission).catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 5))
  host.kill('requests')
  await lost
  const again = await must(call('resident', 'requests', 'submit', submission))
  expect(again).toMatchObject({ id: submission.id, status: 'routed' })
  const inbox = async () => (await must(call('worker', 'accounts', 'inbox', { box: 'work' }))).items.filter((message) => message.requestId === submission.id) // prettier-ignore
  // Whether the kill fell before or after the telling, the retry's or the clock's telling makes it one.
  const request = await store.get('requests', submission.id)
  if (request?.undelivered === 1) {
    await store.replace('requests', request._id, request.rev, { ...request, updatedAt: 0 })
    await host.fireTimer('clock')
  }
  expect(await inbox()).toHaveLength(1)
})

test('a resident who allowed it is notified by WeChat, with the district’s template', async () => {
  await must(call('resident', 'accounts', 'allowPush', { times: 1 }))
  const { id } = await must(call('resident', 'requests', 'submit', aSubmission()))
  await must(call('worker', 'requests', 'accept', { id, commandId: aCommandId() }))
  expect(gateway.openApiCalls.at(-1)).toMatchObject({ api: expect.stringContaining('subscribeMessage.send') })
  expect(JSON.stringify(gateway.openApiCalls.at(-1))).toContain('open-resident')
})

test('a plate is printed by the function itself, type and all, with WeChat’s code beside the plain one', async () => {
  const asked: unknown[] = []
  gateway.answerOpenApi((given) => {
    if (!given.api.includes('wxacode.getUnlimited')) return { errcode: 0 }
    asked.push(given.data.scene)
    return pixel
  })
  const { fileName, pdf } = await must(call('worker', 'doors', 'plate', { door: { kind: 'place', id: 'home-1' }, size: 'A5' })) // prettier-ignore
  expect(fileName).toBe('一支部家院-J001-A5.pdf')
  const bytes = Buffer.from(pdf, 'base64')
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.toString('latin1')).toMatch(/NotoSansSC-Bold[^]*\/Subtype \/Image|\/Subtype \/Image[^]*NotoSansSC-Bold/)
  expect(asked).toEqual([expect.stringMatching(/^h=J001~[\w-]{11}$/)])
  // What was printed is let in by the same function.
  expect(await must(call('', 'doors', 'open', { scene: String(asked[0]) }))).toMatchObject({ id: 'home-1' })
})
