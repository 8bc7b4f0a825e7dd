// Randomness good enough for keys: from the phone itself, or not at all.

export interface SecureRandom {
  /** Rejects where the phone has none: then nothing secret is made on it. At most 64 KB. */
  randomBytes(length: number): Promise<Uint8Array>
}
