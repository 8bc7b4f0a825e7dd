// Builders for votes: an estate in a few words, and a vote held on it from its list to its count.
import type { BallotOption, OpenVote } from '@core/ballots/decision'
import type { DecisionRule, OwnerSubject, RuleId } from '@core/ballots/decision-rule'
import { electorsOf } from '@core/ballots/electors-of'
import { weighOpen } from '@core/ballots/published-ballots'
import { readArea } from '@core/ballots/read-area'
import type { Elector, RegisterKind, RegisterRow } from '@core/ballots/register'
import { ruleFor, ruleIdOf } from '@core/ballots/rules'
import { slipKindsFor, slipsOf } from '@core/ballots/slips'
import { tally, type CountedBallot, type Tally } from '@core/ballots/tally'
import type { Result } from '@core/kernel/result'

export const yesNo: readonly BallotOption[] = ['yes', 'no', 'abstain'].map((id) => ({ id, text: id }))

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.reason} ${JSON.stringify(result.error.params ?? {})}`)
  return result.value
}

/** `area` in m² as a list has it. A buyer of his own unless told otherwise. */
export function aRow(unit: string, area: string, over: Partial<RegisterRow> = {}): RegisterRow {
  const hundredths = readArea(area)
  if (hundredths === undefined) throw new Error(`no area: ${area}`)
  return { line: 2, unit, area: hundredths, areaSource: 'register', owners: [`业主${unit}`], buyer: `购房人${unit}`, developer: false, phone: '', ...over } // prettier-ignore
}

/** `A1` … `A<count>`, each of the same area. */
export function flats(letter: string, count: number, area: string, over: Partial<RegisterRow> = {}): RegisterRow[] {
  return names(letter, 1, count).map((unit) => aRow(unit, area, over))
}

export function names(letter: string, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => `${letter}${from + index}`)
}

export function electorsFrom(rows: readonly RegisterRow[], kind: RegisterKind = 'owners'): readonly Elector[] {
  const lined = rows.map((row, index) => ({ ...row, line: index + 2 }))
  return valueOf(electorsOf(lined, (key) => `salt-${key}`, kind))
}

/** Units by what was chosen for them. One unit of an owner speaks for all that is his. */
export type Said = Readonly<Record<string, readonly string[]>>

export function ownersRule(subject: OwnerSubject): DecisionRule {
  return valueOf(ruleFor(ruleIdOf(subject), subject))
}

export function headsRule(ruleId: RuleId): DecisionRule {
  return valueOf(ruleFor(ruleId, null))
}

/** From the lines of the list to the count. */
export function held(
  rows: readonly RegisterRow[],
  rule: DecisionRule,
  said: Said,
  options: readonly BallotOption[] = yesNo,
): Tally {
  const electors = rows.length === 0 ? [] : electorsFrom(rows, rule.measure === 'owners' ? 'owners' : 'residents')
  const votes = Object.entries(said).flatMap(([choice, units]) => units.map((unit) => voteFor(electors, unit, choice)))
  return tally(valueOf(weighOpen(votes, electors)), options, electorate(electors), rule)
}

export function electorate(electors: readonly Pick<Elector, 'heads' | 'area'>[]) {
  return {
    heads: electors.reduce((total, { heads }) => total + heads, 0),
    area: electors.reduce((total, { area }) => total + area, 0),
  }
}

function voteFor(electors: readonly Elector[], unit: string, choice: string): OpenVote {
  const elector = electors.find(({ units }) => units.includes(unit))
  if (!elector) throw new Error(`nobody has ${unit}`)
  return { decisionId: 'v', electorKey: elector.key, choice, revision: 1, via: 'phone', by: ['a'], at: 0 }
}

/** The same vote in slips; undefined where the electorate cannot vote in secret. */
export function heldInSlips(rows: readonly RegisterRow[], rule: DecisionRule, said: Said): Tally | undefined {
  const electors = rows.length === 0 ? [] : electorsFrom(rows, rule.measure === 'owners' ? 'owners' : 'residents')
  const kinds = slipKindsFor(electors, rule.measure)
  if (!kinds.ok) return undefined
  const ballots = Object.entries(said).flatMap(([choice, units]) => {
    const those = new Set(units.map((unit) => voteFor(electors, unit, choice).electorKey))
    return electors.filter(({ key }) => those.has(key)).flatMap((elector) => slipsOf(elector, kinds.value).map((id): CountedBallot => {
      const kind = kinds.value.find((one) => one.id === id)
      if (!kind) throw new Error(`no kind ${id}`)
      return { choice, heads: kind.heads, area: kind.area }
    })) // prettier-ignore
  })
  return tally(ballots, yesNo, electorate(electors), rule)
}
