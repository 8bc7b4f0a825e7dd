// Photos as large as the screen.

/** `first`: the address shown at the beginning. */
export type LookAtPhotos = (addresses: readonly string[], first: string) => void
