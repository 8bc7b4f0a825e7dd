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

export async function point(taken: Taken, context: Context): Promise<string> {
  const { accountId } = context.caller
  const id = pledgeId(taken, accountId)
  if (taken.partnerUnitId === '') return keep(id, { ...taken, accountId }, context)
  await pointFor(taken, context)
  return keep(id, { ...taken, accountId: '' }, context)
}

/** A unit is spoken for by several, each of whom is to be found: to be forgotten, one must be known. */
export async function pointFor({ kind, ofId }: Pick<Taken, 'kind' | 'ofId'>, context: Context): Promise<void> {
  const own: Taken = { kind, ofId, partnerUnitId: '' }
  const { accountId } = context.caller
  await keep(pledgeId(own, accountId), { ...own, accountId }, context)
}

async function keep(id: string, pledge: Omit<Pledge, 'at'>, { store, now }: Context): Promise<string> {
  const { accountId } = pledge
  if ((await store.insert('pledges', id, { ...pledge, at: now })) === 'inserted') return id
  // Erased once, and back again.
  await change(store, 'pledges', id, (known) => ok(known.accountId === accountId ? known : { ...known, accountId }))
  return id
}
