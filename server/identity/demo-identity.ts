// Pretending to be one of the demo's people. Loaded only by `--demo` on a loopback address, never by a deployed function.
import { randomBytes } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import { ok, refuse, type Result } from '@core/kernel/result'
import { nobody } from '../../cloudfunctions/_kit/context'
import { accountIdOf, sessionEnded, type IdentitySource } from './identity-source'

/** A test looks for this in every deployed bundle and must not find it. */
export const sentinel = 'branch-home-demo-identity-must-never-be-deployed'

const cloudVariables = ['TENCENTCLOUD_RUNENV', 'TCB_ENV', 'SCF_NAMESPACE', 'WX_CONTEXT_KEYS']

if (process.env.NODE_ENV === 'production' || cloudVariables.some((name) => process.env[name])) {
  throw new Error(`${sentinel}: demo identities are for a developer's own machine only`)
}

export interface DemoPerson {
  readonly key: string
  /** What the bar on top shows: 居民, 网格员 … */
  readonly label: string
  /** The imported person it stands for; empty for residents. */
  readonly personId: string
}

export interface DemoIdentity extends IdentitySource {
  readonly people: readonly DemoPerson[]
  accountIdOf(key: string): string
  signIn(key: unknown): Promise<Result<{ readonly token: string }>>
}

const issuer = 'branch-home-demo'
const sessionLife = '12h'

/** The key lives as long as the process: a token of yesterday, or of another server, is worth nothing. */
export function demoIdentity(people: readonly DemoPerson[], secret: Uint8Array = randomBytes(32)): DemoIdentity {
  const known = (key: unknown) => people.some((person) => person.key === key)
  const accountOf = (key: string) => accountIdOf(`demo:${key}`)
  return {
    name: 'demo',
    people,
    accountIdOf: accountOf,
    async signIn(key) {
      if (typeof key !== 'string' || !known(key)) return refuse('not-found', 'demo.unknown', { field: 'key' })
      const token = new SignJWT({}).setSubject(key).setIssuer(issuer).setProtectedHeader({ alg: 'HS256' })
      return ok({ token: await token.setIssuedAt().setExpirationTime(sessionLife).sign(secret) })
    },
    async identify(headers) {
      const said = headers.get('Authorization')
      if (!said) return ok(nobody)
      const token = /^Bearer (\S+)$/.exec(said)?.[1] ?? ''
      const verified = await jwtVerify(token, secret, { issuer, algorithms: ['HS256'], requiredClaims: ['exp', 'sub'] })
        .then(({ payload }) => payload)
        .catch(() => undefined)
      if (!verified?.sub || !known(verified.sub)) return sessionEnded()
      return ok({ accountId: accountOf(verified.sub), pushAddress: '' })
    },
  }
}
