// A key by which another program reads and sends requests: what it may, and the account its requests belong to.

/** `read`: public requests at a higher rate. `write`: sends requests. `updates`: hears and says what becomes of its own. */
export const keyScopes = ['read', 'write', 'updates'] as const
export type KeyScope = (typeof keyScopes)[number]

/** Document id: the SHA-256 of the secret, hex. The secret itself is kept nowhere. */
export interface ApiKey {
  /** Whose it is, for the operator. */
  readonly name: string
  readonly scopes: readonly KeyScope[]
  /** The key's own account: author of what it sends, with consents and limits like anybody's. */
  readonly accountId: string
  readonly createdAt: number
  /** 0 while in force. */
  readonly revokedAt: number
}
