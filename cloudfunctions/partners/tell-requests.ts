// Writes what a whistle brought into the story of each request it was blown for. Their own delivery then tells the resident.
import { ok } from '@core/kernel/result'
import { noteOf } from '@core/partners/note-requests'
import type { Whistle } from '@core/partners/whistle'
import { noteWhistle } from '@core/requests/note-whistle'
import { change } from '../_kit/change'
import type { World } from '../_kit/dispatch'
import { stored } from '../_kit/stored-request'

/** False where a request was too busy: the clock tries again. A note that is there already is not written twice. */
export async function tellRequests(
  whistleId: string,
  whistle: Whistle,
  factIndex: number,
  { store, now }: Pick<World, 'store' | 'now'>,
): Promise<boolean> {
  const note = noteOf(whistleId, whistle, factIndex)
  if (!note) return true
  for (const { id } of whistle.requests) {
    const changed = await change(store, 'requests', id, (request) => {
      const told = noteWhistle(request, note, now)
      return ok(told === request ? request : stored(told))
    })
    if (!changed.ok && changed.error.code === 'conflict') return false
  }
  return true
}
