// Tells of a call once: those it is meant for when it is made, and those who said yes when it is closed by hand.
import type { HelpCall } from '@core/calls/help-call'
import { toldAll, toldUpTo } from '@core/calls/help-call'
import { isInForce } from '@core/accounts/person'
import { ok } from '@core/kernel/result'
import { change } from '../_kit/change'
import { deliverMessage } from '../_kit/deliver-message'
import type { World } from '../_kit/dispatch'
import { districtMap } from '../_kit/district-map'
import { readAll } from '../_kit/read-all'
import type { Doc } from '../_kit/store'

type TellingWorld = Pick<World, 'store' | 'effects' | 'now'>

/** Units told in one go; the clock does the rest, minute by minute. */
const unitsAtOnce = 40

export async function tellOfCall(id: string, world: TellingWorld): Promise<void> {
  const call = await world.store.get('helpCalls', id)
  if (!call || call.untold === 0) return
  const done = call.state === 'open' ? await tellAudience(call, world) : await tellWilling(call, world)
  if (done) await change(world.store, 'helpCalls', id, (current) => ok(toldAll(current, call.state)))
}

/** True once nobody is left. */
async function tellAudience(call: Doc<'helpCalls'>, world: TellingWorld): Promise<boolean> {
  const map = await districtMap(world.store)
  const below = (map?.units ?? [])
    .filter(({ id, path }) => path.includes(call.unitId) && id > call.toldUpTo)
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  for (const { id, level } of below.slice(0, unitsAtOnce)) {
    const units = level === 'gridBranch' ? [id, ...(await unitsUnder(id, world))] : [id]
    for (const unitId of units) await tellUnit(call, unitId, world)
    await change(world.store, 'helpCalls', call._id, (current) => ok(toldUpTo(current, id)))
  }
  return below.length <= unitsAtOnce
}

/** Party groups and member households, which the map does not hold. */
async function unitsUnder(parentId: string, world: TellingWorld): Promise<readonly string[]> {
  const children = await readAll(world.store, 'orgUnits', 'parent', { parentId })
  const below = await Promise.all(children.map(({ _id }) => unitsUnder(_id, world)))
  return [...children.map(({ _id }) => _id), ...below.flat()]
}

async function tellUnit(call: Doc<'helpCalls'>, unitId: string, world: TellingWorld): Promise<void> {
  const { store, now } = world
  const grants = await readAll(store, 'grants', 'unit', { unitId })
  const called = grants.filter((grant) => isInForce(grant, now) && isCalled(call, grant.role))
  for (const personId of new Set(called.map((grant) => grant.personId))) {
    const person = await store.get('people', personId)
    // Without a phone of theirs in the product there is no inbox anybody would read.
    if (!person || person.accountId === '' || personId === call.personId) continue
    const params = { call: call.title, from: call.unitName }
    const message = { kind: 'call.made', at: call.madeAt, requestId: '', about: { kind: 'call', id: call._id }, params } as const // prettier-ignore
    await deliverMessage(
      { key: `call:${call._id}`, recipientId: person.accountId, accountId: person.accountId, message },
      world,
    )
  }
}

function isCalled({ audience }: HelpCall, role: string): boolean {
  return (
    (role === 'member' && audience.includes('members')) || (role === 'volunteer' && audience.includes('volunteers'))
  )
}

/** They may be on their way. */
async function tellWilling(call: Doc<'helpCalls'>, world: TellingWorld): Promise<boolean> {
  if (call.closedWhy !== 'byHand') return true
  const params = { call: call.title, from: call.unitName, text: call.closedReason }
  for (const { accountId } of await readAll(world.store, 'callAnswers', 'call', { callId: call._id, answer: 'yes' })) {
    if (accountId === '') continue
    const message = { kind: 'call.closed', at: call.closedAt, requestId: '', about: { kind: 'call', id: call._id }, params } as const // prettier-ignore
    await deliverMessage({ key: `closed:${call._id}`, recipientId: accountId, accountId, message }, world)
  }
  return true
}
