// The opaque mark between two pages: the sort values of the last row, bound to the query that they came from.
import { createHash } from 'node:crypto'
import type { FieldType } from './collection'
import { InvalidCursor } from './store'

type Value = string | number

/** Not a secret, and no signature: it keeps torn and foreign cursors out; equality is enforced by the query anyway. */
const sealLength = 12

export function sealCursor(fingerprint: string, values: readonly Value[]): string {
  const text = JSON.stringify(values)
  return Buffer.from(text).toString('base64url') + '.' + sealOf(fingerprint, text)
}

/** The values inside, if the cursor was made for this query. */
export function openCursor(cursor: string, fingerprint: string, types: readonly FieldType[]): readonly Value[] {
  const [packed, seal, ...rest] = typeof cursor === 'string' ? cursor.split('.') : []
  if (packed === undefined || seal === undefined || rest.length > 0) throw new InvalidCursor('The cursor is torn.')
  const text = Buffer.from(packed, 'base64url').toString()
  if (seal !== sealOf(fingerprint, text)) throw new InvalidCursor('The cursor belongs to another query.')
  const values: unknown = JSON.parse(text)
  if (!areValues(values, types)) throw new InvalidCursor('The cursor has other fields than the index.')
  return values
}

function areValues(values: unknown, types: readonly FieldType[]): values is readonly Value[] {
  return (
    Array.isArray(values) &&
    values.length === types.length &&
    types.every((type, at) => (type === 'text' ? typeof values[at] === 'string' : Number.isSafeInteger(values[at])))
  )
}

function sealOf(fingerprint: string, text: string): string {
  return createHash('sha256').update(`${fingerprint}\n${text}`).digest('base64url').slice(0, sealLength)
}
