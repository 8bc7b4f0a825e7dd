// Values cross from one realm to another as copies, as they cross a phone's bridge: plain data, and buffers whole.

export interface RealmMaker {
  readonly newObject: () => Record<string, unknown>
  readonly newArray: () => unknown[]
}

export const hostMaker: RealmMaker = { newObject: () => ({}), newArray: () => [] }

/** Drops functions and undefined, keeps buffers (their bytes are shared), copies everything else. */
export function copyInto(maker: RealmMaker, value: unknown): unknown {
  if (typeof value === 'function' || typeof value === 'symbol') return undefined
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const list = maker.newArray()
    for (const item of value) list.push(copyInto(maker, item) ?? null)
    return list
  }
  if (isBuffer(value)) return value
  const copy = maker.newObject()
  for (const [key, part] of Object.entries(value)) {
    const made = copyInto(maker, part)
    if (made !== undefined) copy[key] = made
  }
  return copy
}

function isBuffer(value: object): boolean {
  const kind = Object.prototype.toString.call(value)
  return kind === '[object ArrayBuffer]' || ArrayBuffer.isView(value)
}
