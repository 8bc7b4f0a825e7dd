// A neighbour has the same trouble: one document each, so that thousands may say so at once; they are told what comes of it.

/** Document id: made from request and account, so that the same person counts once. */
export interface MeToo {
  readonly requestId: string
  /** Empty once the account is erased; the count stays. */
  readonly accountId: string
  /** 1 while it stands, 0 taken back. */
  readonly stands: number
  readonly at: number
}
