// Carries out what the log says beyond its mark, then moves the mark: units find their call, people their message,
// residents the note in their request. Each of it may be done again without harm.
import { ok } from '@core/kernel/result'
import { whistleTellings } from '@core/partners/tell-whistle'
import type { Whistle } from '@core/partners/whistle'
import { isOver } from '@core/partners/whistle-life'
import { change } from '../_kit/change'
import { deliverMessage } from '../_kit/deliver-message'
import type { World } from '../_kit/dispatch'
import { recipientsOf } from '../_kit/recipients'
import { noteFinished } from './note-finished'
import { storedWhistle } from './stored-whistle'
import { tellRequests } from './tell-requests'

type DeliveryWorld = Pick<World, 'store' | 'effects' | 'now'>

export async function deliverWhistle(id: string, whistle: Whistle, world: DeliveryWorld): Promise<void> {
  const facts = whistle.log.length
  if (whistle.delivered >= facts) return
  await pointUnits(id, whistle, world)
  await noteFinished(id, whistle, world)
  for (let fact = whistle.delivered; fact < facts; fact++) {
    await tellPeople(id, whistle, fact, world)
    if (!(await tellRequests(id, whistle, fact, world))) return
  }
  await change(world.store, 'whistles', id, (current) =>
    ok(current.delivered >= facts ? current : storedWhistle({ ...current, delivered: facts })),
  )
}

/** A call only ever goes from open to over, so whichever of two deliveries comes last, the pointer ends right. */
async function pointUnits(whistleId: string, whistle: Whistle, { store }: DeliveryWorld): Promise<void> {
  for (const call of whistle.calls) {
    const id = `${whistleId}:${call.unitId}`
    const over = isOver(call) ? 1 : 0
    const pointer = { whistleId, unitId: call.unitId, over, at: call.calledAt }
    if ((await store.insert('whistleCalls', id, pointer)) === 'inserted' || over === 0) continue
    await change(store, 'whistleCalls', id, (current) => ok(current.over === 1 ? current : { ...current, over }))
  }
}

async function tellPeople(id: string, whistle: Whistle, fact: number, world: DeliveryWorld): Promise<void> {
  for (const { to, kind, at, params } of whistleTellings(whistle, fact)) {
    for (const recipient of await recipientsOf(to, world)) {
      const message = { kind, at, params, requestId: '', whistleId: id }
      const urgent = whistle.urgency === 'emergency'
      await deliverMessage({ key: `${id}:${fact}:${kind}`, ...recipient, message, urgent }, world)
    }
  }
}
