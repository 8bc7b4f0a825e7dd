// The keys of a decision: an RSA key for each kind of slip, one of P-256 for the box. Their private halves never leave
// the store and are emptied when the result is out.
import { createPublicKey, generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { DecisionKeys } from '@core/ballots/decision'
import { ok } from '@core/kernel/result'
import { change } from '../_kit/change'
import { privateKeyIn } from '../_kit/ballot-box/decision-keys'
import type { Store } from '../_kit/store'

const generate = promisify(generateKeyPair)
const modulusLength = 2048
const pkcs8 = { type: 'pkcs8', format: 'der' } as const
const spki = { type: 'spki', format: 'der' } as const

/** SPKI in base64. */
export interface PublicKeys {
  readonly boxKey: string
  readonly kinds: Readonly<Record<string, string>>
}

/** Said again for the same decision it gives the same keys. `kinds`: ids; none where ballots are open. */
export async function makeDecisionKeys(
  store: Store,
  decisionId: string,
  kinds: readonly string[],
): Promise<PublicKeys> {
  const known = await store.get('decisionKeys', decisionId)
  if (known && kinds.every((kind) => Object.hasOwn(known.kinds, kind))) return publicKeys(known, kinds)
  const made = await newKeys(kinds)
  await store.insert('decisionKeys', decisionId, made)
  // Another try may have been first, or an earlier one that died knew a register with other areas.
  const kept = await change(store, 'decisionKeys', decisionId, (current) =>
    ok(
      kinds.every((kind) => Object.hasOwn(current.kinds, kind))
        ? current
        : { ...current, kinds: { ...made.kinds, ...current.kinds } },
    ),
  )
  if (!kept.ok) throw new Error(`The keys of decision ${decisionId} could not be kept: ${kept.error.reason}`)
  return publicKeys(kept.value, kinds)
}

/** When the result is out, or the decision is cancelled: nothing can be signed in its name any more. */
export async function destroyKeys(store: Store, decisionId: string): Promise<void> {
  const emptied = await change(store, 'decisionKeys', decisionId, (keys) =>
    ok(keys.box === '' ? keys : { box: '', kinds: {} }),
  )
  if (!emptied.ok && emptied.error.code !== 'not-found') {
    throw new Error(`The keys of decision ${decisionId} could not be destroyed: ${emptied.error.reason}`)
  }
}

async function newKeys(kinds: readonly string[]): Promise<DecisionKeys> {
  const box = await generate('ec', { namedCurve: 'P-256', privateKeyEncoding: pkcs8, publicKeyEncoding: spki })
  const made = kinds.map(async (kind) => {
    const pair = await generate('rsa', { modulusLength, privateKeyEncoding: pkcs8, publicKeyEncoding: spki })
    return [kind, pair.privateKey.toString('base64')] as const
  })
  return { box: box.privateKey.toString('base64'), kinds: Object.fromEntries(await Promise.all(made)) }
}

function publicKeys(keys: DecisionKeys, kinds: readonly string[]): PublicKeys {
  return {
    boxKey: publicHalf(keys.box),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, publicHalf(keys.kinds[kind] ?? '')])),
  }
}

function publicHalf(privateKey: string): string {
  return createPublicKey(privateKeyIn(privateKey)).export(spki).toString('base64')
}
