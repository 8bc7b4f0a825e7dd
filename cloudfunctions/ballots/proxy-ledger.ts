// The list of those one holder stands in for: never longer than the limit, however many are written down at once.
import { ok, refuse, type Result } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'

interface Appointment {
  readonly decisionId: string
  readonly principalKey: string
  readonly holderKey: string
}

export async function enlist(
  { decisionId, principalKey, holderKey }: Appointment,
  limit: number,
  store: Context['store'],
): Promise<Result<true>> {
  const id = `${decisionId}:${holderKey}`
  await store.insert('proxyHolders', id, { decisionId, holderKey, principals: [] })
  const listed = await change(store, 'proxyHolders', id, (ledger) => {
    if (ledger.principals.includes(principalKey)) return ok(ledger)
    if (ledger.principals.length >= limit) return refuse('conflict', 'proxy.too-many', { field: 'holderKey', params: { limit } }) // prettier-ignore
    return ok({ ...ledger, principals: [...ledger.principals, principalKey] })
  })
  return listed.ok ? ok(true) : listed
}

/** Not while the proxy names him: then somebody has written it down again in between. */
export async function strike(
  decisionId: string,
  holderKey: string,
  principalKey: string,
  store: Context['store'],
): Promise<void> {
  const proxy = await store.get('proxies', `${decisionId}:${principalKey}`)
  if (proxy?.stands === 1 && proxy.holderKey === holderKey) return
  await change(store, 'proxyHolders', `${decisionId}:${holderKey}`, (ledger) =>
    ok(
      ledger.principals.includes(principalKey)
        ? { ...ledger, principals: ledger.principals.filter((key) => key !== principalKey) }
        : ledger,
    ),
  )
}
