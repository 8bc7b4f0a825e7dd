// Open calls that concern whoever asks: by what they hold and where, and for residents by where they are.
import { isOpen, mayAnswer } from '@core/calls/help-call'
import type { callsApi, CallView } from '@core/calls/calls-api'
import type { InputOf } from '@core/kernel/procedure'
import { ok, type Result } from '@core/kernel/result'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import { callView, holdsOf } from './call-view'

type Input = InputOf<(typeof callsApi)['open']>

/** Of one unit at once; more would be a wall nobody reads. */
const mostOfUnit = 20

export async function open(input: Input, context: Context): Promise<Result<readonly CallView[]>> {
  const { store, now } = context
  const [held, here] = await Promise.all([holdsOf(context), unitsHere(input, context)])
  const unitIds = new Set([...held.holds.flatMap(({ path }) => path), ...here])
  const found = await Promise.all(
    [...unitIds].map((unitId) =>
      store.query('helpCalls', {
        index: 'unitOpen',
        equals: { unitId, state: 'open' },
        from: now,
        order: 'asc',
        limit: mostOfUnit,
      }),
    ),
  )
  const concerned = found
    .flatMap(({ items }) => items)
    .filter((call) => isOpen(call, now) && mayAnswer(call, held))
    .sort((one, other) => one.until - other.until)
  return ok(await Promise.all(concerned.map((call) => callView(call, held, context))))
}

/** The units whose area one stands in, or of the home one came to. */
async function unitsHere({ position, homeId }: Input, { store }: Context): Promise<readonly string[]> {
  const map = await districtMap(store)
  if (!map) return []
  const grid = position ? map.gridIndex.at(position) : undefined
  const home = homeId === undefined ? undefined : map.places.find(({ id }) => id === homeId)
  return [...(grid?.path ?? []), ...(home?.path ?? []), map.root.id]
}
