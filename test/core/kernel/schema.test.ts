// Bad input is refused with its field and a reason the client has a sentence for.
import * as v from 'valibot'
import { parse } from '@core/kernel/procedure'
import { id, newId, phone, position, text } from '@core/kernel/schema'

const schema = v.object({ place: v.object({ position }), text: text(1, 10) })
const good = { place: { position: { lng: 119.3, lat: 34.7, datum: 'wgs84' } }, text: ' 灯坏了 ' }

test('good input comes through in the product’s own form', () => {
  expect(parse(schema, good)).toEqual({
    ok: true,
    value: { place: { position: { lng: 119.3, lat: 34.7 } }, text: '灯坏了' },
  })
})

test.each([
  [{ ...good, text: '   ' }, 'input.text.empty', 'text'],
  [{ ...good, text: '长'.repeat(11) }, 'input.text.too-long', 'text'],
  [{ ...good, text: 7 }, 'input.text.not-text', 'text'],
  [{ ...good, text: 'a\u0000b' }, 'input.text.unreadable', 'text'],
  [{ ...good, text: 'a\ud800' }, 'input.text.unreadable', 'text'],
  [
    { ...good, place: { position: { lng: 0, lat: 0, datum: 'wgs84' } } },
    'input.position.outside-china',
    'place.position',
  ],
  [
    { ...good, place: { position: { lng: 34.7, lat: 119.3, datum: 'wgs84' } } },
    'input.position.outside-china',
    'place.position',
  ],
  [
    { ...good, place: { position: { lng: 119.3, lat: 34.7, datum: 'gcj02' } } },
    'input.position.datum',
    'place.position.datum',
  ],
  [{ ...good, place: { position: { lng: 119.3, lat: 34.7 } } }, 'input.position.malformed', 'place.position.datum'],
  [
    { ...good, place: { position: { lng: 'x', lat: 34.7, datum: 'wgs84' } } },
    'input.position.malformed',
    'place.position.lng',
  ],
  [
    { ...good, place: { position: { lng: NaN, lat: 34.7, datum: 'wgs84' } } },
    'input.position.malformed',
    'place.position.lng',
  ],
  [{ text: '好' }, 'input.malformed', 'place'],
])('%j is refused as %s at %s', (raw, reason, field) => {
  expect(parse(schema, raw)).toMatchObject({ ok: false, error: { code: 'invalid', reason, field } })
})

test.each([null, undefined, 7, 'x', []])('%j is no input at all', (raw) => {
  expect(parse(schema, raw)).toMatchObject({ ok: false, error: { code: 'invalid' } })
})

test.each(['13812345678', '+86 138-1234-5678', '0518-00001234', '12345', '110'])('%s', (written) => {
  expect(parse(phone, written).ok).toBe(written !== '110')
})

test('ids are URL-safe and bounded; new ones too long to guess', () => {
  expect(parse(id, '320703008002001').ok).toBe(true)
  for (const bad of ['', 'a b', '../x', 'x'.repeat(81), "'; drop table"]) expect(parse(id, bad).ok).toBe(false)
  expect(parse(newId, 'short').ok).toBe(false)
})
