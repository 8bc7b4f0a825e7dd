// Papers of a secret vote, handed out and entered while the process dies: one number an elector, one ballot a number.
import { memoryStore } from '../memory-store'
import { failingStore, type FailingStore } from './failing-store'
import { anAnnouncement, givenRegister, hour, lettersOf, residentsCsv, resultOf, seedMatter } from './given-ballots'
import { givenWorld, must, worldAround, type GivenWorld } from './given-world'

/** Just after the n-th write. */
async function cutOff(store: FailingStore, write: number, work: () => Promise<unknown>): Promise<void> {
  store.dieAt({ write, when: 'after' })
  await work().catch(() => undefined)
  store.dieAt(undefined)
}

test('papers handed out by a clerk who was cut off twice: one number each, nobody two and nobody none', async () => {
  const numbers = ['100000000001', '100000000002', '100000000003', '100000000004']
  const from = memoryStore()
  const start = await givenWorld(from)
  const registerId = await givenRegister(start, { kind: 'residents', csv: residentsCsv(6), scopeName: '' })
  const keys = [...(await lettersOf(start, registerId)).values()].map(({ electorKey }) => electorKey)
  const terms = { ruleId: 'simpleMajority', subject: null, mode: 'secret' } as const
  const { id } = await must(start.call('clerk', 'ballots', 'announce', anAnnouncement(await seedMatter(from), registerId, terms))) // prettier-ignore
  const hand = (world: GivenWorld, n: number, number: number) =>
    world.call('clerk', 'ballots', 'handPaper', { decisionId: id, electorKey: keys[n] ?? '', slip: numbers[number] ?? '' }) // prettier-ignore
  for (const first of [0, 1, 2]) {
    for (const second of [0, 1, 2]) {
      const store = failingStore(from.fork())
      const world = worldAround(store)
      await cutOff(store, first, () => hand(world, 0, 0))
      await cutOff(store, second, () => hand(world, 1, 1))
      // The page was opened anew, which makes another number.
      const again = [await hand(world, 0, 2), await hand(world, 1, 3)]
      const listed = (await store.get('paperNumbers', id))?.numbers ?? []
      expect(listed).toHaveLength(2)
      expect(listed.filter((number) => [numbers[0], numbers[2]].includes(number))).toHaveLength(1)
      for (const [n, { ok }] of again.entries()) expect(ok).toBe(listed.includes(numbers[n + 2] ?? ''))
      expect(await hand(world, 2, listed[0] === numbers[0] ? 0 : 2)).toMatchObject({ ok: false, error: { reason: 'ballots.paper-number-used' } }) // prettier-ignore
    }
  }
})

test('a paper whose entering was cut off anywhere lies in the box once, and what was on it nowhere else', async () => {
  const from = memoryStore()
  const start = await givenWorld(from)
  const registerId = await givenRegister(start, { kind: 'residents', csv: residentsCsv(6), scopeName: '' })
  const [letter] = [...(await lettersOf(start, registerId)).values()]
  const input = anAnnouncement(await seedMatter(from), registerId, { ruleId: 'simpleMajority', subject: null, mode: 'secret' }) // prettier-ignore
  const { id, opensAt, closesAt } = await must(start.call('clerk', 'ballots', 'announce', input))
  const slip = '100000000001'
  await must(start.call('clerk', 'ballots', 'handPaper', { decisionId: id, electorKey: letter?.electorKey ?? '', slip })) // prettier-ignore
  for (let write = 0; write < 6; write++) {
    for (const isSaidAgain of [true, false]) {
      const store = failingStore(from.fork())
      const world = worldAround(store)
      world.clock.now = opensAt
      const enter = async () => {
        for (const who of ['clerk', 'street']) await must(world.call(who, 'ballots', 'enterPaper', { decisionId: id, slip, choice: 'no' })) // prettier-ignore
      }
      await cutOff(store, write, enter)
      if (isSaidAgain) await enter()
      for (const at of [closesAt, closesAt + hour / 60]) {
        world.clock.now = at
        await world.tick()
      }
      const entry = await store.get('paperEntries', `${id}:${slip}`)
      const isCounted = entry?.state === 'agreed'
      expect((await resultOf(world, id)).ballots.length).toBe(isCounted ? 1 : 0)
      expect(isCounted || !isSaidAgain).toBe(true)
      if (isCounted) expect(entry).toMatchObject({ first: { choice: '' }, second: { choice: '' } })
    }
  }
})
