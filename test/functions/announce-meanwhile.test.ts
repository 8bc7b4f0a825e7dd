// What happens to a matter while a vote on it is being announced, which takes seconds: news that is only being told, or a
// material brought along, stands in nobody's way; a matter that reads otherwise is never voted on unseen.
import type { CouncilFact } from '@core/councils/council-fact'
import { deliverMatter } from '../../cloudfunctions/councils/deliver'
import { memoryStore, type MemoryStore } from '../memory-store'
import { noon } from '../given'
import { heldUp } from './given-faulty-store'
import { anAnnouncement, aNewId, givenRegister, seedMatter } from './given-ballots'
import { givenWorld, must, worldAround } from './given-world'

/** More than the verbs of one announcement on the store. */
const steps = 40

interface Place {
  readonly store: MemoryStore
  readonly matterId: string
  readonly registerId: string
  readonly world: ReturnType<typeof worldAround>
}

/** The matter was just moved on, and nobody has been told yet. */
async function givenPlace(): Promise<Place> {
  const store = memoryStore()
  const world = await givenWorld(store)
  const by = { id: 'person-clerk', name: '书记', side: 'committee' } as const
  const moved: CouncilFact = { type: 'moved', to: 'decide', reason: '都说清楚了', at: noon, by, commandId: 'moved' }
  return { store, world, matterId: await seedMatter(store, { log: [moved] }), registerId: await givenRegister(world) }
}

async function announcedWhile(meanwhile: (place: Place) => Promise<unknown>): Promise<readonly string[]> {
  const reasons: string[] = []
  for (let step = 0; step < steps; step++) {
    const place = await givenPlace()
    let hasHappened = false
    const happen = () => meanwhile(place).then(() => void (hasHappened = true))
    const slow = worldAround(heldUp(place.store, step, happen))
    const answer = await slow.call('clerk', 'ballots', 'announce', anAnnouncement(place.matterId, place.registerId))
    await slow.settle()
    if (!hasHappened) break
    reasons.push(answer.ok ? 'announced' : answer.error.reason)
  }
  return reasons
}

test('while the news of its last step is being told, and while materials are brought, the vote is announced', async () => {
  const told = await announcedWhile(async ({ store, matterId, world }) => {
    const matter = await store.get('matters', matterId)
    if (matter) await deliverMatter(matterId, matter, world.world())
  })
  const brought = await announcedWhile(
    ({ matterId, world }) =>
    must(world.call('clerk', 'councils', 'addEvidence', { id: matterId, commandId: aNewId('command'), evidenceId: aNewId('evidence'), text: '物业合同在社区' })), // prettier-ignore
  )
  for (const reasons of [told, brought]) {
    expect(reasons.length).toBeGreaterThan(5)
    expect(new Set(reasons)).toEqual(new Set(['announced']))
  }
})

test('moved back to be discussed, it is not voted on unless the vote was out before', async () => {
  const reasons = await announcedWhile(
    ({ matterId, world }) =>
    world.call('clerk', 'councils', 'move', { id: matterId, commandId: aNewId('command'), to: 'deliberate', reason: '还没说完', days: 3 }), // prettier-ignore
  )
  // Before it is read, while the keys are made, and after it is out: in this order.
  const [early, middle, late] = ['ballots.not-in-decide', 'ballots.matter-changed', 'announced']
  expect([...new Set(reasons)]).toEqual([early, middle, late])
  expect(reasons).toEqual([...reasons].sort((one, other) => [early, middle, late].indexOf(one) - [early, middle, late].indexOf(other))) // prettier-ignore
})
