// Writing down what is said, where the phone can; nothing depends on it.

/** What a recognising recorder gives at its end: the sound's temporary file and the text, which may be empty. */
export interface Heard {
  readonly temporary: string
  readonly milliseconds: number
  readonly transcript: string
}

export interface SpeechToText {
  /** Records and listens at once: the microphone has one owner. Calls exactly one of the two, once. */
  begin(onHeard: (heard: Heard) => void, onFault: () => void): void
  end(): void
}
