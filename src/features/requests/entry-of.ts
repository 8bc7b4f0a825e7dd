// A draft written at the counter, in the form the contract asks for.
import type { Sent } from '@/rpc/call'
import type { Draft } from './draft'
import { submissionOf } from './submission-of'

export type Entry = Sent<'requests', 'enter'>

/** `draft` must have passed `checkDraft`, with the person in `behalf`. */
export function entryOf(draft: Draft): Entry {
  const { id, serviceCode, description, photos, voice, place, mayShow } = submissionOf(draft)
  const { name, phone, agreed } = draft.behalf ?? { name: '', phone: '', agreed: false }
  return {
    id,
    serviceCode,
    description,
    photos,
    ...(voice === undefined ? {} : { voice }),
    place,
    ...(mayShow === undefined ? {} : { mayShow }),
    person: { name, phone: phone.trim(), agreed: agreed as true },
  }
}
