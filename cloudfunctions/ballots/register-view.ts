// A register as its committee reads it.
import type { RegisterView } from '@core/ballots/ballots-api'
import type { Register } from '@core/ballots/register'
import type { Context } from '../_kit/context'

/** Before every account id, which is never empty where a letter was used. */
const anyAccount = '!'

export async function registerView(
  kept: Register & { readonly _id: string },
  { store }: Pick<Context, 'store'>,
): Promise<RegisterView> {
  const { _id, kind, name, unitId, path, scopeName, version, versions, createdAt, updatedAt, demo } = kept
  const claims = { index: 'registerAccount', equals: { registerId: _id }, from: anyAccount } as const
  const claimed = await store.count('electorClaims', claims)
  return { id: _id, kind, name, unitId, path, scopeName, version, versions, createdAt, updatedAt, demo, claimed }
}
