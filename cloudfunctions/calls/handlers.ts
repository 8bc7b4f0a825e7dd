// Calls for help, served.
import { closeByHand, isOpen, mayAnswer } from '@core/calls/help-call'
import { callPageSize, type callsApi, type CallView, type Willing } from '@core/calls/calls-api'
import { holdsOver, isSignedIn } from '@core/kernel/caller'
import type { Page } from '@core/kernel/page'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { staffRoles } from '@core/kernel/role'
import { callAnswerId } from '../_kit/call-answer-id'
import { bodyOf } from '../_kit/body-of'
import { change } from '../_kit/change'
import type { Context, Handlers } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import type { Doc } from '../_kit/store'
import { answer } from './answer-call'
import { callView, holdsOf, isMaker } from './call-view'
import { call } from './make-call'
import { open } from './open-calls'
import { tellOfCall } from './tell-of-call'

type Input<Name extends keyof typeof callsApi> = InputOf<(typeof callsApi)[Name]>

export const callsHandlers: Handlers<typeof callsApi> = { call, open, get, answer, close, made, willing }

/** Opening it is seeing it: noted once, for the count alone. */
async function get({ id }: Input<'get'>, context: Context): Promise<Result<CallView>> {
  const { store, caller } = context
  const found = await store.get('helpCalls', id)
  if (!found) return refuse('not-found', 'helpCalls.missing', { field: 'id' })
  const held = await holdsOf(context)
  const isCalled = mayAnswer(found, held)
  // What residents are called to is everybody's to read; the rest is for those called and those who call.
  if (!isCalled && !holdsOver(caller, staffRoles, found.path)) return refuse('forbidden', 'calls.not-yours')
  if (isCalled && caller.consented && !isMaker(found, caller) && isOpen(found, context.now)) {
    const seen = { callId: id, accountId: caller.accountId, name: '', answer: 'seen' as const, at: context.now }
    await store.insert('callAnswers', callAnswerId(id, caller.accountId), seen)
  }
  return ok(await callView(found, held, context))
}

async function close({ id, reason }: Input<'close'>, context: Context): Promise<Result<CallView>> {
  const { store, now } = context
  const found = await own(id, context)
  if (!found.ok) return found
  const closed = await change(store, 'helpCalls', id, (current) => ok(closeByHand(current, reason, now)))
  if (!closed.ok) return closed
  context.after(() => tellOfCall(id, context))
  return ok(await callView(closed.value, await holdsOf(context), context))
}

async function made({ unitId, cursor }: Input<'made'>, context: Context): Promise<Result<Page<CallView>>> {
  const { store, caller } = context
  const unit = (await districtMap(store))?.unit(unitId)
  if (!unit) return refuse('not-found', 'calls.unit-unknown', { field: 'unitId' })
  if (!holdsOver(caller, staffRoles, unit.path)) return refuse('forbidden', 'calls.not-yours')
  const rows = await store.query('helpCalls', {
    index: 'unit',
    equals: { unitId },
    order: 'desc',
    limit: callPageSize,
    cursor,
  })
  const held = await holdsOf(context)
  return ok({ items: await Promise.all(rows.items.map((one) => callView(one, held, context))), cursor: rows.cursor })
}

async function willing({ id, cursor }: Input<'willing'>, context: Context): Promise<Result<Page<Willing>>> {
  const found = await own(id, context)
  if (!found.ok) return found
  const rows = await context.store.query('callAnswers', {
    index: 'call',
    equals: { callId: id, answer: 'yes' },
    order: 'asc',
    limit: 100,
    cursor,
  })
  return ok({ items: rows.items.map(({ name, at }) => ({ name, at })), cursor: rows.cursor })
}

async function own(id: string, { store, caller }: Context): Promise<Result<Doc<'helpCalls'>>> {
  if (!isSignedIn(caller)) return refuse('unauthenticated', 'caller.unknown')
  const found = await store.get('helpCalls', id)
  if (!found) return refuse('not-found', 'helpCalls.missing', { field: 'id' })
  if (!holdsOver(caller, staffRoles, bodyOf(found).path)) return refuse('forbidden', 'calls.not-yours')
  return ok(found)
}
