// Somebody says yes or no to a call; the call closes itself once enough have said yes.
import { closeItself, isOpen, mayAnswer, type CallAnswer, type HelpCall } from '@core/calls/help-call'
import type { callsApi, CallView } from '@core/calls/calls-api'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { callAnswerId } from '../_kit/call-answer-id'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { callView, holdsOf } from './call-view'

type Input = InputOf<(typeof callsApi)['answer']>

export async function answer(input: Input, context: Context): Promise<Result<CallView>> {
  const { store, caller, now } = context
  const found = await store.get('helpCalls', input.id)
  if (!found) return refuse('not-found', 'helpCalls.missing', { field: 'id' })
  const held = await holdsOf(context)
  if (!mayAnswer(found, held)) return refuse('forbidden', 'calls.not-yours')
  const id = callAnswerId(input.id, caller.accountId)
  const before = await store.get('callAnswers', id)
  // Also after it closed: the first answer to it may have been lost on the way.
  if (before?.answer === input.answer) return ok(await callView(found, held, context))
  if (!isOpen(found, now) && !takesBack(before, found, now)) return refuse('conflict', 'calls.closed')
  const said = saidBy(input, context)
  if (!said.ok) return said
  const isNew = (await store.insert('callAnswers', id, said.value)) === 'inserted'
  const kept = isNew ? said : await change(store, 'callAnswers', id, () => said)
  if (!kept.ok) return kept
  const yes = await store.count('callAnswers', { index: 'call', equals: { callId: input.id, answer: 'yes' } })
  const after = await change(store, 'helpCalls', input.id, (current) => ok(closeItself(current, yes, now)))
  return after.ok ? ok(await callView(after.value, held, context)) : after
}

/** Whoever is expected may still say that they cannot come: better known than waited for. */
function takesBack(before: CallAnswer | undefined, { startsAt }: HelpCall, now: number): boolean {
  return before?.answer === 'yes' && now < startsAt
}

function saidBy({ id, answer: said, name }: Input, { caller, now }: Context): Result<CallAnswer> {
  const known = caller.name === '' ? (name ?? '') : caller.name
  if (said === 'yes' && known === '') return refuse('invalid', 'calls.name-needed', { field: 'name' })
  // Whoever said no is named to nobody, so their name is not kept either.
  return ok({ callId: id, accountId: caller.accountId, name: said === 'yes' ? known : '', answer: said, at: now })
}
