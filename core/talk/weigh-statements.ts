// What the statements say of the groups: how each was judged, which set a group apart, which unite them all.
import type { Row } from './place-people'
import type { GroupTally, OpinionGroup, OpinionMap } from './talk'

const typicalShown = 5
const unitingShown = 10
/** One-sided 90 %, as Polis uses: below it a difference may be chance. */
const significant = 1.2816
/** Smoothed share of a group from which on it is said to agree, or to disagree, as a whole. */
const mostly = 0.6
/** Of a group, so that one voice does not speak for it. */
const leastVoices = 3

/** By statement, in their order. */
export function talliesOf(rows: readonly Row[], statements: number): readonly GroupTally[] {
  const tallies = Array.from({ length: statements }, () => ({ agree: 0, disagree: 0, pass: 0 }))
  for (const row of rows) {
    for (const [at, tally] of tallies.entries()) {
      const stance = row[at]
      if (stance === 1) tally.agree++
      else if (stance === -1) tally.disagree++
      else if (stance === 0) tally.pass++
    }
  }
  return tallies
}

export function voicesOf({ agree, disagree, pass }: GroupTally): number {
  return agree + disagree + pass
}

/** By statement: how one group judged it, and how the others did. */
export interface Judged {
  readonly statementId: string
  readonly within: GroupTally
  readonly others: GroupTally
}

/** Strongest first: Polis' representativeness, for agreeing or for disagreeing, whichever tells more. */
export function typicalOf(judged: readonly Judged[]): OpinionGroup['typical'] {
  return judged
    .map((one) => ({ one, weight: Math.max(strength(one, 'agree'), strength(one, 'disagree')) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || compareIds(a.one.statementId, b.one.statementId))
    .slice(0, typicalShown)
    .map(({ one }) => one)
}

/** By statement: how each group judged it, and how all did. */
export interface JudgedByAll {
  readonly statementId: string
  readonly groups: readonly GroupTally[]
  readonly all: GroupTally
}

/** What every group mostly agrees with, or every group mostly disagrees with; strongest first, by the shares multiplied. */
export function unitingOf(judged: readonly JudgedByAll[]): OpinionMap['uniting'] {
  return judged
    .map((one) => ({ one, weight: Math.max(common(one.groups, 'agree'), common(one.groups, 'disagree')) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || compareIds(a.one.statementId, b.one.statementId))
    .slice(0, unitingShown)
    .map(({ one: { statementId, all } }) => ({ statementId, all }))
}

export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

type Side = 'agree' | 'disagree'

/** With one agreeing and one disagreeing voice added, so that few voices weigh little. */
function share(tally: GroupTally, side: Side): number {
  return (tally[side] + 1) / (voicesOf(tally) + 2)
}

/** 0 where it may be chance that the group takes this side, or that it takes it more than the others. */
function strength({ within, others }: Judged, side: Side): number {
  const own = aboveHalf(within[side], voicesOf(within))
  const more = aboveOthers(within[side], voicesOf(within), others[side], voicesOf(others))
  if (own <= significant || more <= significant) return 0
  return share(within, side) * own * (share(within, side) / share(others, side)) * more
}

/** z of one share against a half, smoothed. */
function aboveHalf(count: number, voices: number): number {
  return 2 * Math.sqrt(voices + 1) * ((count + 1) / (voices + 1) - 0.5)
}

/** z of two shares against each other, smoothed and pooled. */
function aboveOthers(count: number, voices: number, otherCount: number, otherVoices: number): number {
  const [own, other] = [voices + 1, otherVoices + 1]
  const pooled = (count + 1 + otherCount + 1) / (own + other)
  // All of one mind on both sides: no difference.
  if (pooled >= 1) return 0
  return ((count + 1) / own - (otherCount + 1) / other) / Math.sqrt(pooled * (1 - pooled) * (1 / own + 1 / other))
}

/** 0 where a group is not mostly on this side, or hardly anybody of it has judged. */
function common(tallies: readonly GroupTally[], side: Side): number {
  const all = tallies.every((tally) => voicesOf(tally) >= leastVoices && share(tally, side) >= mostly)
  return all ? tallies.reduce((product, tally) => product * share(tally, side), 1) : 0
}
