// A command on its way to a matter: decided on the freshest state, saved by compare-and-swap, told after the reply.
import type { CouncilCommand } from '@core/councils/council-command'
import type { MatterView } from '@core/councils/council-views'
import { decideMatter } from '@core/councils/decide-matter'
import { isAllowed, sayerOf } from '@core/councils/sayer'
import { ok, refuse, type Result } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import type { Doc } from '../_kit/store'
import { storedMatter } from '../_kit/stored-matter'
import { deliverMatter } from './deliver'
import { matterView } from './matter-view'
import { screenWords, type Words } from './screen-words'

/** `words`: what everybody will read of it, by the field it was typed into. */
export async function viewAfter(
  id: string,
  given: CouncilCommand,
  context: Context,
  words: Words = {},
): Promise<Result<MatterView>> {
  const changed = await command(id, given, context, words)
  return changed.ok ? matterView(changed.value, context) : changed
}

export async function command(
  id: string,
  given: CouncilCommand,
  context: Context,
  words: Words = {},
): Promise<Result<Doc<'matters'>>> {
  const { store, caller, now } = context
  const screened = await screen(id, given, words, context)
  if (!screened.ok) return screened
  const changed = await change(store, 'matters', id, (current) => {
    const decided = decideMatter(current, given, sayerOf(current, caller), now)
    if (!decided.ok) return decided
    return ok(decided.value === current ? current : storedMatter(decided.value))
  })
  if (changed.ok) context.after(() => deliverMatter(id, changed.value, context))
  return changed
}

/** Of those who may say it at all; the committee answers for its words itself. */
async function screen(id: string, { type }: CouncilCommand, words: Words, context: Context): Promise<Result<true>> {
  if (Object.keys(words).length === 0) return ok(true)
  const matter = await context.store.get('matters', id)
  if (!matter) return refuse('not-found', 'matters.missing', { field: 'id' })
  const sayer = sayerOf(matter, context.caller)
  if (!isAllowed(type, sayer)) return refuse('forbidden', 'councils.not-yours')
  return sayer.isCommittee ? ok(true) : screenWords(words, context)
}
