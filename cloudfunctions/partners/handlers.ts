// Whistles, served: load what a rule needs, apply the rule, save what it says, tell whom it concerns.
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { callUnits, isInReach } from '@core/partners/call-units'
import { decideWhistle, type WhistleCommand } from '@core/partners/decide-whistle'
import type { partnersApi, WhistleView } from '@core/partners/partners-api'
import type { Whistle } from '@core/partners/whistle'
import { isBlowerSide, maySeeWhistle } from '@core/partners/whistle-life'
import { change } from '../_kit/change'
import type { Context, Handlers } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import { blow } from './blow'
import { calleesOf } from './callees'
import { deliverWhistle } from './deliver'
import { blown, forUnit, units } from './lists'
import { placedView } from './placed-view'
import { storedWhistle } from './stored-whistle'
import { times } from './times'

type Input<Name extends keyof typeof partnersApi> = InputOf<(typeof partnersApi)[Name]>

export const partnersHandlers: Handlers<typeof partnersApi> = {
  units,
  blow,
  addUnits,
  get,
  forUnit,
  blown,
  reportIn: ({ id, ...said }, context) => command(id, { type: 'reportIn', ...said }, context),
  act: ({ id, said, ...to }, context) => command(id, { type: 'act', ...to, text: said }, context),
  finish: ({ id, said, ...to }, context) => command(id, { type: 'finish', ...to, text: said }, context),
  sendBack: ({ id, ...said }, context) => command(id, { type: 'sendBack', ...said }, context),
  release: ({ id, rating, comment, said, ...to }, context) =>
    command(id, { type: 'release', ...to, text: said, judgement: { rating, comment } }, context),
  rate: ({ id, rating, comment, ...said }, context) =>
    command(id, { type: 'rate', ...said, judgement: { rating, comment } }, context),
  cancel,
  times,
}

async function get({ id }: Input<'get'>, context: Context): Promise<Result<WhistleView>> {
  const { store, caller } = context
  const whistle = await store.get('whistles', id)
  if (!whistle) return refuse('not-found', 'whistles.missing', { field: 'id' })
  if (!maySeeWhistle(whistle, caller)) return refuse('forbidden', 'whistle.not-yours')
  return ok(await placedView(whistle, context))
}

function cancel({ id, unitId, commandId, reason }: Input<'cancel'>, context: Context): Promise<Result<WhistleView>> {
  if (unitId === undefined) return command(id, { type: 'cancelAll', commandId, reason }, context)
  return command(id, { type: 'cancel', unitId, commandId, reason }, context)
}

async function addUnits(input: Input<'addUnits'>, context: Context): Promise<Result<WhistleView>> {
  const { store, caller, now } = context
  const { id, commandId, partnerIds } = input
  const [map, whistle] = await Promise.all([districtMap(store), store.get('whistles', id)])
  if (!map) return refuse('conflict', 'district.not-imported')
  if (!whistle) return refuse('not-found', 'whistles.missing', { field: 'id' })
  // Before anything of the units is looked up for somebody who may not call them.
  if (!isBlowerSide(whistle, caller)) return refuse('forbidden', 'whistle.not-yours')
  const callees = await calleesOf(partnerIds, map, context)
  if (!callees.ok) return callees
  const tooFar = callees.value.findIndex(({ unit }) => !isInReach(unit.path, whistle.blower.path))
  if (tooFar >= 0) return refuse('invalid', 'whistle.unit-out-of-reach', { field: `partnerIds.${tooFar}` })
  const calls = callUnits(callees.value, whistle.limit, map.calendar, now)
  return command(id, { type: 'addUnits', commandId, calls }, context)
}

async function command(id: string, given: WhistleCommand, context: Context): Promise<Result<WhistleView>> {
  const { store, caller, now } = context
  const changed = await change(store, 'whistles', id, (current) => {
    const decided = decideWhistle(current, given, caller, now)
    if (!decided.ok) return decided
    return ok(decided.value === (current as Whistle) ? current : storedWhistle(decided.value))
  })
  if (!changed.ok) return changed
  context.after(() => deliverWhistle(id, changed.value, context))
  // Said again by somebody whose it is no more, it changes nothing and shows nothing.
  if (!maySeeWhistle(changed.value, caller)) return refuse('forbidden', 'whistle.not-yours')
  return ok(await placedView(changed.value, context))
}
