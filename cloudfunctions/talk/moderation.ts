// Statements hidden with a reason, shown again, appealed and decided: found, allowed, decided, kept, told.
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { appealHiding, decideAppeal, hideStatement, showStatement } from '@core/talk/moderate'
import type { Statement } from '@core/talk/talk'
import type { StatementView, talkApi } from '@core/talk/talk-api'
import { mayDecideAppeal, mayHide } from '@core/talk/talk-rules'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { moderatedStatement, ownOpinion, ownStatement, type FoundStatement } from './found'
import { storedStatement } from './keeping'
import { markStale } from './opinion-map'
import { statementView } from './statement-view'
import { tellOfStatement } from './tell-of-statement'

type Input<Name extends keyof typeof talkApi> = InputOf<(typeof talkApi)[Name]>

export async function hide({ id, reason }: Input<'hide'>, context: Context): Promise<Result<StatementView>> {
  const { caller, now } = context
  const found = await moderatedStatement(id, context)
  if (!found.ok) return found
  const { matter } = found.value
  return decided(found.value, context, (current) =>
    mayHide(matter, current, caller)
      ? hideStatement(current, reason, caller, now)
      : refuse('conflict', 'talk.restored-already'),
  )
}

export async function show({ id }: Input<'show'>, context: Context): Promise<Result<StatementView>> {
  const { caller, now } = context
  const found = await moderatedStatement(id, context)
  return found.ok ? decided(found.value, context, (current) => showStatement(current, caller, now)) : found
}

export async function appeal({ id, text }: Input<'appeal'>, context: Context): Promise<Result<StatementView>> {
  const found = await ownStatement(id, context)
  return found.ok ? decided(found.value, context, (current) => appealHiding(current, text, context.now)) : found
}

export async function decide(
  { id, restored, reason }: Input<'decideAppeal'>,
  context: Context,
): Promise<Result<StatementView>> {
  const { caller, now } = context
  const found = await moderatedStatement(id, context)
  if (!found.ok) return found
  const { matter } = found.value
  return decided(found.value, context, (current) =>
    mayDecideAppeal(matter, current, caller)
      ? decideAppeal(current, { restored, reason }, caller, now)
      : refuse('conflict', 'talk.own-decision'),
  )
}

async function decided(
  { statement: { _id: id, matterId }, matter }: FoundStatement,
  context: Context,
  rule: (current: Statement) => Result<Statement>,
): Promise<Result<StatementView>> {
  const { store, caller } = context
  const changed = await change(store, 'statements', id, (current) => {
    const next = rule(current)
    if (!next.ok) return next
    return ok(next.value === (current as Statement) ? current : storedStatement(next.value, 'untold'))
  })
  if (!changed.ok) return changed
  // Said again too: the call before this one may have died between the two.
  await markStale(matterId, context)
  context.after(() => tellOfStatement(id, context))
  return ok(statementView(changed.value, matter, await ownOpinion(matterId, context), caller))
}
