// The files of a draft on their way: photos and voice, one after the other, each only once.
import { ok, type Result } from '@core/kernel/result'
import { dropPhoto } from '@/platform/photos'
import { dropVoice } from '@/platform/voice'
import { uploadPhoto } from '@/rpc/call'
import type { Draft, DraftPhoto } from './draft'

/** `onSent` after each: what was sent already is not sent again after a restart. */
export async function uploadDraft(draft: Draft, onSent: (draft: Draft) => void): Promise<Result<Draft>> {
  let now = draft
  const keep = (part: Partial<Draft>) => {
    now = { ...now, ...part }
    onSent(now)
  }
  for (const photo of draft.photos) {
    if (photo.file !== '') continue
    const sent = await uploadPhoto(photo.path, photo.id)
    if (!sent.ok) return sent
    keep({ photos: withFile(now.photos, photo.id, sent.value.file) })
  }
  if (now.voice && now.voice.file === '') {
    const sent = await uploadPhoto(now.voice.path, now.voice.id)
    if (!sent.ok) return sent
    keep({ voice: { ...now.voice, file: sent.value.file } })
  }
  return ok(now)
}

/** The server has them now: the phone need not keep them. */
export function dropFiles({ photos, voice }: Draft): void {
  for (const photo of photos) void dropPhoto(photo.path)
  if (voice) void dropVoice(voice.path)
}

function withFile(photos: readonly DraftPhoto[], id: string, file: string): readonly DraftPhoto[] {
  return photos.map((photo) => (photo.id === id ? { ...photo, file } : photo))
}
