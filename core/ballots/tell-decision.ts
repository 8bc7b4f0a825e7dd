// What each fact of a vote tells those who may vote in it.
import type { MessageKind } from '@core/accounts/message'
import type { Decision } from './decision'

export interface DecisionTelling {
  readonly kind: MessageKind
  readonly at: number
  readonly params: Readonly<Record<string, string>>
  /** Only who has not voted yet and still can. */
  readonly toUndecided: boolean
}

/** Undefined where it is no news any more: nobody is asked to vote when it is over. `when`: epoch ms. */
export function decisionTelling(decision: Decision, factIndex: number): DecisionTelling | undefined {
  const fact = decision.log[factIndex]
  if (!fact) return undefined
  const { question, opensAt, closesAt, state } = decision
  const tell = (kind: MessageKind, when?: number): DecisionTelling => ({
    kind,
    at: fact.at,
    params: { question, ...(when === undefined ? {} : { when: String(when) }) },
    toUndecided: kind === 'decision.closing',
  })
  switch (fact.type) {
    case 'announced':
      return state === 'announced' ? tell('decision.announced', opensAt) : undefined
    case 'opened':
      return state === 'announced' ? tell('decision.opened', closesAt) : undefined
    case 'reminded':
      return state === 'announced' ? tell('decision.closing', closesAt) : undefined
    case 'closed':
      return tell('decision.closed')
    case 'cancelled':
      return tell('decision.cancelled')
  }
}
