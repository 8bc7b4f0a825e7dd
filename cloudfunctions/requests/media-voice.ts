// What was said aloud with a request: at most a minute, kept as it was recorded, played by a short-lived address.
import { ok, refuse, type Result } from '@core/kernel/result'
import { voiceBytesLimit, voiceSeconds, voiceSecondsLimit, type UploadedMedia } from '@core/requests/media'
import type { Voice } from '@core/requests/request'
import type { Context } from '../_kit/context'
import type { Upload } from '../_kit/effects/files'
import { secondsOfVoice } from './media-seconds'

const megabyte = 1024 * 1024
const field = 'voice'

export interface UploadedVoice extends UploadedMedia {
  /** What the phone wrote down of it; empty where it cannot. */
  readonly transcript: string
}

/**
 * Keeps a voice whose length its own container tells, whatever the phone claims. The same voice again gives the same
 * result. Refuses with `field: 'voice'` what is missing, too large, too long or no sound.
 */
export async function inspectVoice(
  { id, file, transcript }: UploadedVoice,
  { effects, caller }: Pick<Context, 'effects' | 'caller'>,
): Promise<Result<Voice>> {
  const upload: Upload = { id, file, accountId: caller.accountId }
  let before = await effects.files.kept(upload, 'voice')
  let bytes = before?.bytes ?? (await effects.files.read(upload, voiceBytesLimit))
  if (bytes === 'missing') {
    // The same call twice at once: the other one may have taken it between our two looks.
    before = await effects.files.kept(upload, 'voice')
    bytes = before?.bytes ?? 'missing'
  }
  if (bytes === 'missing') return refuse('invalid', 'voice.missing', { field })
  if (bytes === 'too-large') {
    return refuse('invalid', 'voice.too-large', { field, params: { limit: voiceBytesLimit / megabyte } })
  }
  const seconds = await secondsOfVoice(bytes)
  if (seconds === undefined) return refuse('invalid', 'voice.not-sound', { field })
  if (seconds > voiceSecondsLimit)
    return refuse('invalid', 'voice.too-long', { field, params: { limit: voiceSeconds } })
  const kept = before?.file ?? (await effects.files.keep(upload, 'voice', bytes))
  await effects.files.discard(upload)
  return ok({ id, file: kept, seconds: Math.min(voiceSeconds, Math.max(1, Math.round(seconds))), transcript })
}

/** Where the voice can be played for about ten minutes. */
export function voiceUrl(voice: Voice, { effects }: Pick<Context, 'effects'>): Promise<string> {
  return effects.files.url(voice.file)
}
