// "I am here": decided by the rule, kept once a day, then told to who counts it.
import { checkInsPerDay } from '@core/accounts/daily-limits'
import type { CheckIn } from '@core/doors/check-in'
import { dayOf, decideCheckIn, type Visit } from '@core/doors/decide-check-in'
import type { Door } from '@core/doors/door'
import type { CheckedIn, doorsApi } from '@core/doors/doors-api'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { change } from '../_kit/change'
import { checkInId } from '../_kit/check-in-id'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import { noteWhileItStands } from '../_kit/note-presence'
import { takeQuota } from '../_kit/quota'
import type { Doc } from '../_kit/store'
import { scannedDoor } from './open'
import { reportedForAt } from './reports'
import { settleVisit } from './settle'
import { visitView } from './visit-view'

type Input = InputOf<typeof doorsApi.checkIn>

export async function checkIn(input: Input, context: Context): Promise<Result<CheckedIn>> {
  const { store, caller, now } = context
  const scanned = await scannedDoor(input.scene, store)
  if (!scanned.ok) return scanned
  const known = await sameVisit(scanned.value.door, input.at, context)
  const { at, position, accuracyMetres } = input
  const fix = position && { position, accuracyMetres }
  const visit = decideCheckIn({ ...scanned.value, at, fix }, caller, now)
  if (known) return answeredAgain(known, visit, context)
  if (!visit.ok) return visit
  const id = checkInId(visit.value)
  const taken = await takeQuota(store, { accountId: caller.accountId, kind: 'checkIns', key: id, limit: checkInsPerDay, now }) // prettier-ignore
  if (!taken.ok) return taken
  const kept = await keep(id, visit.value, at, context)
  if (!kept.ok) return kept
  const { doc, again } = kept.value
  if (doc.untold === 1) context.after(() => settleVisit(id, store))
  return ok({ ...visitView(doc, await districtMap(store)), again })
}

async function sameVisit(
  { kind, id: targetId }: Door,
  at: number,
  { store, caller, now }: Context,
): Promise<Doc<'checkIns'> | undefined> {
  if (kind === 'team') return undefined
  const { accountId } = caller
  const id = checkInId({ target: kind, targetId, accountId, day: dayOf(Math.min(at, now)) })
  const visit = await store.get('checkIns', id)
  return visit?.state === 'stands' ? visit : undefined
}

/**
 * A copy of what was answered before is answered alike, however late it comes and whatever the clock says now. Somebody who
 * was here in the morning and is back for the afternoon's activity is present there, though it is one visit.
 */
async function answeredAgain(
  known: Doc<'checkIns'>,
  scan: Result<Visit>,
  { store }: Context,
): Promise<Result<CheckedIn>> {
  // Before the reply: whoever hears nothing sends it again.
  if (scan.ok) await noteWhileItStands(known, scan.value, store)
  return ok({ ...visitView(known, await districtMap(store)), again: true })
}

interface KeptVisit {
  readonly doc: Doc<'checkIns'>
  readonly again: boolean
}

async function keep(id: string, visit: Visit, scannedAt: number, context: Context): Promise<Result<KeptVisit>> {
  const { store } = context
  const fresh = await bodyOfVisit(visit, 0, context)
  if ((await store.insert('checkIns', id, fresh)) === 'inserted') {
    return ok({ doc: { ...fresh, _id: id, rev: 1 }, again: false })
  }
  // Taken back a moment ago: what was noted of it goes first.
  await finishLeaving(id, context)
  let again = false
  const kept = await change(store, 'checkIns', id, (current) => {
    again = current.state === 'stands'
    if (again) return ok(current)
    // A copy of the scan that was taken back, sent late, must not bring it back.
    if (current.state === 'leaving' || scannedAt <= current.takenBackAt) return refuse('conflict', 'visit.taken-back')
    return ok({ ...fresh, turn: current.turn + 1 })
  })
  return kept.ok ? ok({ doc: kept.value, again }) : kept
}

async function finishLeaving(id: string, { store }: Context): Promise<void> {
  const current = await store.get('checkIns', id)
  if (current?.state === 'leaving') await settleVisit(id, store)
}

async function bodyOfVisit(visit: Visit, turn: number, { store }: Context): Promise<CheckIn> {
  const reportedFor = await reportedForAt(visit.path, visit.personId, store)
  return { ...visit, reportedFor, state: 'stands', turn, takenBackAt: 0, untold: 1 }
}
