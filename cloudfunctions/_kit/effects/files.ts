// Photos and voice, kept outside the store. What a phone uploads comes in under `incoming/` and is nothing yet; what a
// request names lies under `kept/`, written by us. Only `incoming/` is ever swept, so nothing named can be swept away.

/** An uploaded file: the id its client made, where the file store has it, and whose it is. */
export interface Upload {
  readonly id: string
  readonly file: string
  readonly accountId: string
}

/** What is kept of an upload: a photo and its small one, or a voice. */
export type Variant = 'photo' | 'thumb' | 'voice'

export interface Kept {
  readonly file: string
  readonly bytes: Uint8Array
}

export interface Files {
  /** The bytes as they were uploaded, or why not: nothing there (or not theirs), or more than `limit` bytes. */
  read(upload: Upload, limit: number): Promise<Uint8Array | 'missing' | 'too-large'>
  /** What was kept of this upload before, if it was. */
  kept(upload: Upload, variant: Variant): Promise<Kept | undefined>
  /** Keeps bytes for good, wholly or not at all, under a name of the upload's owner and id; says where. */
  keep(upload: Upload, variant: Variant, bytes: Uint8Array): Promise<string>
  /** Takes away what was uploaded; what was kept of it stays. Harmless when it is gone already. */
  discard(upload: Upload): Promise<void>
  /** An address at which anybody who has it may load a kept file for about ten minutes. */
  url(file: string): Promise<string>
  /** Removes a kept file. */
  remove(file: string): Promise<void>
}
