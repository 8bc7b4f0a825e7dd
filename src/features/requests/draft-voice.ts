// A voice while its request is being written.
import type { LocalVoice } from '@/platform/voice-port'

export interface DraftVoice extends LocalVoice {
  /** The voice's id in the request, and its file's name. */
  readonly id: string
  /** Where the file store keeps it; empty until it is sent. */
  readonly file: string
}
