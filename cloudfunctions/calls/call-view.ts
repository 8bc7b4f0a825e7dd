// A call as somebody sees it: its counts only for those who called, and never who did not answer.
import { isOpen, mayAnswer, type Asked, type HelpCall } from '@core/calls/help-call'
import type { CallView } from '@core/calls/calls-api'
import { holdsOver } from '@core/kernel/caller'
import { staffRoles } from '@core/kernel/role'
import { callAnswerId } from '../_kit/call-answer-id'
import type { Context } from '../_kit/context'
import { heldUnits } from '../_kit/held-units'
import type { Doc } from '../_kit/store'

type Reading = Pick<Context, 'store' | 'caller' | 'now'>

/** `held`: of the caller, read once for however many calls are shown. */
export async function callView(call: Doc<'helpCalls'>, held: Asked, context: Reading): Promise<CallView> {
  const { store, caller, now } = context
  const { _id: id, rev, personId, untold, toldUpTo, nextAt, path, ...shown } = call
  void [rev, personId, untold, toldUpTo, nextAt]
  const given = caller.consented ? await store.get('callAnswers', callAnswerId(id, caller.accountId)) : undefined
  return {
    ...shown,
    id,
    open: isOpen(call, now),
    mine: given?.answer ?? 'none',
    mayAnswer: isOpen(call, now) && !isMaker(call, caller) && mayAnswer(call, held),
    counts: holdsOver(caller, staffRoles, path) ? await countsOf(id, context) : null,
  }
}

/** Who asks does not ask themselves. */
export function isMaker({ personId }: Pick<HelpCall, 'personId'>, caller: Context['caller']): boolean {
  return personId !== '' && personId === caller.personId
}

async function countsOf(callId: string, { store }: Reading): Promise<CallView['counts']> {
  const count = (answer: 'seen' | 'yes' | 'no') =>
    store.count('callAnswers', { index: 'call', equals: { callId, answer } })
  const [seen, yes, no] = await Promise.all([count('seen'), count('yes'), count('no')])
  return { seen: seen + yes + no, yes, no }
}

/** What the caller holds, each with the path it is held over. */
export async function holdsOf(context: Pick<Context, 'store' | 'caller'>): Promise<Asked> {
  const paths = new Map((await heldUnits(context)).map(({ _id, path }) => [_id, path]))
  return { holds: context.caller.grants.map(({ role, unitId }) => ({ role, path: paths.get(unitId) ?? [unitId] })) }
}
