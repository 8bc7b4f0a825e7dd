// Which door a scanned code belongs to, and what may be done there now.
import { dayOf, fitsSlot } from '@core/doors/decide-check-in'
import { mayCheckIn, timeAt, type Door } from '@core/doors/door'
import type { DoorCode } from '@core/doors/door-code'
import type { CheckInView, doorsApi, DoorView } from '@core/doors/doors-api'
import { isSignedIn } from '@core/kernel/caller'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { checkInId } from '../_kit/check-in-id'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import { openedScene } from '../_kit/door-code'
import type { Store } from '../_kit/store'
import { doorAt } from './door-at'
import { visitView } from './visit-view'

export async function open({ scene }: InputOf<typeof doorsApi.open>, context: Context): Promise<Result<DoorView>> {
  const { store, now } = context
  const scanned = await scannedDoor(scene, store)
  if (!scanned.ok) return scanned
  const { code, door } = scanned.value
  const { kind, id, name, phone, address, demo } = door
  const map = await districtMap(store)
  const time = timeAt(door, now)
  const isFresh = code.way === 'screen' && fitsSlot(code.slot, now)
  return ok({
    kind,
    id,
    code: door.code,
    name,
    unitName: map?.unit(door.unitId)?.name ?? '',
    phone,
    address,
    demo,
    way: code.way,
    checkIn: {
      may: mayCheckIn(door, now),
      needsPosition: !isFresh,
      from: time?.from ?? 0,
      until: time?.until ?? 0,
    },
    mine: await visitOfToday(door, context),
  })
}

/** Refuses with `door.…`; a code of ours whose place is gone is unknown like any other. */
export async function scannedDoor(
  scene: string,
  store: Store,
): Promise<Result<{ readonly code: DoorCode; readonly door: Door }>> {
  const opened = await openedScene(scene, store)
  if (!opened.ok) return opened
  const code = opened.value
  const door = await doorAt(code.kind, { code: code.code }, store)
  return door ? ok({ code, door }) : refuse('not-found', 'door.unknown', { field: 'scene' })
}

async function visitOfToday({ kind, id }: Door, { store, caller, now }: Context): Promise<CheckInView | null> {
  if (kind === 'team' || !isSignedIn(caller)) return null
  const { accountId } = caller
  const visit = await store.get('checkIns', checkInId({ target: kind, targetId: id, accountId, day: dayOf(now) }))
  return visit?.state === 'stands' ? visitView(visit, await districtMap(store)) : null
}
