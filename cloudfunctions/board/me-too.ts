// 我也遇到了: one document a neighbour and request, so that thousands may say so at once and each counts once.
import type { boardApi, BoardView } from '@core/board/board-api'
import { mayStandBy } from '@core/board/may-join'
import type { MeToo } from '@core/board/me-too'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { isAuthor } from '@core/requests/may'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { viewOf } from './board-view'
import { neighbourId } from './neighbour-id'
import { shownEntry } from './shown-entry'

export async function meToo(
  { id, stands }: InputOf<typeof boardApi.meToo>,
  context: Context,
): Promise<Result<BoardView>> {
  const entry = await shownEntry(id, context)
  if (!entry) return refuse('not-found', 'board.missing')
  if (stands) {
    if (!mayStandBy(entry)) return refuse('conflict', 'board.over')
    if (await isOwn(id, context)) return refuse('conflict', 'board.own')
  }
  const kept = await keep(id, stands, context)
  return kept.ok ? ok(await viewOf(entry, context)) : kept
}

/** The resident hears of it anyway, and is no neighbour of their own. */
export async function isOwn(requestId: string, { store, caller }: Context): Promise<boolean> {
  const request = await store.get('requests', requestId)
  return request !== undefined && isAuthor(request, caller)
}

async function keep(requestId: string, stands: boolean, { store, caller, now }: Context): Promise<Result<unknown>> {
  const { accountId } = caller
  const said: MeToo = { requestId, accountId, stands: stands ? 1 : 0, at: now }
  const documentId = neighbourId(requestId, accountId)
  if (stands && (await store.insert('meToos', documentId, said)) === 'inserted') return ok(said)
  const changed = await change(store, 'meToos', documentId, (current) =>
    ok(current.stands === said.stands && current.accountId === accountId ? current : said),
  )
  // Taking back what was never said leaves everything as it is.
  return changed.ok || changed.error.code !== 'not-found' ? changed : ok(said)
}
