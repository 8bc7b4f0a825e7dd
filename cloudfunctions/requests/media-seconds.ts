// How long a sound file really plays: counted from its packets, since browsers write no length, and lengths can lie.
import { ADTS, BufferSource, Input, MP3, MP4, OGG, WEBM } from 'mediabunny'
import { voiceTypeOf } from '@core/requests/media-kind'

/** Undefined for what is no sound, is torn, or holds a picture track. */
export async function secondsOfVoice(bytes: Uint8Array): Promise<number | undefined> {
  if (!voiceTypeOf(bytes)) return undefined
  const input = new Input({ formats: [MP4, WEBM, OGG, MP3, ADTS], source: new BufferSource(bytes) })
  try {
    const tracks = await input.getTracks()
    if (tracks.length !== 1 || tracks[0]?.type !== 'audio') return undefined
    const seconds = await input.computeDuration()
    return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
  } catch {
    return undefined
  } finally {
    input.dispose()
  }
}
