// A vote (大家定): what is asked, of whom, by which rule, from when to when. All of it is fixed and published the moment
// it is announced; ballots stand beside it, each its own document, or in shuffled boxes where they are secret.
import type { DecisionRule, OwnerSubject } from './decision-rule'
import type { Tally } from './tally'

export const ballotModes = ['open', 'secret'] as const
export type BallotMode = (typeof ballotModes)[number]

export interface BallotOption {
  /** `yes`, `no`, `abstain`, or an option of the matter. */
  readonly id: string
  readonly text: string
}

/**
 * An option of the matter word for word as it read when the vote was announced: what a choice, or a plain yes, stands
 * for. Later versions in the matter change nothing in the vote.
 */
export interface VotedOption {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly costText: string
  /** 0.01 yuan; -1 where it is not known. */
  readonly costFen: number
  readonly consequences: string
}

/** Nobody can be adopted by abstaining. */
export const abstainId = 'abstain'

/**
 * A secret ballot carries nobody's area, which would give its owner away: an elector gets one slip for his head and
 * slips of round areas (powers of two) that add up to his own exactly.
 */
export interface SlipKind {
  /** `h`, or `a<n>` for 2^n × 0.01 m². */
  readonly id: string
  readonly heads: number
  readonly area: number
  /** Public key its tokens are signed with, SPKI in base64. */
  readonly publicKey: string
}

export interface Electorate {
  readonly registerId: string
  readonly registerName: string
  readonly version: number
  readonly electors: number
  readonly heads: number
  /** 0.01 m². */
  readonly area: number
  readonly root: string
}

export interface DecisionActor {
  readonly id: string
  readonly name: string
}

export type DecisionFact = { readonly at: number; readonly by: DecisionActor; readonly commandId: string } & (
  | { readonly type: 'announced' }
  | { readonly type: 'opened' }
  | { readonly type: 'reminded' }
  | { readonly type: 'closed'; readonly outcome: Tally['outcome']['kind'] }
  | { readonly type: 'cancelled'; readonly reason: string }
)

export interface Decision {
  readonly matterId: string
  readonly unitId: string
  readonly path: readonly string[]
  readonly scopeName: string
  readonly title: string
  readonly question: string
  readonly options: readonly BallotOption[]
  /** What the owners decide on; null where the rule is not art. 278. */
  readonly subject: OwnerSubject | null
  readonly rule: DecisionRule
  readonly mode: BallotMode
  readonly electorate: Electorate
  /** Where yes or no is asked of an option of the matter: its id. Empty otherwise. */
  readonly optionId: string
  /** The one of `optionId`, or all that are chosen between, in their order; empty where the question says it all. */
  readonly matterOptions: readonly VotedOption[]
  /** Empty where ballots are open. */
  readonly kinds: readonly SlipKind[]
  /** How many principals one person may vote for beside himself; 0: nobody. */
  readonly proxyLimit: number
  /** P-256, SPKI in base64: receipts and the result are signed with it. */
  readonly boxKey: string
  /** SHA-256 of everything above that a voter relies on, see `result-file`: posted before voting begins. */
  readonly announcement: string
  readonly announcedAt: number
  readonly opensAt: number
  readonly closesAt: number
  /** `counting`: closed by the clock, the result is being written. */
  readonly state: 'announced' | 'counting' | 'closed' | 'cancelled'
  readonly tally: Tally | null
  /** Fingerprint of the published result and its pieces; empty before. */
  readonly fingerprint: string
  readonly resultParts: number
  /** When counting began, which is when the result says it was published: counted again it is the same. 0 before. */
  readonly countingAt: number
  readonly log: readonly DecisionFact[]
  readonly delivered: number
  readonly updatedAt: number
  readonly demo: boolean
}

/** Private halves, by decision; emptied when the result is out. No procedure reads it to anybody. */
export interface DecisionKeys {
  /** PKCS8 in base64; empty once destroyed. */
  readonly box: string
  readonly kinds: Readonly<Record<string, string>>
}

/** Anybody's vote while it is open: by name. Id `<decision>:<elector key>`. */
export interface OpenVote {
  readonly decisionId: string
  readonly electorKey: string
  readonly choice: string
  /** 1, 2, …: the last counts. */
  readonly revision: number
  readonly via: 'phone' | 'proxy' | 'paper'
  /** Accounts or persons by whom; two of them for paper. */
  readonly by: readonly string[]
  readonly at: number
}

/** A paper ballot between the first and the second person who enters it. Id `<decision>:<elector key>` or `…:<slip no>`. */
export interface PaperEntry {
  readonly decisionId: string
  /** Elector key where ballots are open; the number printed on the paper where they are secret. */
  readonly slip: string
  /** `at`: epoch ms; 0 in a secret vote, where `choice` is emptied as soon as the paper lies in the box. */
  readonly first: { readonly choice: string; readonly personId: string; readonly at: number }
  readonly second: { readonly choice: string; readonly personId: string; readonly at: number } | null
  /** `differs`: both must look at the paper again; a later pair replaces it. */
  readonly state: 'first' | 'agreed' | 'differs'
}

/**
 * That an elector took slips for a secret ballot: by phone or on paper, once. No time, and nothing of what is on them.
 * Id `<decision>:<elector key>`.
 */
export interface SlipsTaken {
  readonly decisionId: string
  readonly electorKey: string
  readonly by: 'phone' | 'paper'
  /** SHA-256 over the blinded messages: the same ones asked for again are signed again, others are refused. */
  readonly blindedHash: string
}

/**
 * Numbers on the papers handed out in a secret vote, and who has one: as many as those, each in its own order, so that
 * nothing says which went to whom. One document, for a number and its elector come by one write or not at all. Id is the
 * decision's.
 */
export interface PaperNumbers {
  readonly numbers: readonly string[]
  /** Their keys. */
  readonly electors: readonly string[]
}

/** A secret ballot in the box; exactly what is published. */
export interface SecretBallot {
  readonly kind: string
  /** Public key made for this slip on the phone: P-256, uncompressed point, base64url. Empty on paper. */
  readonly key: string
  /** RFC 9474 signature over the key; the paper's number on paper. */
  readonly token: string
  readonly choice: string
  readonly revision: number
  /** ECDSA P-256 SHA-256 by `key`, r‖s, base64url. Empty on paper. */
  readonly signature: string
}

/**
 * Ballots of one box, ordered by the hash of their key and of nothing else: neither the order in which they came nor a
 * time is kept. All boxes exist, empty, before voting begins. Id `<decision>:<box>`.
 */
export interface BallotBox {
  readonly decisionId: string
  readonly box: number
  readonly ballots: readonly SecretBallot[]
  /** Closed for good, in the same compare-and-swap that a ballot takes: what was acknowledged lies in it, nothing follows. */
  readonly sealed: boolean
}

/** Voting in somebody's place, written down before he votes himself. Id `<decision>:<principal's key>`. */
export interface Proxy {
  readonly decisionId: string
  readonly principalKey: string
  readonly holderKey: string
  /** `<decision>:<holder key>`, to count by. */
  readonly holder: string
  /** 1 while it stands. */
  readonly stands: number
  readonly enteredBy: string
  readonly at: number
}

/**
 * Whom somebody stands in for: the one document that keeps him below the limit, however many are written down at once.
 * Id `<decision>:<holder's key>`. Beside it the principal's `Proxy` must name him.
 */
export interface ProxyHolder {
  readonly decisionId: string
  readonly holderKey: string
  readonly principals: readonly string[]
}
