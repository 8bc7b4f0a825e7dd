// Secret keys of the house, one a purpose: made by whoever first needs one, kept in the store beside what they guard.
import { randomBytes } from 'node:crypto'
import type { KeyPurpose } from './kept-key'
import type { Store } from './store'

const keyBytes = 32

export async function houseKey(store: Store, purpose: KeyPurpose): Promise<Uint8Array> {
  const kept = await store.get('houseKeys', purpose)
  if (kept) return Buffer.from(kept.secret, 'base64url')
  await store.insert('houseKeys', purpose, { secret: randomBytes(keyBytes).toString('base64url') })
  const made = await store.get('houseKeys', purpose)
  if (!made) throw new Error(`the key for ${purpose} was made and is not there`)
  return Buffer.from(made.secret, 'base64url')
}
