// The atlas's slices on the phone: each under a key of its own, since WeChat allows a megabyte a key. What the phone has
// no room for stays in memory while the app runs.
import { readKept, removeKept, writeKept } from '@/platform/storage'
import type { AtlasShelf } from './gather-atlas'

interface Label {
  readonly version: string
  readonly parts: number
}

const labelPlace = 'atlas'
const placeOf = (part: number) => `atlas:${part}`

export function atlasShelf(): AtlasShelf {
  const inMemory = new Map<number, string>()

  function clear(): void {
    const label = readKept<Label>(labelPlace)
    for (let part = 0; part < (label?.parts ?? 0); part++) removeKept(placeOf(part))
    removeKept(labelPlace)
    inMemory.clear()
  }

  let current = ''
  return {
    begin(version, parts) {
      const label = readKept<Label>(labelPlace)
      if (label && (label.version !== version || label.parts !== parts)) clear()
      if (current !== version) inMemory.clear()
      current = version
      writeKept(labelPlace, { version, parts })
    },
    read: (part) => inMemory.get(part) ?? readKept<string>(placeOf(part)),
    keep(part, data) {
      if (!writeKept(placeOf(part), data)) inMemory.set(part, data)
    },
    clear,
  }
}
