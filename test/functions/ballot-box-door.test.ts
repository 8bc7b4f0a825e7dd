// The very bundle of the ballot box, reached as CloudBase's HTTP access reaches it: a ballot goes in, whoever sends it.
import cloud from 'wx-server-sdk'
import { ballotLine, type Receipt } from '@core/ballots/result-file'
import type { Result } from '@core/kernel/result'
import { keptVote } from '@/features/ballots/slip-keeper'
import { writeBallot } from '@/features/ballots/slip-maker'
import { cloudbaseStore } from '../../cloudfunctions/_kit/cloudbase-store'
import { startFunctionHost, type FunctionHost, type HttpRequest } from '../gateway/function-host'
import { startGateway, type Gateway } from '../gateway/gateway'
import { givenSecretVote, type SecretVote } from './given-secret-vote'
import { givenWorld, must, type GivenWorld } from './given-world'

jest.mock('@/platform/storage', () => jest.requireActual('../kept-storage'))

let gateway: Gateway
let host: FunctionHost
let world: GivenWorld
let secret: SecretVote

beforeAll(async () => {
  gateway = await startGateway()
  Object.assign(process.env, gateway.env)
  cloud.init({ env: 'test-env' })
  world = await givenWorld(cloudbaseStore())
  secret = await givenSecretVote(world, [8193, 8193, 8193, 8193, 8193], true)
  // The bundle has the real clock.
  const decision = await world.store.get('decisions', secret.vote.id)
  if (!decision) throw new Error('no decision')
  const times = { opensAt: Date.now() - 60_000, closesAt: Date.now() + 3_600_000 }
  await world.store.replace('decisions', decision._id, decision.rev, { ...decision, ...times })
  host = startFunctionHost({ env: gateway.env })
})
afterAll(async () => {
  await host.stop()
  await gateway.stop()
})

interface Reply {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
const ask = async (over: Partial<HttpRequest>) =>
  (await host.request('ballotbox', { httpMethod: 'POST', path: '/ballotbox/cast', ...over })) as Reply
const said = ({ body }: Reply) => JSON.parse(body) as Result<Receipt>

test('a ballot is taken from anybody, plain or in base64, and acknowledged', async () => {
  const [voter] = secret.voters
  if (!voter) throw new Error('nobody')
  await must(voter.take())
  const slip = keptVote({ owner: `account-${voter.who}`, decisionId: secret.vote.id, electorKey: voter.electorKey })?.slips[0] // prettier-ignore
  if (!slip) throw new Error('no slip')
  const ballot = writeBallot(secret.vote.id, slip, 'yes', 7)
  const body = JSON.stringify({ decisionId: secret.vote.id, ...ballot })
  const first = await ask({ body, headers: { cookie: 'session=somebody', authorization: 'Bearer somebody' } })
  expect(first).toMatchObject({ statusCode: 200, headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' } }) // prettier-ignore
  expect(first.headers).not.toHaveProperty('Access-Control-Allow-Credentials')
  expect(said(first)).toMatchObject({ ok: true, value: { line: ballotLine(ballot) } })
  const again = await ask({ body: Buffer.from(body).toString('base64'), isBase64Encoded: true })
  expect(said(again)).toMatchObject({ ok: true, value: { line: ballotLine(ballot) } })
  const other = JSON.stringify({ decisionId: secret.vote.id, ...ballot, choice: 'no' })
  expect(await ask({ body: other })).toMatchObject({ statusCode: 403 })
})

test.each([
  [{ httpMethod: 'GET' }, 405],
  [{ httpMethod: 'OPTIONS' }, 204],
  [{ path: '/ballotbox/constructor', body: '{}' }, 404],
  [{ path: '/', body: '{}' }, 404],
  [{ body: 'no json' }, 400],
  [{ body: '' }, 400],
  [{ body: JSON.stringify({ decisionId: 'x'.repeat(20_000) }) }, 413],
] as const)('a request like %j is answered by %i', async (over, status) => {
  expect(await ask(over)).toMatchObject({ statusCode: status })
})

test('a cloud call, which would say whose it is, is no way in', async () => {
  const event = { procedure: 'cast', input: { decisionId: secret.vote.id } }
  expect(await host.callFunction('ballotbox', event, { openid: 'open-voter' })).toMatchObject({ statusCode: 405 })
})
