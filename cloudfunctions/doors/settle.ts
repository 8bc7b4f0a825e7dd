// Tells those who count presence that somebody came, or that they took it back; then marks the visit as told. Each of it may
// be done again without harm, by the call, by a retry or by the clock.
import { goneCheckIn, recordIdOf } from '@core/doors/check-in'
import { ok } from '@core/kernel/result'
import { change } from '../_kit/change'
import { noteDeed } from '../_kit/note-deed'
import { forgetPresence, notePresence } from '../_kit/note-presence'
import { takeBackDeed } from '../_kit/take-back-deed'
import type { Doc, Store } from '../_kit/store'

export async function settleVisit(id: string, store: Store): Promise<void> {
  const visit = await store.get('checkIns', id)
  if (!visit || visit.untold === 0) return
  if (visit.state === 'stands') await note(visit, store)
  else await takeBack(visit, store)
  const told = await change(store, 'checkIns', id, (current) => {
    if (current.state !== visit.state || current.turn !== visit.turn) return ok(current)
    return ok(current.state === 'leaving' ? goneCheckIn(current) : { ...current, untold: 0 })
  })
  if (!told.ok) return
  // Taken back while it was being noted: what came late goes too.
  const stands = told.value.state === 'stands' && told.value.turn === visit.turn
  if (visit.state === 'stands' && !stands) await takeBack(visit, store)
}

async function note(visit: Doc<'checkIns'>, store: Store): Promise<void> {
  const { target, targetName, personId, unitId, at } = visit
  // A place's door is an activity's too, where one goes on there.
  await notePresence(visit, store)
  if (target !== 'place') return
  await noteDeed(store, { personId, kind: 'visit', recordId: recordIdOf(visit._id, visit), label: targetName, unitId, at }) // prettier-ignore
}

async function takeBack(visit: Doc<'checkIns'>, store: Store): Promise<void> {
  await forgetPresence(visit, store)
  if (visit.target !== 'place') return
  await takeBackDeed(store, { kind: 'visit', recordId: recordIdOf(visit._id, visit), personId: visit.personId })
}
