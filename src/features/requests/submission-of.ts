// A draft in the form the contract asks for.
import type { Sent } from '@/rpc/call'
import type { Draft } from './draft'

export type Submission = Sent<'requests', 'submit'>

/** `draft` must have passed `checkDraft`. */
export function submissionOf(draft: Draft): Submission {
  const { id, serviceCode, description, photos, note, contact, behalf } = draft
  return {
    id,
    serviceCode,
    description,
    photos: photos.map((photo) => ({ id: photo.id, file: photo.file })),
    place: placeOf(draft, note),
    contact: contact.phone.trim() === '' ? null : contact,
    forSomeoneElse: behalf && {
      name: behalf.name,
      phone: behalf.phone.trim(),
      relation: behalf.relation,
      agreed: behalf.agreed as true,
    },
  }
}

function placeOf({ place }: Draft, note: string): Submission['place'] {
  if (place?.source === 'home') return { source: 'home', homeCode: place.homeCode, note }
  const { lng, lat } = place?.position ?? { lng: 0, lat: 0 }
  return { source: place?.source ?? 'map', position: { lng, lat, datum: 'wgs84' }, note }
}
