// A government gateway in front of this server signs people in and says who they are in a signed header.
import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createLocalJWKSet, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose'
import { ok } from '@core/kernel/result'
import { nobody } from '../../cloudfunctions/_kit/context'
import { accountIdOf, sessionEnded, type IdentitySource } from './identity-source'

export const identityHeader = 'X-Identity-Token'

type Verify = (token: string) => Promise<JWTPayload>
type Settings = Readonly<Record<string, string | undefined>>

/** Clocks of two machines differ; more than this is a fault. */
const clockToleranceSeconds = 30

export function hasGateway(settings: Settings): boolean {
  return Boolean(settings.GATEWAY_PUBLIC_KEY || settings.GATEWAY_JWKS_FILE)
}

/** Throws at start, with a sentence for the operator, when the settings are incomplete. */
export function gatewayIdentity(settings: Settings): IdentitySource {
  const verify = verifierOf(settings)
  return {
    name: 'gateway',
    async identify(headers) {
      const token = headers.get(identityHeader)
      if (!token) return ok(nobody)
      const claims = await verify(token).catch(() => undefined)
      if (!claims?.iss || !claims.sub) return sessionEnded()
      return ok({ accountId: accountIdOf(`${claims.iss}:${claims.sub}`), pushAddress: '' })
    },
  }
}

function verifierOf(settings: Settings): Verify {
  const { GATEWAY_ISSUER: issuer, GATEWAY_AUDIENCE: audience } = settings
  if (!issuer || !audience) throw new Error('GATEWAY_ISSUER and GATEWAY_AUDIENCE must be set beside the gateway key')
  const checks: JWTVerifyOptions = {
    issuer,
    audience,
    algorithms: ['ES256', 'RS256'],
    requiredClaims: ['exp', 'sub', 'iss'],
    clockTolerance: clockToleranceSeconds,
  }
  if (settings.GATEWAY_JWKS_FILE) {
    const keys = createLocalJWKSet(JSON.parse(readFileSync(settings.GATEWAY_JWKS_FILE, 'utf8')))
    return async (token) => (await jwtVerify(token, keys, checks)).payload
  }
  // An environment variable often cannot hold a line break: `\n` written out is taken for one.
  const key = createPublicKey((settings.GATEWAY_PUBLIC_KEY ?? '').replaceAll('\\n', '\n'))
  return async (token) => (await jwtVerify(token, key, checks)).payload
}
