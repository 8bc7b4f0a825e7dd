// What is still missing in a draft before it can be sent.
import { checkDraft, fieldOfRefusal } from '@/features/requests/check-draft'
import type { Draft } from '@/features/requests/draft'
import { wordsOf } from '@/features/requests/submission-of'

const aDraft = (over: Partial<Draft> = {}): Draft => ({
  id: 'draft-0000000000000001',
  serviceCode: 'lamp',
  description: '楼道的灯坏了',
  photos: [],
  voice: null,
  place: { source: 'map', position: { lng: 119.3, lat: 34.7 } },
  note: '',
  contact: { name: '', phone: '' },
  behalf: null,
  mayShow: true,
  ...over,
})
const faults = (over: Partial<Draft>) =>
  Object.fromEntries(Object.entries(checkDraft(aDraft(over))).map(([field, refusal]) => [field, refusal.reason]))

test('a complete draft has no fault', () => {
  expect(faults({})).toEqual({})
})

test('an empty draft names every field at once, in the order of the form', () => {
  expect(Object.keys(checkDraft(aDraft({ serviceCode: '', description: '  ', place: null })))).toEqual([
    'serviceCode',
    'description',
    'place',
  ])
})

test('text is measured as the server measures it', () => {
  expect(faults({ description: 'x'.repeat(2001) })).toEqual({ description: 'input.text.too-long' })
  expect(faults({ note: 'x'.repeat(201) })).toEqual({ 'place.note': 'input.text.too-long' })
})

test('a phone may be left out, but not be wrong', () => {
  expect(faults({ contact: { name: '老李', phone: '' } })).toEqual({})
  expect(faults({ contact: { name: '老李', phone: '12' } })).toEqual({ 'contact.phone': 'input.phone' })
})

test('for someone else: their name and their yes are needed', () => {
  const behalf = { name: '', phone: '', relation: '', agreed: false }
  expect(faults({ behalf })).toEqual({
    'forSomeoneElse.name': 'input.text.empty',
    'forSomeoneElse.agreed': 'input.behalf.not-agreed',
  })
})

test('a refusal of the server finds its field', () => {
  const at = (field: string) => fieldOfRefusal({ code: 'invalid', reason: 'x', field })
  expect(at('photos.2')).toBe('photos')
  expect(at('place.homeCode')).toBe('place')
  expect(at('place.note')).toBe('place.note')
  expect(at('contact.phone')).toBe('contact.phone')
  expect(at('cursor')).toBeUndefined()
})

test('whoever said it aloud need not write it too', () => {
  const voice = { id: 'v', file: '', path: 'local:v', seconds: 3, transcript: '灯坏了' }
  expect(faults({ description: '', voice })).toEqual({})
  expect(wordsOf(aDraft({ description: ' ', voice }))).toBe('灯坏了')
  expect(wordsOf(aDraft({ description: '灯坏了三天', voice }))).toBe('灯坏了三天')
  // Where the phone cannot write down speech, staff are told to listen.
  expect(wordsOf(aDraft({ description: '', voice: { ...voice, transcript: '' } }))).toBe('语音诉求，请听录音。')
})
