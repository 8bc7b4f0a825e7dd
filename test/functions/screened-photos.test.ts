// What the content checker says of a photo reaches the board before the request does.
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import { deliverRequest } from '../../cloudfunctions/requests/deliver'
import { aPhoto, aSubmission, givenWorld, must } from './given-world'

test('a request whose photo is flagged is never on the board, not for a minute', async () => {
  const store = await openSqlite(':memory:')
  const world = await givenWorld(store)
  world.dieAfterReply()
  const photo = { id: 'photo-0123456789abcdef', file: 'account-resident/photo-0123456789abcdef' }
  world.files.set(photo.file, aPhoto)
  const { id } = await must(
    world.call('resident', 'requests', 'submit', aSubmission({ mayShow: true, photos: [photo] })),
  )
  const given = world.world()
  const safety = { ...given.effects.safety, image: async () => ({ status: 'flagged', labels: ['sex'] }) as const }
  await deliverRequest(id, { ...given, effects: { ...given.effects, safety } })
  expect(await store.get('boardEntries', id)).toBeUndefined()
  expect(await store.get('requests', id)).toMatchObject({ safety: { state: 'waiting', labels: ['sex'] } })
  await store.close()
})
