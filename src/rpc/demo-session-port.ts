// Identities to try the product with: offered by a server that runs as a demonstration, and by nothing else.

export interface DemoIdentity {
  readonly key: string
  readonly label: string
}

export interface Demo {
  readonly identities: readonly DemoIdentity[]
  /** Key of the identity this tab acts as; empty for a visitor. */
  readonly current: string
  choose(key: string): Promise<void>
}
