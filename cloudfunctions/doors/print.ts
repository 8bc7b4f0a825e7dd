// What there is to print, the sheet itself, and the changing code for a home's own screen.
import type { Door } from '@core/doors/door'
import { addressOf, isDoorCode, slotOf } from '@core/doors/door-code'
import type { doorsApi, PlateFile, PrintableDoor, ScreenCodeView } from '@core/doors/doors-api'
import { plateFileName } from '@core/doors/plate'
import { holdsOver } from '@core/kernel/caller'
import { minuteMs } from '@core/kernel/china-day'
import type { Page } from '@core/kernel/page'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { staffRoles } from '@core/kernel/role'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import { sealedScene } from '../_kit/door-code'
import { doorAt } from './door-at'
import { doorsUnder } from './doors-under'
import { plateSheet } from './plate-sheet'

type Input<Name extends keyof typeof doorsApi> = InputOf<(typeof doorsApi)[Name]>

export async function printable(
  { unitId, kind, cursor }: Input<'printable'>,
  { store, caller }: Context,
): Promise<Result<Page<PrintableDoor>>> {
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const unit = map.unit(unitId)
  if (!unit) return refuse('invalid', 'units.missing', { field: 'unitId' })
  if (!holdsOver(caller, staffRoles, unit.path)) return refuse('forbidden', 'door.not-yours', { field: 'unitId' })
  const page = await doorsUnder({ unit, kind, cursor }, map, store)
  return ok({ ...page, items: page.items.map((door) => printableDoor(door, map)) })
}

function printableDoor({ kind, id, code, name, unitId, demo }: Door, map: DistrictMap): PrintableDoor {
  return { kind, id, code, name, unitName: map.unit(unitId)?.name ?? '', demo }
}

export async function plate({ door: asked, size }: Input<'plate'>, context: Context): Promise<Result<PlateFile>> {
  const { store, caller, effects } = context
  const door = await doorAt(asked.kind, { id: asked.id }, store)
  if (!door) return refuse('not-found', 'door.gone', { field: 'door.id' })
  if (!holdsOver(caller, staffRoles, door.path)) return refuse('forbidden', 'door.not-yours')
  if (!isDoorCode(door.code)) return refuse('conflict', 'input.doorCode')
  const sheet = await plateSheet(door, size, context)
  if (!sheet.ok) return sheet
  const pdf = await effects.papers.print([sheet.value])
  return ok({ fileName: plateFileName(door, size), pdf: Buffer.from(pdf).toString('base64') })
}

export async function screenCode(
  { placeId }: Input<'screenCode'>,
  { store, caller, effects, now }: Context,
): Promise<Result<ScreenCodeView>> {
  const door = await doorAt('place', { id: placeId }, store)
  if (!door) return refuse('not-found', 'door.gone', { field: 'placeId' })
  if (!holdsOver(caller, staffRoles, door.path)) return refuse('forbidden', 'door.not-yours')
  if (!isDoorCode(door.code)) return refuse('conflict', 'input.doorCode')
  const slot = slotOf(now)
  const scene = await sealedScene({ way: 'screen', kind: 'place', code: door.code, slot }, store)
  const site = effects.siteAddress()
  const address = site === '' ? '' : addressOf(site, scene)
  return ok({ name: door.name, demo: door.demo, scene, address, until: (slot + 1) * minuteMs })
}
