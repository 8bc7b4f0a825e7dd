// Which files of a draft the server has: told to a draft that goes on being written, or forgotten.
import type { Draft } from './draft'

/** What the server has of `sent`, told to a draft that may have been changed meanwhile. */
export function filesFrom(sent: Draft, draft: Draft): Draft {
  const photos = draft.photos.map((photo) => sent.photos.find((one) => one.id === photo.id) ?? photo)
  const voice = draft.voice && sent.voice?.id === draft.voice.id ? sent.voice : draft.voice
  return { ...draft, photos, voice }
}

/** What lay with the server for days, named by no request, was swept there; the phone still has it and sends it anew. */
export function wasSwept(reason: string): boolean {
  return reason === 'photo.missing' || reason === 'voice.missing'
}

export function asUnsent(draft: Draft): Draft {
  const voice = draft.voice ? { ...draft.voice, file: '' } : null
  return { ...draft, voice, photos: draft.photos.map((photo) => ({ ...photo, file: '' })) }
}
