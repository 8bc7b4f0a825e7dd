// The board as a list, the newest first: every combination of filters has its index, so a page costs the same always.
import { boardPageSize, type boardApi, type BoardView } from '@core/board/board-api'
import type { Page } from '@core/kernel/page'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Context } from '../_kit/context'
import type { Rows } from '../_kit/store'
import { shownEntry } from './shown-entry'
import { viewOf, viewsOf } from './board-view'

type Input<Name extends keyof typeof boardApi> = InputOf<(typeof boardApi)[Name]>

export async function list(input: Input<'list'>, context: Context): Promise<Result<Page<BoardView>>> {
  const rows = await rowsOf(input, context)
  return ok({ items: await viewsOf(rows.items, 'first', context), cursor: rows.cursor })
}

export async function entry({ id }: Input<'entry'>, context: Context): Promise<Result<BoardView>> {
  const found = await shownEntry(id, context)
  return found ? ok(await viewOf(found, context)) : refuse('not-found', 'board.missing')
}

function rowsOf(input: Input<'list'>, { store }: Context): Promise<Rows<'boardEntries'>> {
  const { state, serviceCode, communityId, cursor } = input
  const page = { order: 'desc', limit: boardPageSize, cursor } as const
  const shown = { shown: 1, ...(communityId === undefined ? {} : { communityId }) }
  const narrow = { ...shown, ...(serviceCode === undefined ? {} : { serviceCode }) }
  if (state === 'all') {
    return store.query('boardEntries', { index: anyState(serviceCode, communityId), equals: narrow, ...page })
  }
  const equals = { ...narrow, open: state === 'open' ? 1 : 0 }
  return store.query('boardEntries', { index: oneState(serviceCode, communityId), equals, ...page })
}

function anyState(serviceCode?: string, communityId?: string) {
  if (communityId === undefined) return serviceCode === undefined ? 'all' : 'service'
  return serviceCode === undefined ? 'community' : 'communityService'
}

function oneState(serviceCode?: string, communityId?: string) {
  if (communityId === undefined) return serviceCode === undefined ? 'open' : 'serviceOpen'
  return serviceCode === undefined ? 'communityOpen' : 'communityServiceOpen'
}
