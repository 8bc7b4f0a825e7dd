// The building blocks of every input schema. Messages are reason keys, see `src/ui/words`.
import * as v from 'valibot'
import { isInChina, type Position } from './position'

/** Text as a person types it: trimmed, of bounded length, without control characters or halves of a character. */
export function text(min: number, max: number) {
  return v.pipe(
    v.string('input.text.not-text'),
    v.trim(),
    v.minLength(min, 'input.text.empty'),
    v.maxLength(max, 'input.text.too-long'),
    v.check(isClean, 'input.text.unreadable'),
  )
}

/** NUL and its kin and unpaired surrogates: PostgreSQL's jsonb refuses them, and no keyboard makes them. */
const unclean = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u
function isClean(value: string): boolean {
  return !unclean.test(value)
}

/** An id made by a client or by us: URL-safe, so that it can be a document id on every engine. */
export const id = v.pipe(
  v.string('input.id.malformed'),
  v.regex(/^[A-Za-z0-9_-][A-Za-z0-9_:.-]{0,79}$/, 'input.id.malformed'),
)

/** An id that a client makes for something new or for a command: long enough not to be guessed or to collide. */
export const newId = v.pipe(v.string('input.id.malformed'), v.regex(/^[A-Za-z0-9_-]{16,64}$/, 'input.id.malformed'))

/** WGS-84 by declaration: a client that has GCJ-02 must convert first, and one that does not say is refused. */
export const position = v.pipe(
  v.object(
    {
      lng: v.pipe(v.number('input.position.malformed'), v.finite('input.position.malformed')),
      lat: v.pipe(v.number('input.position.malformed'), v.finite('input.position.malformed')),
      datum: v.literal('wgs84', 'input.position.datum'),
    },
    'input.position.malformed',
  ),
  v.transform(({ lng, lat }): Position => ({ lng, lat })),
  v.check(isInChina, 'input.position.outside-china'),
)

export const cursor = v.optional(v.pipe(v.string('input.cursor'), v.maxLength(512, 'input.cursor')))

/** Mainland mobile or landline, as people write it: digits, spaces and dashes, `+86` allowed. */
export const phone = v.pipe(
  v.string('input.phone'),
  v.transform((value) => value.replace(/[\s-]/g, '').replace(/^\+86/, '')),
  v.regex(/^(1\d{10}|0\d{9,11}|\d{5,8})$/, 'input.phone'),
)

export const epochMs = v.pipe(v.number('input.time'), v.integer('input.time'), v.minValue(0, 'input.time'))
