// Who speaks for a party: named by the committee, or by a code that one account takes up.
import type { councilsApi, MatterView } from '@core/councils/councils-api'
import { codeDays, giveCode, takeCode } from '@core/councils/speak-for-party'
import { dayMs } from '@core/kernel/china-day'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { isCurrent } from '@core/kernel/withdrawn'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { storedMatter } from '../_kit/stored-matter'
import { viewAfter } from './command'
import { deliverMatter } from './deliver'
import { matterView } from './matter-view'
import { codeFrom, hashOf } from '../_kit/short-code'

type Input<Name extends keyof typeof councilsApi> = InputOf<(typeof councilsApi)[Name]>

export async function addParty({ id, ...said }: Input<'addParty'>, context: Context): Promise<Result<MatterView>> {
  if (said.speaker === 'person' && said.personId !== undefined) {
    const person = await context.store.get('people', said.personId)
    if (!person || !isCurrent(person)) return refuse('not-found', 'people.missing', { field: 'personId' })
  }
  return viewAfter(id, { type: 'addParty', ...said }, context)
}

/** The matter first: only it says whether the code is good, so one that nobody was told of harms nothing. */
export async function partyCode(
  { id, partyId }: Input<'partyCode'>,
  context: Context,
): Promise<Result<{ readonly code: string }>> {
  const { store, caller, now } = context
  const code = codeFrom(context.newId(), codeLength)
  const codeHash = hashOf(code)
  const given = await change(store, 'matters', id, (matter) => {
    const named = giveCode(matter, partyId, codeHash, caller)
    return named.ok ? ok(storedMatter(named.value)) : named
  })
  if (!given.ok) return given
  await store.insert('partyCodes', codeHash, { matterId: id, partyId, until: now + codeDays * dayMs })
  return ok({ code })
}

/** Twelve signs of 32: nobody guesses one, and it can be read out on the telephone. */
const codeLength = 12

export async function claimParty({ code }: Input<'claimParty'>, context: Context): Promise<Result<MatterView>> {
  const { store, caller, now } = context
  const codeHash = hashOf(code.toUpperCase().replace(/[\s-]/g, ''))
  const found = await store.get('partyCodes', codeHash)
  if (!found) return refuse('not-found', 'councils.code-unknown', { field: 'code' })
  if (found.until <= now) return refuse('conflict', 'councils.code-over', { field: 'code' })
  const { matterId, partyId } = found
  // Before the matter names the account: an erasure must find every matter that does.
  await pointTo(matterId, context)
  const changed = await change(store, 'matters', matterId, (matter) => {
    const taken = takeCode(matter, partyId, codeHash, caller, now)
    if (!taken.ok) return taken
    return ok(taken.value === matter ? matter : storedMatter(taken.value))
  })
  if (!changed.ok) return changed
  context.after(() => deliverMatter(matterId, changed.value, context))
  return matterView(changed.value, context)
}

async function pointTo(matterId: string, { store, caller: { accountId } }: Context): Promise<void> {
  const id = `${matterId}:${accountId}`
  if ((await store.insert('partySpeakers', id, { matterId, accountId })) === 'inserted') return
  // Forgotten once, and back again.
  await change(store, 'partySpeakers', id, (pointer) => ok(pointer.accountId === accountId ? pointer : { ...pointer, accountId })) // prettier-ignore
}
