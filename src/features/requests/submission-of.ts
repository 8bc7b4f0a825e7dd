// A draft in the form the contract asks for.
import type { Sent } from '@/rpc/call'
import { requestWords } from '@/ui/words/requests'
import type { Draft } from './draft'

export type Submission = Sent<'requests', 'submit'>

/** `draft` must have passed `checkDraft`. */
export function submissionOf(draft: Draft): Submission {
  const { id, serviceCode, photos, voice, note, contact, behalf, mayShow } = draft
  return {
    id,
    serviceCode,
    description: wordsOf(draft),
    photos: photos.map((photo) => ({ id: photo.id, file: photo.file })),
    voice: voice ? { id: voice.id, file: voice.file, transcript: voice.transcript } : null,
    place: placeOf(draft, note),
    contact: contact.phone.trim() === '' ? null : contact,
    forSomeoneElse: behalf && {
      name: behalf.name,
      phone: behalf.phone.trim(),
      relation: behalf.relation,
      agreed: behalf.agreed as true,
    },
    mayShow,
  }
}

/** A request is found and listed by its words: what was only said aloud stands there as the phone heard it. */
export function wordsOf({ description, voice }: Draft): string {
  if (description.trim() !== '' || !voice) return description
  return voice.transcript === '' ? requestWords.new.onlySpoken : voice.transcript
}

export function placeOf({ place }: Draft, note: string): Submission['place'] {
  if (place?.source === 'home') return { source: 'home', homeCode: place.homeCode, note }
  const { lng, lat } = place?.position ?? { lng: 0, lat: 0 }
  return { source: place?.source ?? 'map', position: { lng, lat, datum: 'wgs84' }, note }
}
