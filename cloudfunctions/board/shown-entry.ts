// One entry of the board, if it is shown: what is not (any more) is as good as none.
import type { Context } from '../_kit/context'
import type { Doc } from '../_kit/store'

export async function shownEntry(
  id: string,
  { store }: Pick<Context, 'store'>,
): Promise<Doc<'boardEntries'> | undefined> {
  const entry = await store.get('boardEntries', id)
  return entry?.shown === 1 ? entry : undefined
}
