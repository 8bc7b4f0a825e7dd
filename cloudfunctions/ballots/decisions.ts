// Votes, looked up: one, those of a matter, those the caller may vote in; and one called off.
import type { ballotsApi, DecisionView } from '@core/ballots/ballots-api'
import { decideDecision, mayCancel } from '@core/ballots/decide-decision'
import type { Decision } from '@core/ballots/decision'
import { dayMs } from '@core/kernel/china-day'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { readAll } from '../_kit/read-all'
import type { Doc } from '../_kit/store'
import { decisionView } from './decision-view'
import { deliverDecision } from './deliver'
import { noteOnMatter } from './note-on-matter'
import { ownDecision } from './own-decision'
import { storedDecision } from './stored-decision'

type Input<Name extends keyof typeof ballotsApi> = InputOf<(typeof ballotsApi)[Name]>

/** More than are ever held on one matter, or of one register at once. */
const shown = 50
const lately = 90 * dayMs

export async function get({ id }: Input<'get'>, context: Context): Promise<Result<DecisionView>> {
  const decision = await context.store.get('decisions', id)
  return decision
    ? ok(await decisionView(decision, context))
    : refuse('not-found', 'decisions.missing', { field: 'id' })
}

export async function ofMatter(
  { matterId }: Input<'ofMatter'>,
  context: Context,
): Promise<Result<readonly DecisionView[]>> {
  const rows = await context.store.query('decisions', { index: 'matter', equals: { matterId }, order: 'desc', limit: shown }) // prettier-ignore
  return ok(await Promise.all(rows.items.map((decision) => decisionView(decision, context))))
}

/** Those that end first stand first; of those that are over, the last. */
export async function mine({ over }: Input<'mine'>, context: Context): Promise<Result<readonly DecisionView[]>> {
  const { store, caller } = context
  const claims = await readAll(store, 'electorClaims', 'account', { accountId: caller.accountId })
  const registers = [...new Set(claims.map(({ registerId }) => registerId))]
  const found = await Promise.all(registers.map((registerId) => decisionsOf(registerId, over, context)))
  const views = await Promise.all(found.flat().map((decision) => decisionView(decision, context)))
  const own = views.filter((view) => view.mine.length > 0)
  return ok(own.sort((one, other) => (over ? other.closesAt - one.closesAt : one.closesAt - other.closesAt)))
}

async function decisionsOf(
  registerId: string,
  over: boolean,
  { store, now }: Context,
): Promise<readonly Doc<'decisions'>[]> {
  const rows = await store.query('decisions', { index: 'register', equals: { registerId }, order: 'desc', limit: shown }) // prettier-ignore
  const isRunning = ({ state, closesAt }: Doc<'decisions'>) => state === 'announced' && now < closesAt
  return rows.items.filter((one) => (over ? !isRunning(one) && now - one.closesAt < lately : isRunning(one)))
}

export async function cancel(input: Input<'cancel'>, context: Context): Promise<Result<DecisionView>> {
  const { id, commandId, reason } = input
  const { store, caller, now } = context
  const own = await ownDecision(id, context)
  if (!own.ok) return own
  const actor = { id: caller.personId, name: caller.name }
  const changed = await change(store, 'decisions', id, (current) => {
    const decided = decideDecision<Decision>(current, { type: 'cancel', commandId, reason }, actor, now)
    if (!decided.ok) return decided
    if (decided.value === (current as Decision)) return ok(current)
    return mayCancel(current, caller, now) ? ok(storedDecision(decided.value, current.told)) : refuse('conflict', 'ballots.not-now') // prettier-ignore
  })
  if (!changed.ok) return changed
  await noteOnMatter(id, changed.value, context)
  context.after(() => deliverDecision(id, context))
  return ok(await decisionView(changed.value, context))
}
