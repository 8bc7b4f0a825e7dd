// A secret key of the house as the store keeps it.

export type KeyPurpose = 'doors' | 'certificates'

/** 32 bytes as base64url. Insert-or-exists decides between two that make it at once. */
export interface HouseKey {
  readonly secret: string
}
