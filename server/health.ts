// What an operator or a load balancer asks: does the store answer, does its log grow, is there a district.
import type { Health } from './host'
import type { IdentitySource } from './identity/identity-source'
import { faultText, log } from './log'
import type { OpenStore, StoreHealth } from './stores/open-store'

declare const __VERSION__: string | undefined

/** Written in by the bundler. */
const version = typeof __VERSION__ === 'string' ? __VERSION__ : 'unbuilt'

export function healthOf(store: OpenStore, identity: IdentitySource['name']): () => Promise<Health> {
  return async () => {
    const engine = await store.health().catch((fault: unknown) => notAnswering(fault))
    return {
      ok: engine !== undefined,
      version,
      identity,
      store: engine ?? 'failed',
      district: await districtIn(store).catch(() => 'missing' as const),
    }
  }
}

/** The district itself is written last: units without one are what an import left that died. */
async function districtIn(store: OpenStore): Promise<Health['district']> {
  const district = await store.get('district', 'current')
  if (district) return { version: district.version, importedAt: district.importedAt }
  const units = await store.count('orgUnits', { index: 'level', equals: { level: 'district' } })
  return units > 0 ? 'unfinished' : 'missing'
}

function notAnswering(fault: unknown): StoreHealth | undefined {
  log({ level: 'error', check: 'store', fault: faultText(fault) })
  return undefined
}
