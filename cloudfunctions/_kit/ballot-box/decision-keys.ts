// What is signed with a decision's private keys: receipts, the result, and blinded slips by their kind's key.
import { createPrivateKey, sign, type KeyObject } from 'node:crypto'
import type { DecisionKeys } from '@core/ballots/decision'
import { receiptMessage, type Receipt } from '@core/ballots/result-file'
import { sha256Hex } from '@core/ballots/sha256'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Store } from '../store'

/** Refuses with `ballots.keys-gone` once the result is out. */
export async function readKeys(store: Store, decisionId: string): Promise<Result<DecisionKeys>> {
  const keys = await store.get('decisionKeys', decisionId)
  return keys && keys.box !== '' ? ok(keys) : refuse('conflict', 'ballots.keys-gone')
}

export function privateKeyIn(pkcs8: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' })
}

/** `line`: the ballot's, as `result-file` writes it. */
export function signReceipt(keys: Pick<DecisionKeys, 'box'>, decisionId: string, line: string): Receipt {
  return { decisionId, line, signature: signText(keys, receiptMessage(decisionId, sha256Hex(line))) }
}

/** `text` as `publishResult` hands it out: the result's format and fingerprint. */
export function signResult(keys: Pick<DecisionKeys, 'box'>, text: string): string {
  return signText(keys, text)
}

/** ECDSA P-256 SHA-256 over the text's UTF-8: r‖s in base64url. */
function signText({ box }: Pick<DecisionKeys, 'box'>, text: string): string {
  return sign('sha256', Buffer.from(text), { key: privateKeyIn(box), dsaEncoding: 'ieee-p1363' }).toString('base64url')
}
