// What every engine can keep alike: plain JSON without the few things that one of them would change or refuse.
import type { CollectionShape } from './schema-table'

/** Six of them and an id fit into CloudBase's 1,024 bytes of index key; PostgreSQL allows 2,700. */
const maxIndexedBytes = 200

/** NUL is refused by PostgreSQL, half of a surrogate pair by every UTF-8 engine. */
const unstorableText = /[\0\ud800-\udfff]/u

/** The document as JSON text. `_id` and `rev` stand beside it, so a document that was read can be written back. */
export function toStoredJson(shape: CollectionShape, body: unknown): string {
  if (typeof body !== 'object' || body === null) throw new TypeError('A document is an object.')
  const kept: Readonly<Record<string, unknown>> = { ...body, _id: undefined, rev: undefined }
  checkObject(kept, '')
  for (const [field, type] of Object.entries(shape.fields)) {
    checkIndexed(field, type, kept[field])
  }
  return JSON.stringify(kept)
}

/** An id or an indexed text that no document can have: nothing is found by it. */
export function isStorableText(text: string): boolean {
  return !unstorableText.test(text)
}

/** Ids are short and not empty, so that they fit the end of every index. */
export function checkId(id: string): void {
  if (id === '') throw new TypeError('A document needs an id.')
  checkIndexed('_id', 'text', id)
}

function checkIndexed(field: string, type: 'text' | 'integer', value: unknown): void {
  if (type === 'integer') {
    if (Number.isSafeInteger(value)) return
    throw new TypeError(`Indexed field ${field} must be a safe integer.`)
  }
  if (typeof value !== 'string') throw new TypeError(`Indexed field ${field} must be a text.`)
  if (unstorableText.test(value)) throw new TypeError(`${field} holds a character that cannot be stored.`)
  // UTF-8 needs at most three bytes for each unit of a JavaScript string.
  if (value.length * 3 > maxIndexedBytes && Buffer.byteLength(value) > maxIndexedBytes) {
    throw new TypeError(`Indexed field ${field} is longer than ${maxIndexedBytes} bytes.`)
  }
}

function checkValue(value: unknown, path: string): void {
  switch (typeof value) {
    case 'string':
      if (unstorableText.test(value)) throw new TypeError(`${path} holds a character that cannot be stored.`)
      return
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${path} is not a finite number.`)
      return
    case 'boolean':
      return
    case 'object':
      if (value === null) return
      if (Array.isArray(value)) return value.forEach((item, at) => checkValue(item, `${path}[${at}]`))
      return checkObject(value, path)
    default:
      throw new TypeError(`${path} is no JSON.`)
  }
}

function checkObject(value: object, path: string): void {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`${path} is no plain object.`)
  for (const [key, item] of Object.entries(value)) {
    // MongoDB reads dots as paths and dollars as operators; its driver loses `__proto__` and takes
    // `_bsontype` for a type of its own.
    if (
      key === '' ||
      key.startsWith('$') ||
      key.includes('.') ||
      key === '__proto__' ||
      key === '_bsontype' ||
      unstorableText.test(key)
    ) {
      throw new TypeError(`${path} has a key that cannot be stored: ${JSON.stringify(key)}.`)
    }
    // As JSON.stringify does: a field that is undefined is not there.
    if (item !== undefined) checkValue(item, path === '' ? key : `${path}.${key}`)
  }
}
