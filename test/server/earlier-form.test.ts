// Data of an earlier trial version stop the start with a sentence, instead of showing half of themselves.
import { refuseEarlierForm } from '../../server/earlier-form'
import { StartRefused } from '../../server/start-refused'
import { stored } from '../../cloudfunctions/_kit/stored-request'
import { aRequest } from '../given'
import { memoryStore } from '../memory-store'

test('requests without limits are of the earlier form', async () => {
  const store = memoryStore()
  const { timing, ...earlier } = stored(aRequest())
  expect(timing.answerBy).toBeGreaterThan(0)
  await store.insert('requests', 'old', earlier as ReturnType<typeof stored>)
  await expect(refuseEarlierForm(store)).rejects.toThrow(StartRefused)
})

test('an empty store and one of today’s are read', async () => {
  const store = memoryStore()
  await refuseEarlierForm(store)
  await store.insert('requests', 'new', stored(aRequest()))
  await refuseEarlierForm(store)
})
