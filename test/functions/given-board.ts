// What is on the board before a test begins.
import { boardEntryOf, type BoardEntry } from '@core/board/board-entry'
import type { Store } from '../../cloudfunctions/_kit/store'
import { aRequest } from '../given'
import { aSubmission, must, type GivenWorld } from './given-world'

/** Asked for by the resident, who lets neighbours see it. */
export async function aPublicRequestIn(
  world: GivenWorld,
  over: Parameters<typeof aSubmission>[0] = {},
): Promise<string> {
  const { id } = await must(world.call('resident', 'requests', 'submit', aSubmission({ mayShow: true, ...over })))
  await world.settle()
  return id
}

/** Straight onto the board, for many of them. */
export async function anEntryIn(store: Store, id: string, over: Partial<BoardEntry> = {}): Promise<void> {
  const publicity = { agreed: true, text: null, photoIds: [], hidden: false }
  await store.insert('boardEntries', id, { ...boardEntryOf(aRequest({ publicity })), ...over })
}
