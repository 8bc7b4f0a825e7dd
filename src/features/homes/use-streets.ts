// The streets on the phone: fetched once the first screen stands, kept, and from then on there without a net.
import type { AtlasRef } from '@core/district/district'
import { layOutStreets, type Streets } from '@core/walking/streets'
import { useEffect, useSyncExternalStore } from 'react'
import { useOnline } from '@/platform/use-online'
import { call } from '@/rpc/call'
import { atlasShelf } from './atlas-shelf'
import { gatherAtlas, type AtlasLine } from './gather-atlas'

interface Known {
  readonly version: string
  readonly streets: Streets
}

const shelf = atlasShelf()
const listeners = new Set<() => void>()
let known: Known | undefined
let gathering = ''

/** Lets the first screen be drawn before the phone unpacks a city. */
const afterFirstScreenMs = 50

/** Undefined until they are here. `onGone`: the district has another atlas by now. */
export function useStreets(ref: AtlasRef | null | undefined, onGone: () => void): Streets | undefined {
  const now = useSyncExternalStore(watch, current, current)
  const online = useOnline()
  useEffect(() => {
    if (ref) void gather(ref, onGone)
  }, [ref, online, onGone])
  return ref && now?.version === ref.version ? now.streets : undefined
}

async function gather(ref: AtlasRef, onGone: () => void): Promise<void> {
  if (known?.version === ref.version || gathering === ref.version) return
  gathering = ref.version
  await new Promise((resolve) => setTimeout(resolve, afterFirstScreenMs))
  const atlas = await gatherAtlas(ref, askPart, shelf)
  if (gathering === ref.version) gathering = ''
  if (!atlas.ok) return atlas.error.reason === 'atlas.version-gone' ? onGone() : undefined
  known = { version: ref.version, streets: layOutStreets(atlas.value) }
  for (const tell of listeners) tell()
}

const askPart: AtlasLine = (version, part) => call('homes', 'atlasPart', { version, part })

function current(): Known | undefined {
  return known
}

function watch(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}
