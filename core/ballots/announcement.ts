// What is fixed, and its hash posted, before voting begins: question, options word for word, rule,
// keys and the electorate.
import type { Decision, Electorate } from './decision'
import { canonicalJson, type ResultFile } from './result-file'
import { sha256Hex } from './sha256'

/** As much of a decision as is announced; its id stands beside it in the store. */
export type Announced = { readonly id: string } & Pick<
  Decision,
  'matterId' | 'title' | 'question' | 'options' | 'optionId' | 'matterOptions' | 'subject' | 'rule' | 'mode' | 'opensAt' | 'closesAt' | 'kinds' | 'boxKey' // prettier-ignore
>

export type ElectorateHead = Pick<Electorate, 'root' | 'electors' | 'heads' | 'area'>

/** SHA-256 (hex) of the canonical JSON of `{ decision, electorate }`, see `result-file`. */
export function announcementOf(decision: Announced, electorate: ElectorateHead): string {
  const { root, electors, heads, area } = electorate
  return sha256Hex(
    canonicalJson({ decision: publishedDecision(decision), electorate: { root, electors, heads, area } }),
  )
}

/** Field by field: whatever else a stored document carries is not published. */
export function publishedDecision(decision: Announced): ResultFile['decision'] {
  const { rule } = decision
  return {
    id: decision.id,
    matterId: decision.matterId,
    title: decision.title,
    question: decision.question,
    options: decision.options.map(({ id, text }) => ({ id, text })),
    optionId: decision.optionId,
    matterOptions: decision.matterOptions.map(({ id, title, text, costText, costFen, consequences }) => ({ id, title, text, costText, costFen, consequences })), // prettier-ignore
    subject: decision.subject,
    rule: {
      id: rule.id,
      measure: rule.measure,
      quorum: { area: rule.quorum.area && partOf(rule.quorum.area), heads: rule.quorum.heads && partOf(rule.quorum.heads) }, // prettier-ignore
      threshold: partOf(rule.threshold),
      source: rule.source,
    },
    mode: decision.mode,
    opensAt: decision.opensAt,
    closesAt: decision.closesAt,
    kinds: decision.kinds.map(({ id, heads, area, publicKey }) => ({ id, heads, area, publicKey })),
    boxKey: decision.boxKey,
  }
}

function partOf({ num, den, strict }: ResultFile['decision']['rule']['threshold']) {
  return { num, den, strict }
}
