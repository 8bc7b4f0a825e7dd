// Identities to try the product with: offered by a server that runs as a demonstration, and by nothing else.

export interface DemoIdentity {
  readonly key: string
  readonly label: string
}

/** Where one begins: who answers requests, and everybody else. */
export interface Landing {
  readonly staff: string
  readonly others: string
}

export interface Demo {
  readonly identities: readonly DemoIdentity[]
  /** Key of the identity this tab acts as; empty for a visitor. */
  readonly current: string
  /** Begins anew as somebody else, at the page that is theirs. */
  choose(key: string, landing: Landing): Promise<void>
}
