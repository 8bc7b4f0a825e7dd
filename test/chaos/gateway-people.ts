// As many people as a test wants: the test is the gateway that signs them in, the server is told its public key.
import { generateKeyPairSync } from 'node:crypto'
import { SignJWT } from 'jose'
import type { Api } from '@core/api'
import type { OutputOf, SentOf } from '@core/kernel/procedure'
import { refuse, type Result } from '@core/kernel/result'
import { accountIdOf } from '../../server/identity/identity-source'
import type { ServerProcess } from '../server-process'

const issuer = 'https://gateway.example'
const audience = 'branch-home'

/** Calls the server as the person of this name, as nobody where it is empty. A dead server answers `net.offline`. */
export type CallAs = <F extends keyof Api, P extends keyof Api[F] & string>(
  who: string,
  fn: F,
  procedure: P,
  input: SentOf<Api[F][P]>,
) => Promise<Result<OutputOf<Api[F][P]>>>

export function gatewayPeople(server: () => Pick<ServerProcess, 'url'>) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (who: string) => {
    const known = tokens.get(who) ?? sign(who)
    tokens.set(who, known)
    return known
  }
  const sign = (who: string) => {
    const token = new SignJWT({}).setProtectedHeader({ alg: 'ES256' }).setSubject(who).setIssuer(issuer)
    return token.setAudience(audience).setExpirationTime('12h').sign(privateKey)
  }
  const call = async (who: string, fn: string, procedure: string, input: unknown): Promise<Result<unknown>> => {
    const identity = who === '' ? {} : { 'X-Identity-Token': await tokenOf(who) }
    const headers = { 'Content-Type': 'application/json', ...identity }
    try {
      const sent = { method: 'POST', headers, body: JSON.stringify(input) }
      return (await (await fetch(`${server().url}/api/${fn}/${procedure}`, sent)).json()) as Result<unknown>
    } catch {
      return refuse('internal', 'net.offline')
    }
  }
  const env = {
    GATEWAY_PUBLIC_KEY: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    GATEWAY_ISSUER: issuer,
    GATEWAY_AUDIENCE: audience,
  }
  return { env, call: call as unknown as CallAs, accountOf: (who: string) => accountIdOf(`${issuer}:${who}`) }
}
