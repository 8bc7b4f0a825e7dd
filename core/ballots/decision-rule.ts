// By what rule a vote is counted: data with its article, so that a result can say on which law it stands.

/** Exact: compared by cross-multiplication in whole numbers, never as a decimal fraction. */
export interface Part {
  readonly num: number
  readonly den: number
  /** `true`: more than the part (过半数). `false`: the part itself is enough (以上 includes it, Civil Code art. 1259). */
  readonly strict: boolean
}

export const ruleIds = [
  'civilCode278Ordinary',
  'civilCode278Weighty',
  'residentsAssembly',
  'simpleMajority',
  'twoThirds',
] as const
export type RuleId = (typeof ruleIds)[number]

/** What the owners decide by Civil Code art. 278 paragraph 1: its nine items. */
export const ownerSubjects = [
  'rulesOfProcedure', // (1)
  'managementRules', // (2)
  'ownersCommittee', // (3)
  'propertyCompany', // (4)
  'useRepairFund', // (5)
  'raiseRepairFund', // (6)
  'rebuild', // (7)
  'commonPartsUse', // (8)
  'otherWeighty', // (9)
] as const
export type OwnerSubject = (typeof ownerSubjects)[number]

export interface DecisionRule {
  readonly id: RuleId
  /** `owners`: by area and by heads, both. `heads`: each elector one. */
  readonly measure: 'owners' | 'heads'
  /** Who must take part, of the whole electorate: of area and of heads; null where nothing is demanded. */
  readonly quorum: { readonly area: Part | null; readonly heads: Part | null }
  /** What an option needs of those who take part; for owners of their area and of their heads. */
  readonly threshold: Part
  /** Such as `民法典第二百七十八条第一款第六项、第二款`: shown and published as it is. */
  readonly source: string
}
