// The published result, `branch-home-result/1`: everything that is needed to count again, and nothing that tells who
// voted how in a secret vote. docs/result-format.md says the same in words, for whoever writes a counter of his own.
import type { DecisionRule, OwnerSubject } from './decision-rule'
import type { BallotMode, BallotOption, SecretBallot, VotedOption } from './decision'
import type { Tally } from './tally'

export const resultFormat = 'branch-home-result/1'

/**
 * An elector without a name. `mark` is SHA-256 (hex) of `elector|<key>|<salt>`, which only he can make. The line
 * `elector|<mark>|<heads>|<area>` goes into the tree, in the order of the marks.
 */
export interface PublishedElector {
  readonly mark: string
  readonly heads: number
  readonly area: number
}

/** An open ballot. Its line: `open|<mark>|<choice>|<revision>`. */
export interface PublishedOpenBallot {
  readonly mark: string
  readonly choice: string
  readonly revision: number
}

/**
 * The line of a secret ballot: `secret|<kind>|<key>|<token>|<choice>|<revision>|<signature>`; of one on paper
 * `paper|<kind>|<token>|<choice>`, `token` being the paper's number. Ballots stand in the order of their lines' SHA-256.
 */
export interface ResultFile {
  readonly format: typeof resultFormat
  readonly decision: {
    readonly id: string
    readonly matterId: string
    readonly title: string
    readonly question: string
    readonly options: readonly BallotOption[]
    /** Under yes and no: the one of `matterOptions` that a yes adopts; empty where the question says it all. */
    readonly optionId: string
    /** Word for word what is voted on. */
    readonly matterOptions: readonly VotedOption[]
    readonly subject: OwnerSubject | null
    readonly rule: DecisionRule
    readonly mode: BallotMode
    readonly opensAt: number
    readonly closesAt: number
    readonly kinds: readonly {
      readonly id: string
      readonly heads: number
      readonly area: number
      readonly publicKey: string
    }[]
    readonly boxKey: string
  }
  /** SHA-256 (hex) of the canonical JSON of `{ decision, electorate: { root, electors, heads, area } }`. */
  readonly announcement: string
  readonly electorate: {
    readonly root: string
    readonly electors: number
    readonly heads: number
    readonly area: number
    readonly list: readonly PublishedElector[]
  }
  /**
   * Secret: how many slips of each kind were handed out, by phone and on paper. There can be no more ballots of a kind.
   */
  readonly issued: readonly { readonly kind: string; readonly phone: number; readonly paper: number }[]
  readonly ballots: readonly (PublishedOpenBallot | SecretBallot)[]
  /** Merkle tree hash (RFC 9162 section 2.1.1, SHA-256) over the ballots' lines in their order. */
  readonly root: string
  readonly tally: Tally
  /** Epoch ms. */
  readonly publishedAt: number
  /** SHA-256 (hex) of the canonical JSON of everything above. */
  readonly fingerprint: string
  /** ECDSA P-256 SHA-256 by `decision.boxKey` over the UTF-8 of `branch-home-result/1|<fingerprint>`, r‖s, base64url. */
  readonly signature: string
}

/** What a voter keeps. `signature` by the box key over `branch-home-receipt/1|<decision>|<SHA-256 hex of the line>`. */
export interface Receipt {
  readonly decisionId: string
  readonly line: string
  readonly signature: string
}

/** What a token's RFC 9474 signature (RSABSSA-SHA384-PSS-Deterministic, salt 48 bytes) stands over, as UTF-8. */
export function tokenMessage(decisionId: string, kind: string, key: string): string {
  return `branch-home-token/1|${decisionId}|${kind}|${key}`
}

/** What the slip's own key signs, as UTF-8. */
export function ballotMessage(decisionId: string, ballot: Omit<SecretBallot, 'token' | 'signature'>): string {
  return `branch-home-ballot/1|${decisionId}|${ballot.kind}|${ballot.key}|${ballot.choice}|${ballot.revision}`
}

export function receiptMessage(decisionId: string, lineHash: string): string {
  return `branch-home-receipt/1|${decisionId}|${lineHash}`
}

export function electorLine({ mark, heads, area }: PublishedElector): string {
  return `elector|${mark}|${heads}|${area}`
}

export function ballotLine(ballot: PublishedOpenBallot | SecretBallot): string {
  if ('mark' in ballot) return `open|${ballot.mark}|${ballot.choice}|${ballot.revision}`
  const { kind, key, token, choice, revision, signature } = ballot
  return key === '' ? `paper|${kind}|${token}|${choice}` : `secret|${kind}|${key}|${token}|${choice}|${revision}|${signature}` // prettier-ignore
}

/** Keys sorted by code unit at every level, no spaces: the same value has one text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
}
