// How whoever took something on finds it again. Written before the thing itself: what points to nothing is passed over,
// and no erasure misses what was taken on a moment ago.
import { createHash } from 'node:crypto'
import { ok } from '@core/kernel/result'
import type { Pledge } from '@core/pledges/pledge'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'

type Taken = Pick<Pledge, 'kind' | 'ofId' | 'partnerUnitId'>

/** Of an account, or of a partner unit: the same one takes the same thing on once. */
export function pledgeId({ kind, ofId, partnerUnitId }: Taken, accountId: string): string {
  const whose = partnerUnitId === '' ? accountId : `unit:${partnerUnitId}`
  return createHash('sha256').update(`${kind}|${ofId}|${whose}`).digest('hex')
}

export async function point(taken: Taken, { store, caller, now }: Context): Promise<string> {
  const { accountId } = caller
  const id = pledgeId(taken, accountId)
  if ((await store.insert('pledges', id, { ...taken, accountId, at: now })) === 'inserted') return id
  // Erased once, and back again; or another liaison of the unit.
  await change(store, 'pledges', id, (known) => ok(known.accountId === accountId ? known : { ...known, accountId }))
  return id
}
