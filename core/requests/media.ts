// Photos and voice that come with a request: how much of each, what kinds, and what a checker says about them.

/** Longest side of a photo as it is kept, and of its small one for lists. */
export const photoSidePx = 2048
export const thumbSidePx = 320
/** A phone camera writes 50 million pixels at most unless told otherwise; what claims more is made to fill memory. */
export const photoPixelsLimit = 64_000_000

export const voiceSeconds = 60
/** A recorder stops a little late. */
export const voiceSecondsLimit = 61
/** A minute of speech is about 0.5 MB at 64 kbit/s; browsers choose up to 128. */
export const voiceBytesLimit = 3 * 1024 * 1024
export const transcriptLimit = 1000

/** What a client names: an uploaded photo or voice, under the id it made for it. */
export interface UploadedMedia {
  readonly id: string
  readonly file: string
}

/** What a content checker says. `unknown` (not reachable, or not yet decided) never stands in a request's way. */
export type Verdict =
  | { readonly status: 'clear' }
  /** Labels say why, such as `insult` or WeChat's own number; a human looks, nobody else decides. */
  | { readonly status: 'flagged'; readonly labels: readonly string[] }
  /** `trace`: under which the answer will come, empty where none will. */
  | { readonly status: 'unknown'; readonly trace: string }
