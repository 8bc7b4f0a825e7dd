// The sheet at a door, with codes that are ours: for whoever prints one, and for whoever prints them all.
import type { Door } from '@core/doors/door'
import { addressOf, entryPage } from '@core/doors/door-code'
import { drawPlate } from '@core/doors/draw-plate'
import { plateOf, type PlateSize } from '@core/doors/plate'
import type { Sheet } from '@core/doors/sheet'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { World } from '../_kit/dispatch'
import { sealedScene } from '../_kit/door-code'

type PrintWorld = Pick<World, 'store'> & { readonly effects: Pick<World['effects'], 'codeImages' | 'siteAddress'> }

/** Refuses with `plate.no-address` where there is neither an address nor WeChat to lead anybody in. */
export async function plateSheet(door: Door, size: PlateSize, { store, effects }: PrintWorld): Promise<Result<Sheet>> {
  const scene = await sealedScene({ way: 'plate', kind: door.kind, code: door.code }, store)
  const site = effects.siteAddress()
  const miniProgramCode = await effects.codeImages.miniProgramCode(scene, entryPage)
  const address = site === '' ? '' : addressOf(site, scene)
  if (address === '' && !miniProgramCode) return refuse('conflict', 'plate.no-address')
  return ok(drawPlate(plateOf(door, { address, miniProgramCode }), size))
}
