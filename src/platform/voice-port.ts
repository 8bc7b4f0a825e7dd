// What is said aloud: recorded for a minute at most, kept on the phone until it is sent, and played.
import type { Result } from '@core/kernel/result'

export interface LocalVoice {
  /** Names the voice for `playVoice`, `dropVoice` and `uploadPhoto`; still good after a restart. */
  readonly path: string
  readonly seconds: number
  /** What was written down of it; empty where the phone cannot. */
  readonly transcript: string
}

export interface Recording {
  /** The voice, once it was stopped or its minute is over. Refuses with `voice.broken` or `voice.not-kept`. */
  readonly voice: Promise<Result<LocalVoice>>
  stop(): void
}

export interface Playing {
  /** Resolves when it is over, by itself, by `stop` or because it cannot be played; says whether it could be. */
  readonly over: Promise<boolean>
  stop(): void
}

export interface VoiceRecorder {
  /** Whether this phone can record at all. */
  readonly canRecord: boolean
  /** Asks for the microphone where need be. Refuses with `voice.refused`, `voice.unsupported` or `voice.broken`. */
  startRecording(): Promise<Result<Recording>>
  /** `source`: the path of a kept voice, or an address. One plays at a time. */
  playVoice(source: string): Playing
  dropVoice(path: string): Promise<void>
}

/** As `voiceSeconds` of the rules: the recorder itself stops there. */
export const longestMs = 60_000
/** Speech stays clear, and a minute weighs about a quarter of a megabyte. */
export const voiceBitsPerSecond = 32_000
