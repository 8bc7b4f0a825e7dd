// What is kept of an account as an elector: all of it can be carried away, and none of it outlives the account.
import { memoryStore } from '../memory-store'
import { noon } from '../given'
import { anAnnouncement, day, givenRegister, givenVoters, hour, seedMatter, seedVoter } from './given-ballots'
import { givenWorld, must } from './given-world'

test('an erased account leaves its vote, and is nobody in it', async () => {
  const store = memoryStore()
  const world = await givenWorld(store)
  const registerId = await givenRegister(world)
  const keys = await givenVoters(world, registerId, { '1-101': 'wang' })
  const announcement = anAnnouncement(await seedMatter(store), registerId)
  const { id } = await must(world.call('clerk', 'ballots', 'announce', announcement))
  world.clock.now = noon + hour
  const electorKey = keys['1-101'] ?? ''
  await must(world.call('wang', 'ballots', 'vote', { decisionId: id, electorKey, choice: 'yes', revision: 1 }))
  await must(world.call('wang', 'accounts', 'eraseData', { sure: true }))
  world.clock.now += day
  await world.tick()
  await world.settle()
  expect(await store.get('openVotes', `${id}:${electorKey}`)).toMatchObject({ choice: 'yes', by: [''] })
  expect(await store.get('electorClaims', `${registerId}:${electorKey}`)).toMatchObject({ accountId: '' })
})

test('a vote cast before the letter went to another phone, and one cast for somebody else, are found for copy and erasure', async () => {
  const store = memoryStore()
  const world = await givenWorld(store)
  const registerId = await givenRegister(world)
  const keys = await givenVoters(world, registerId, { '1-101': 'wang', '1-201': 'li' })
  const [own = '', other = '', third = ''] = ['1-101', '1-201', '1-202'].map((unit) => keys[unit])
  const matterId = await seedMatter(store)
  const { id } = await must(world.call('clerk', 'ballots', 'announce', anAnnouncement(matterId, registerId)))
  await must(world.call('clerk', 'ballots', 'setProxy', { decisionId: id, principalKey: third, holderKey: own }))
  world.clock.now = noon + hour
  for (const electorKey of [own, third])
    await must(world.call('wang', 'ballots', 'vote', { decisionId: id, electorKey, choice: 'no', revision: 1 }))
  await must(world.call('li', 'ballots', 'vote', { decisionId: id, electorKey: other, choice: 'yes', revision: 1 }))
  const copy = (await must(world.call('wang', 'accounts', 'exportData', {}))).councils
  expect(copy.electorClaims).toEqual([{ registerName: '海棠苑业主', claimedAt: noon, units: ['1-101', '1-102'], names: ['王一'], heads: 1, area: 15050 }]) // prettier-ignore
  expect(copy.votes.map(({ choice, via }) => `${choice} ${via}`).sort()).toEqual(['反对 phone', '反对 proxy'])
  expect(copy.proxies).toEqual([{ title: '要不要换物业', side: 'held', at: noon }])
  // The letter is taken up by another phone once the vote is over.
  world.clock.now = noon + 4 * day
  await world.tick()
  const { letters } = await must(world.call('clerk', 'ballots', 'letters', { registerId, page: 0, electorKey: own, unclaimedOnly: false })) // prettier-ignore
  await seedVoter(store, 'son')
  await must(world.call('son', 'ballots', 'claim', { code: letters[0]?.code ?? '' }))
  await must(world.call('wang', 'accounts', 'eraseData', { sure: true }))
  for (const electorKey of [own, third])
    expect(await store.get('openVotes', `${id}:${electorKey}`)).toMatchObject({ choice: 'no', by: [''], accountId: '' })
  expect(await store.get('openVotes', `${id}:${other}`)).toMatchObject({ by: ['account-li'] })
})
