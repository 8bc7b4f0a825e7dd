// The units of the organisation over which the caller holds something: one read, whoever asks for them.
import type { Context } from './context'
import type { Doc } from './store'

/** A person holds a handful of grants; partner units are none of these. */
const grantLimit = 100

export async function heldUnits({
  store,
  caller,
}: Pick<Context, 'store' | 'caller'>): Promise<readonly Doc<'orgUnits'>[]> {
  const ids = [...new Set(caller.grants.map(({ unitId }) => unitId))].slice(0, grantLimit)
  return ids.length === 0 ? [] : store.getMany('orgUnits', ids)
}
