// Whether a secret ballot is one: its token signed by its kind's key of this very decision, the ballot by its own key.
import { constants, createPublicKey, verify, type KeyObject } from 'node:crypto'
import type { Decision, SecretBallot } from '@core/ballots/decision'
import { ballotMessage, tokenMessage } from '@core/ballots/result-file'
import { ok, refuse, type Result } from '@core/kernel/result'

/** RFC 9474, RSABSSA-SHA384-PSS-Deterministic. */
const saltLength = 48

export function checkBallot(
  decisionId: string,
  { kinds, options }: Pick<Decision, 'kinds' | 'options'>,
  ballot: SecretBallot,
): Result<true> {
  const kind = kinds.find(({ id }) => id === ballot.kind)
  if (!kind) return refuse('invalid', 'ballots.unknown-kind', { field: 'kind' })
  if (!options.some(({ id }) => id === ballot.choice)) return refuse('invalid', 'input.choice', { field: 'choice' })
  if (![ballot.key, ballot.token, ballot.signature].every(isCanonical)) return refuse('invalid', 'input.malformed')
  if (!hasToken(decisionId, ballot, kind.publicKey)) return refuse('forbidden', 'ballots.bad-token')
  if (!isSignedByItself(decisionId, ballot)) return refuse('forbidden', 'ballots.bad-signature')
  return ok(true)
}

/** One spelling only: the same bytes written otherwise would be another line. */
function isCanonical(text: string): boolean {
  return Buffer.from(text, 'base64url').toString('base64url') === text
}

function hasToken(decisionId: string, { kind, key, token }: SecretBallot, publicKey: string): boolean {
  const signer = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  const how = { key: signer, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }
  return verify('sha384', Buffer.from(tokenMessage(decisionId, kind, key)), how, Buffer.from(token, 'base64url'))
}

function isSignedByItself(decisionId: string, ballot: SecretBallot): boolean {
  const key = slipKey(ballot.key)
  if (!key) return false
  const signature = Buffer.from(ballot.signature, 'base64url')
  return verify('sha256', Buffer.from(ballotMessage(decisionId, ballot)), { key, dsaEncoding: 'ieee-p1363' }, signature)
}

/** An uncompressed point; undefined where the bytes are no point of P-256. */
function slipKey(key: string): KeyObject | undefined {
  const point = Buffer.from(key, 'base64url')
  if (point.length !== 65 || point[0] !== 4) return undefined
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')]
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  } catch {
    return undefined
  }
}
