// MongoDB Extended JSON, as far as JSON documents need it: numbers travel with their type.
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = Readonly<Record<string, Json>>

const numberKeys = ['$numberInt', '$numberLong', '$numberDouble']

export function decode(text: string): Json {
  return JSON.parse(text, (_, value: Json) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const [entry, ...rest] = Object.entries(value)
    return entry && rest.length === 0 && numberKeys.includes(entry[0]) ? Number(entry[1]) : value
  }) as Json
}

export function decodeObject(text: unknown): JsonObject {
  const value = typeof text === 'string' && text !== '' ? decode(text) : {}
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('An object was expected.')
  return value as JsonObject
}

export function encode(value: Json): string {
  return JSON.stringify(typed(value))
}

function typed(value: Json): Json {
  if (typeof value === 'number') return typedNumber(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(typed)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typed(item)]))
}

function typedNumber(value: number): Json {
  if (!Number.isSafeInteger(value)) return { $numberDouble: String(value) }
  return Math.abs(value) < 2 ** 31 ? { $numberInt: String(value) } : { $numberLong: String(value) }
}
