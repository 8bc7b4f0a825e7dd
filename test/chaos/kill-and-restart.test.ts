// The server is killed at random moments while stories run, and started again on the same data.
import type { MessageView } from '@core/accounts/accounts-api'
import type { Page } from '@core/kernel/page'
import type { Result } from '@core/kernel/result'
import { sharpImages } from '../../cloudfunctions/_kit/effects/sharp-images'
import { homeOfGridWorker } from '../demo-place'
import { buildServer, clientOf, givenDataFolder, must, pixel, startServer, type ServerProcess } from '../server-process'
import { aStory, factsOfWholeStory, prepareResident, steps, takeStep, type Story } from './stories'

/** All stories are one resident's, who may send twenty requests a day; `kill-rounds` has thousands of them. */
const rounds = 9
const storiesAtOnce = 2
const longestLifeMs = 250

let server: ServerProcess
/** What the server makes of the photo that is sent: no bytes of a phone's own file are kept. */
let keptPhoto: Buffer
const dataFolder = givenDataFolder()
const client = clientOf(() => server)

beforeAll(async () => {
  buildServer()
  const made = await sharpImages().reencode(pixel)
  if (typeof made === 'string') throw new Error(made)
  keptPhoto = Buffer.from(made.whole)
  server = await startServer(dataFolder)
  await prepareResident(client)
}, 120_000)
afterAll(() => server.kill())

/** Until the server dies under it, or the story ends. */
async function live(story: Story, home: Awaited<ReturnType<typeof homeOfGridWorker>>): Promise<void> {
  while (story.acknowledged < steps.length) {
    const answer = await takeStep(story, home, client)
    if (answer.ok) continue
    expect(['net.offline', 'session.ended', 'caller.unknown']).toContain(answer.error.reason)
    return
  }
}

async function whole<T>(read: (cursor?: string) => Promise<Result<Page<T>>>): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  do {
    const page = await must(read(cursor))
    all.push(...page.items)
    cursor = page.cursor ?? undefined
  } while (cursor)
  return all
}

const inboxOf = (who: string, box: 'own' | 'work') =>
  whole<MessageView>((cursor) => client.call(who, 'accounts', 'inbox', { box, ...(cursor ? { cursor } : {}) }))

test('whatever was answered is kept, nothing is doubled, and every message arrives exactly once', async () => {
  const home = await homeOfGridWorker(client)
  const stories: Story[] = []
  for (let round = 0; round < rounds; round++) {
    for (let made = 0; made < storiesAtOnce; made++) stories.push(aStory(`${round}-${made}`))
    const under = stories.filter((story) => story.acknowledged < steps.length).map((story) => live(story, home))
    await new Promise((resolve) => setTimeout(resolve, Math.random() * longestLifeMs))
    await server.kill()
    await Promise.all(under)
    server = await startServer(dataFolder)
  }
  await Promise.all(stories.map((story) => live(story, home)))

  const requests = await whole<{ readonly id: string }>((cursor) =>
    client.call('resident', 'requests', 'mine', cursor ? { cursor } : {}),
  )
  const ids = requests.map((request) => request.id)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(stories.map((story) => story.id).sort())
  const arrived = new Set<string>()
  for (const { id } of stories) if (await expectWhole(id)) arrived.add(id)

  // The clock's first tick after this start tells what the killed servers left untold.
  await server.kill()
  server = await startServer(dataFolder)
  await expectEveryMessageOnce(stories, arrived)
}, 180_000)

/** Answers whether it lay first with whoever worked on it: the branch shares its work among its people. */
async function expectWhole(id: string): Promise<boolean> {
  const { log, photoUrls } = await must(client.call('resident', 'requests', 'get', { id }))
  expect([id, ...log.map((fact) => fact.type)]).toEqual([id, ...factsOfWholeStory])
  const [photo = ''] = Object.values(photoUrls)
  expect(Buffer.from(await (await fetch(server.url + photo)).arrayBuffer())).toEqual(keptPhoto)
  const [, routed, accepted] = log
  return routed?.type === 'routed' && ['', accepted?.by.id].includes(routed.desk.assigneeId)
}

async function expectEveryMessageOnce(stories: readonly Story[], arrived: ReadonlySet<string>): Promise<void> {
  const expected = (kinds: readonly string[]) =>
    stories.flatMap(({ id }) => kinds.map((kind) => `${id} ${kind}`)).sort()
  const own = expected(['request.accepted', 'request.answered'])
  const atWork = [
    ...expected(['request.confirmed', 'request.rated']),
    ...[...arrived].map((id) => `${id} request.arrived`),
  ]
  const work = atWork.sort()
  const seen = (messages: readonly MessageView[]) =>
    messages.map(({ requestId, kind }) => `${requestId} ${kind}`).sort()
  const deadline = performance.now() + 60_000
  while (performance.now() < deadline) {
    const [toResident, toWorker] = await Promise.all([inboxOf('resident', 'own'), inboxOf('gridWorker', 'work')])
    if (toResident.length >= own.length && toWorker.length >= work.length) break
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  expect(seen(await inboxOf('resident', 'own'))).toEqual(own)
  expect(seen(await inboxOf('gridWorker', 'work'))).toEqual(work)
}
