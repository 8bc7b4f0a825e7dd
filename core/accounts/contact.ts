// How to reach the person behind a request: kept apart from it, shown only to who handles it, every look recorded.

export interface Contact {
  readonly ownerId: string
  readonly name: string
  readonly phone: string
  /** The person it is about, when asked for on someone's behalf. */
  readonly about: { readonly name: string; readonly phone: string; readonly relation: string } | null
}

export interface ContactRead {
  readonly ownerId: string
  readonly requestId: string
  readonly readerId: string
  readonly readerName: string
  readonly at: number
}
