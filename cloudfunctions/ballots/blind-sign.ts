// RFC 9474 section 4.3, BlindSign: a signature under a message that the signer cannot read.
import { constants, createPublicKey, privateEncrypt, publicDecrypt, type KeyObject } from 'node:crypto'

/** Undefined where the message is no number below the key's modulus. */
export function blindSign(key: KeyObject, blinded: Uint8Array): Uint8Array | undefined {
  const raw = { key, padding: constants.RSA_NO_PADDING }
  let signature: Buffer
  try {
    signature = privateEncrypt(raw, blinded)
  } catch {
    return undefined
  }
  // A signature that came out wrong (a computer's fault is enough) would give away a factor of the modulus.
  const back = publicDecrypt({ key: createPublicKey(key), padding: constants.RSA_NO_PADDING }, signature)
  if (!back.equals(blinded)) throw new Error('A blind signature came out wrong.')
  return signature
}
