// The walking atlas out of the store, unpacked once per version.
import { gunzipSync } from 'fflate'
import type { AtlasRef } from '@core/district/district'
import { openAtlas } from '@core/walking/atlas-file'
import { layOutStreets, type Streets } from '@core/walking/streets'
import type { Store } from './store'

const kept = new WeakMap<Store, { readonly version: string; readonly streets: Streets }>()

/** Undefined where there is no atlas, or where its parts are not all there yet: then straight lines serve. */
export async function streetsOf(store: Store, ref: AtlasRef | null): Promise<Streets | undefined> {
  if (!ref) return undefined
  const known = kept.get(store)
  if (known?.version === ref.version) return known.streets
  const ids = Array.from({ length: ref.parts }, (_, part) => atlasPartId(ref.version, part))
  const parts = await store.getMany('atlasParts', ids)
  if (parts.length < ref.parts || parts.some((part) => part.data === '')) return undefined
  const atlas = openAtlas(gunzipSync(Buffer.concat(parts.map((part) => Buffer.from(part.data, 'base64')))))
  if (!atlas.ok) return undefined
  const streets = layOutStreets(atlas.value)
  kept.set(store, { version: ref.version, streets })
  return streets
}

export function atlasPartId(version: string, part: number): string {
  return `${version}-${part}`
}
