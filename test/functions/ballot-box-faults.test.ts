// A store that dies while a ballot is on its way: the ballot counts once in the end, and the log has nothing of it.
import { keptVote } from '@/features/ballots/slip-keeper'
import type { CastBallot } from '@/rpc/anonymous-port'
import { loseStorage } from '../kept-storage'
import { memoryStore } from '../memory-store'
import { givenSecretVote, openTheVote } from './given-secret-vote'
import { givenWorld, must, worldAround } from './given-world'

jest.mock('@/platform/storage', () => jest.requireActual('../kept-storage'))
beforeEach(loseStorage)

test('what fails before or after a write is tried again, counts once, and is not told of', async () => {
  const store = memoryStore()
  const world = await givenWorld(store)
  const secret = await givenSecretVote(world, Array<number>(5).fill(8193), true)
  const [voter] = secret.voters
  if (!voter) throw new Error('nobody')
  await must(voter.take())
  openTheVote(world, secret)
  // Every first write is lost, every second is done and its answer lost, every third goes through.
  let writes = 0
  const dying = worldAround({
    ...store,
    async replace(collection, id, rev, body) {
      const turn = writes++ % 3
      const done = turn === 0 ? 'stale' : await store.replace(collection, id, rev, body)
      if (turn < 2) throw new TypeError(`cannot write ${JSON.stringify(body)} of somebody`)
      return done
    },
  })
  dying.clock.now = world.clock.now
  const bad = { cast: (ballot: CastBallot) => dying.call('', 'ballotbox', 'cast', ballot) }
  expect(await must(voter.cast('yes', bad))).toMatchObject({ onTheirWay: 0 })
  expect(await must(voter.cast('no', bad))).toMatchObject({ onTheirWay: 0 })

  const box = await store.get('ballotBoxes', `${secret.vote.id}:0`)
  expect(box?.ballots).toMatchObject([{ choice: 'no' }])
  const slip = keptVote({ owner: `account-${voter.who}`, decisionId: secret.vote.id, electorKey: voter.electorKey })?.slips[0] // prettier-ignore
  const logged = JSON.stringify(dying.logged)
  expect(dying.logged.length).toBeGreaterThan(1)
  for (const secretThing of [
    slip?.key,
    slip?.token,
    secret.vote.id,
    'cannot write',
    'somebody',
    'yes',
    voter.electorKey,
  ]) {
    expect(logged).not.toContain(secretThing)
  }
  // Where it failed is told, for whoever mends it.
  expect(logged).toContain('cast-ballot')
})
