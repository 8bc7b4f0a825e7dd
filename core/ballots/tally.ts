// Counting, exactly: areas are whole 0.01 m², parts are compared by cross-multiplication.
import type { DecisionRule, Part } from './decision-rule'

/** What one ballot weighs and says. */
export interface CountedBallot {
  readonly choice: string
  readonly heads: number
  /** 0.01 m². */
  readonly area: number
}

export interface Measured {
  readonly heads: number
  readonly area: number
}

export interface Tally {
  readonly electorate: Measured
  readonly participants: Measured
  readonly options: readonly (Measured & { readonly id: string })[]
  readonly quorumMet: boolean
  readonly outcome:
    | { readonly kind: 'adopted'; readonly optionId: string }
    | { readonly kind: 'notAdopted' }
    | { readonly kind: 'noQuorum' }
}

/** Is `value` of `whole` the part? Whole numbers of any size. An empty whole has no part. */
export function reaches(value: number, whole: number, part: Part): boolean {
  const [left, right] = [BigInt(value) * BigInt(part.den), BigInt(whole) * BigInt(part.num)]
  return whole > 0 && (part.strict ? left > right : left >= right)
}

/**
 * Each ballot once: of a changed vote only the last is handed in. Whoever hands in a ballot takes part, whatever it says:
 * an abstention counts towards the quorum, and against every option in what that needs of those taking part.
 */
export function tally(
  ballots: readonly CountedBallot[],
  options: readonly { readonly id: string }[],
  electorate: Measured,
  rule: DecisionRule,
): Tally {
  const sum = (those: readonly CountedBallot[]): Measured => ({
    heads: those.reduce((total, { heads }) => total + heads, 0),
    area: those.reduce((total, { area }) => total + area, 0),
  })
  const participants = sum(ballots)
  const counted = options.map(({ id }) => ({ id, ...sum(ballots.filter(({ choice }) => choice === id)) }))
  const quorumMet = hasQuorum(participants, electorate, rule)
  return {
    electorate,
    participants,
    options: counted,
    quorumMet,
    outcome: outcomeOf(counted, participants, quorumMet, rule),
  }
}

function hasQuorum(participants: Measured, electorate: Measured, { measure, quorum }: DecisionRule): boolean {
  const heads = quorum.heads === null || reaches(participants.heads, electorate.heads, quorum.heads)
  const area = measure === 'heads' || quorum.area === null || reaches(participants.area, electorate.area, quorum.area)
  return heads && area
}

function outcomeOf(
  options: Tally['options'],
  participants: Measured,
  quorumMet: boolean,
  rule: DecisionRule,
): Tally['outcome'] {
  if (!quorumMet) return { kind: 'noQuorum' }
  const adopted = options.filter(
    ({ id, heads, area }) =>
      isAdoptable(id) &&
      reaches(heads, participants.heads, rule.threshold) &&
      (rule.measure === 'heads' || reaches(area, participants.area, rule.threshold)),
  )
  const [only] = adopted
  return only && adopted.length === 1 ? { kind: 'adopted', optionId: only.id } : { kind: 'notAdopted' }
}

/** `no` is no plan that could be adopted: it only keeps `yes` from being so. */
function isAdoptable(optionId: string): boolean {
  return optionId !== 'abstain' && optionId !== 'no'
}
