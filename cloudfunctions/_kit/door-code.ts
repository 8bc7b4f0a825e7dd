// Seals the codes of doors, and tells ours from others. The key is the house's own and never leaves it, so only a server
// can tell: a phone would have to hold the key.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { bodyOfCode, readScene, sceneOf, sealLength, type DoorCode } from '@core/doors/door-code'
import { ok, refuse, type Result } from '@core/kernel/result'
import { houseKey } from './house-key'
import type { Store } from './store'

export async function sealedScene(door: DoorCode, store: Store): Promise<string> {
  return sceneOf(door, sealOf(bodyOfCode(door), await houseKey(store, 'doors')))
}

/** Refuses with `door.unknown`, `door.unsigned` or `door.forged`; looks nothing up for a seal that is not ours. */
export async function openedScene(scene: string, store: Store): Promise<Result<DoorCode>> {
  const read = readScene(scene)
  if (!read.ok) return read
  const { door, body, seal } = read.value
  const ours = sealOf(body, await houseKey(store, 'doors'))
  if (!timingSafeEqual(Buffer.from(ours), Buffer.from(seal))) return refuse('forbidden', 'door.forged', { field: 'scene' }) // prettier-ignore
  return ok(door)
}

function sealOf(body: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(body).digest('base64url').slice(0, sealLength)
}
