// Several people, or one phone several times, doing the same thing at the same moment.
import { homeOfGridWorker } from '../demo-place'
import { buildServer, clientOf, givenDataFolder, must, startServer, type ServerProcess } from '../server-process'
import { prepareResident, submit } from './stories'

/** Together below what one account may send in a day. */
const rounds = 8

let server: ServerProcess
const client = clientOf(() => server)

beforeAll(async () => {
  buildServer()
  server = await startServer(givenDataFolder())
  await prepareResident(client)
}, 120_000)
afterAll(() => server.kill())

test('the same submission five times in parallel is one request', async () => {
  const home = await homeOfGridWorker(client)
  for (let round = 0; round < rounds; round++) {
    const id = `five-times-${round}-${'0'.repeat(16)}`
    const answers = await Promise.all(Array.from({ length: 5 }, () => must(submit(id, home, client))))
    expect(answers.map((request) => request.id)).toEqual(Array(5).fill(id))
    const { log } = await must(client.call('resident', 'requests', 'get', { id }))
    expect(log.map((fact) => fact.type)).toEqual(['submitted', 'routed'])
  }
  const mine = await must(client.call('resident', 'requests', 'mine', {}))
  expect(mine.items).toHaveLength(rounds)
})

test('of two staff who accept at once one wins, and the other is told who', async () => {
  const home = await homeOfGridWorker(client)
  const staff = ['gridWorker', 'communityStaff'] as const
  for (let round = 0; round < rounds; round++) {
    const id = `two-staff-${round}-${'0'.repeat(16)}`
    await must(submit(id, home, client))
    const answers = await Promise.all(
      staff.map((who) => client.call(who, 'requests', 'accept', { id, commandId: `accept-${who}-${id}` })),
    )
    const winners = answers.filter((answer) => answer.ok)
    const losers = answers.filter((answer) => !answer.ok)
    expect([winners.length, losers.length]).toEqual([1, 1])
    const request = await must(client.call('resident', 'requests', 'get', { id }))
    expect(request.log.filter((fact) => fact.type === 'accepted')).toHaveLength(1)
    expect(losers[0]).toMatchObject({
      error: { code: 'conflict', reason: 'request.accept.taken', params: { name: request.desk.assigneeName } },
    })
  }
})

test('the same command sent five times in parallel is one fact', async () => {
  const home = await homeOfGridWorker(client)
  const id = `one-answer-${'0'.repeat(16)}`
  await must(submit(id, home, client))
  const command = { id, commandId: `answer-${id}`, text: '已经修好', photos: [] }
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => client.call('gridWorker', 'requests', 'answer', command)),
  )
  expect(answers.every((answer) => answer.ok)).toBe(true)
  const { log } = await must(client.call('resident', 'requests', 'get', { id }))
  expect(log.filter((fact) => fact.type === 'answered')).toHaveLength(1)
})
