// Writes what neighbours may see of a request beside it. An older state never replaces a newer one.
import { boardEntryOf, type BoardEntry } from '@core/board/board-entry'
import { ok } from '@core/kernel/result'
import type { ServiceRequest } from '@core/requests/request'
import { change } from '../_kit/change'
import type { DeliveryWorld } from './delivery-world'

export async function projectBoardEntry(id: string, request: ServiceRequest, { store }: DeliveryWorld): Promise<void> {
  const entry = boardEntryOf(request)
  // What was never shown needs no line that says so.
  if (entry.shown === 1 && (await store.insert('boardEntries', id, entry)) === 'inserted') return
  await change(store, 'boardEntries', id, (current: BoardEntry) =>
    current.asOf >= entry.asOf ? ok(current) : ok(entry),
  )
}
