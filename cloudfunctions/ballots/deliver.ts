// Carries out what a vote's log says beyond its mark: the matter is noted, keys are destroyed, those who may vote are told,
// so many at a time. How far it came is kept with the vote; each of it may be done again without harm.
import { decisionTelling } from '@core/ballots/tell-decision'
import { ok } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { Doc } from '../_kit/store'
import { destroyKeys } from './decision-keys'
import { noteOnMatter } from './note-on-matter'
import { storedDecision } from './stored-decision'
import { tellElectors, type DeliveryWorld } from './tell-electors'

/** Fact after fact, until all are told or one has more people than are told in one go. */
export async function deliverDecision(id: string, world: DeliveryWorld): Promise<void> {
  for (;;) {
    const decision = await world.store.get('decisions', id)
    if (!decision || decision.delivered >= decision.log.length) return
    if (!(await deliverNext(decision, world))) return
  }
}

/** True where the fact is told to all. */
async function deliverNext(decision: Doc<'decisions'>, world: DeliveryWorld): Promise<boolean> {
  const { _id, delivered, log } = decision
  const type = log[delivered]?.type
  const isEnd = type === 'closed' || type === 'cancelled'
  if (isEnd) await destroyKeys(world.store, _id)
  if ((isEnd || type === 'announced') && !(await noteOnMatter(_id, decision, world))) return false
  const telling = decisionTelling(decision, delivered)
  const told = telling ? await tellElectors(decision, telling, world) : ''
  const moved = await change(world.store, 'decisions', _id, (current) => {
    // Another delivery has gone further in between.
    if (current.delivered !== delivered || (told !== '' && current.told >= told)) return ok(current)
    return ok(told === '' ? storedDecision({ ...current, delivered: delivered + 1 }) : storedDecision(current, told))
  })
  return moved.ok && told === ''
}
