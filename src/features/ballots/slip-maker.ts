// A slip made on this phone: its own key, its token signed blindly by the vote's key, and the ballot written on it.
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { p256 } from '@noble/curves/nist.js'
import type { Decision, SecretBallot, SlipKind } from '@core/ballots/decision'
import { ballotLine, ballotMessage, receiptMessage, tokenMessage, type PublishedOpenBallot, type Receipt } from '@core/ballots/result-file' // prettier-ignore
import { sha256Hex } from '@core/ballots/sha256'
import { fromBase64, toBase64url, utf8 } from '@/platform/base64url'
import type { SecureRandom } from '@/platform/crypto-port'
import { blindKey, withStandIn } from '@/platform/web-crypto-stand-in'

/** Its preparation changes nothing of a message. */
const suite = RSABSSA.SHA384.PSS.Deterministic()
/** What FIPS 186-5 asks for, so that no scalar is likelier than another. */
const seedLength = 48

/** Between the making and the signing; kept, since it can be made only once. Base64url. */
export interface BlindedSlip {
  readonly kind: string
  readonly key: string
  readonly secret: string
  /** What the server signs without knowing the key in it. */
  readonly blinded: string
  /** What takes the blinding off again; whoever has it could tie the slip to its taking. */
  readonly inverse: string
}

export interface Slip extends Pick<BlindedSlip, 'kind' | 'key' | 'secret'> {
  readonly token: string
}

export async function makeSlip(
  decisionId: string,
  { id, publicKey }: Pick<SlipKind, 'id' | 'publicKey'>,
  random: SecureRandom,
): Promise<BlindedSlip> {
  const secretKey = p256.utils.randomSecretKey(await random.randomBytes(seedLength))
  const key = toBase64url(p256.getPublicKey(secretKey, false))
  const message = utf8(tokenMessage(decisionId, id, key))
  const { blindedMsg, inv } = await withStandIn(random, () => suite.blind(blindKey(publicKey), message))
  return { kind: id, key, secret: toBase64url(secretKey), blinded: toBase64url(blindedMsg), inverse: toBase64url(inv) }
}

/** Undefined where the signature is not the one asked for: such a slip would be refused by everybody. */
export async function finishSlip(
  decisionId: string,
  { kind, key, secret, inverse }: BlindedSlip,
  publicKey: string,
  signature: string,
  random: SecureRandom,
): Promise<Slip | undefined> {
  const message = utf8(tokenMessage(decisionId, kind, key))
  const finish = () => suite.finalize(blindKey(publicKey), message, fromBase64(signature), fromBase64(inverse))
  const token = await withStandIn(random, finish).catch(() => undefined)
  return token && { kind, key, secret, token: toBase64url(token) }
}

export function writeBallot(decisionId: string, slip: Slip, choice: string, revision: number): SecretBallot {
  const { kind, key, secret, token } = slip
  const message = utf8(ballotMessage(decisionId, { kind, key, choice, revision }))
  return { kind, key, token, choice, revision, signature: toBase64url(p256.sign(message, fromBase64(secret))) }
}

/** Whether it is signed by the vote's own key and says what was cast. */
export function isReceiptOf(
  { id, boxKey }: Pick<Decision, 'boxKey'> & { readonly id: string },
  ballot: SecretBallot | PublishedOpenBallot,
  receipt: Receipt,
): boolean {
  if (receipt.decisionId !== id || receipt.line !== ballotLine(ballot)) return false
  const message = utf8(receiptMessage(id, sha256Hex(receipt.line)))
  // The last 65 bytes of a P-256 key's SPKI are the point itself.
  const point = fromBase64(boxKey).subarray(-65)
  return p256.verify(fromBase64(receipt.signature), message, point, { lowS: false })
}
