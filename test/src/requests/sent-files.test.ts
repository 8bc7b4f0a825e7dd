// The files of a draft: what has arrived is remembered, also for a draft that was changed meanwhile.
import type { Draft } from '@/features/requests/draft'
import { asUnsent, filesFrom, wasSwept } from '@/features/requests/sent-files'

const photo = (id: string, file = '') => ({ id, file, path: `local:${id}`, width: 1, height: 1 })
const voice = { id: 'v', file: '', path: 'local:v', seconds: 3, transcript: '' }
const draft = (over: Partial<Draft>): Draft => ({
  id: 'draft-0000000000000001',
  serviceCode: 'lamp',
  description: '灯坏了',
  photos: [],
  voice: null,
  place: null,
  note: '',
  contact: { name: '', phone: '' },
  behalf: null,
  mayShow: true,
  ...over,
})

test('words written while the photos flew are kept, with the files that arrived', () => {
  const sent = draft({ photos: [photo('a', 'kept/a'), photo('b')], voice: { ...voice, file: 'kept/v' } })
  const written = draft({ description: '灯坏了三天', photos: [photo('a'), photo('c')], voice })
  expect(filesFrom(sent, written)).toMatchObject({
    description: '灯坏了三天',
    photos: [photo('a', 'kept/a'), photo('c')],
    voice: { file: 'kept/v' },
  })
})

test('a voice said anew is not taken for the old one; a removed one stays removed', () => {
  const sent = draft({ voice: { ...voice, file: 'kept/v' } })
  expect(filesFrom(sent, draft({ voice: { ...voice, id: 'w' } })).voice).toMatchObject({ id: 'w', file: '' })
  expect(filesFrom(sent, draft({})).voice).toBeNull()
})

test('what the server swept is sent anew', () => {
  expect(wasSwept('photo.missing') && wasSwept('voice.missing')).toBe(true)
  expect(wasSwept('photo.too-large')).toBe(false)
  const again = asUnsent(draft({ photos: [photo('a', 'kept/a')], voice: { ...voice, file: 'kept/v' } }))
  expect([again.photos[0]?.file, again.voice?.file]).toEqual(['', ''])
})
