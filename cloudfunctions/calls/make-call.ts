// A call is made: by staff of the unit that calls, for what lies under it.
import { checkTimes, type HelpCall } from '@core/calls/help-call'
import type { callsApi, CallView } from '@core/calls/calls-api'
import { holdsOver } from '@core/kernel/caller'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { staffRoles } from '@core/kernel/role'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import { callView, holdsOf } from './call-view'
import { tellOfCall } from './tell-of-call'

type Input = InputOf<(typeof callsApi)['call']>

export async function call(input: Input, context: Context): Promise<Result<CallView>> {
  const { store, caller } = context
  const made = await drafted(input, context)
  if (!made.ok) return made
  const isNew = (await store.insert('helpCalls', input.id, made.value)) === 'inserted'
  const stored = await store.get('helpCalls', input.id)
  // Somebody else's id, or one's own tried again.
  if (!stored || stored.personId !== caller.personId || stored.title !== input.title) {
    return refuse('conflict', 'calls.id-taken', { field: 'id' })
  }
  if (isNew) context.after(() => tellOfCall(input.id, context))
  return ok(await callView(stored, await holdsOf(context), context))
}

async function drafted(input: Input, { store, caller, now }: Context): Promise<Result<HelpCall>> {
  const { audience, title, text, wanted, where, placeId = '', startsAt, until, unitId } = input
  const map = await districtMap(store)
  const unit = map?.unit(unitId)
  if (!map || !unit) return refuse('not-found', 'calls.unit-unknown', { field: 'unitId' })
  if (!holdsOver(caller, staffRoles, unit.path)) return refuse('forbidden', 'calls.not-yours')
  if (placeId !== '' && !map.places.some(({ id }) => id === placeId)) {
    return refuse('invalid', 'homes.missing', { field: 'placeId' })
  }
  const times = checkTimes({ startsAt, until }, now)
  if (!times.ok) return times
  const { name: unitName, path, phone, demo } = unit
  const { personId } = caller
  const from = { unitId, unitName, path, phone, personId, demo }
  const said = { audience, title, text, wanted, where, placeId, startsAt, until }
  const life = { state: 'open', closedWhy: '', closedReason: '', closedAt: 0, untold: 1, toldUpTo: '' } as const
  return ok({ ...from, ...said, ...life, madeAt: now, nextAt: now })
}
