// The rules a vote can be held by, as data with their articles; and which of them the law lets be used for what.
import { dayMs } from '@core/kernel/china-day'
import { ok, refuse, type Result } from '@core/kernel/result'
import { ownerSubjects, type DecisionRule, type OwnerSubject, type Part, type RuleId } from './decision-rule'

const moreThanHalf: Part = { num: 1, den: 2, strict: true }
const twoThirdsOrMore: Part = { num: 2, den: 3, strict: false }
const threeQuartersOrMore: Part = { num: 3, den: 4, strict: false }
const none = { area: null, heads: null }
/** Civil Code art. 278 paragraph 2, first sentence: of the area and of the heads. */
const ownersTakingPart = { area: twoThirdsOrMore, heads: twoThirdsOrMore }

type RuleBody = Omit<DecisionRule, 'id' | 'source'>

/** Without their sources, which name the item decided on where there is one. */
const bodies: Readonly<Record<RuleId, RuleBody>> = {
  civilCode278Ordinary: { measure: 'owners', quorum: ownersTakingPart, threshold: moreThanHalf },
  civilCode278Weighty: { measure: 'owners', quorum: ownersTakingPart, threshold: threeQuartersOrMore },
  residentsAssembly: { measure: 'heads', quorum: { area: null, heads: moreThanHalf }, threshold: moreThanHalf },
  simpleMajority: { measure: 'heads', quorum: none, threshold: moreThanHalf },
  twoThirds: { measure: 'heads', quorum: none, threshold: twoThirdsOrMore },
}

/** Art. 9 as in force until the end of 2025; chapter 4 of the revised law was not verified, see `docs/result-format.md`. */
const headsSources: Readonly<Record<Exclude<RuleId, OwnersRuleId>, string>> = {
  residentsAssembly: '《城市居民委员会组织法》居民会议：过半数出席，出席人的过半数同意',
  simpleMajority: '参加表决的人过半数同意（议事约定）',
  twoThirds: '参加表决的人三分之二以上同意（议事约定）',
}

/** How long before the vote everybody must have been told, where a regulation says so. */
export interface Notice {
  readonly days: number
  readonly source: string
}

/** Of an owners' assembly; others by their own rules of procedure, which no statute fixes. */
const ownersNotice: Notice = { days: 15, source: '《物业管理条例》第十四条' }

/** Null where no regulation asks for notice. A committee may always give longer. */
export function noticeFor(ruleId: RuleId): Notice | null {
  return isOwnersRule(ruleId) ? ownersNotice : null
}

/** What the regulation asks for, where voting would begin sooner after its announcement; else null. Times in epoch ms. */
export function shortNotice(ruleId: RuleId, announcedAt: number, opensAt: number): Notice | null {
  const notice = noticeFor(ruleId)
  return notice && opensAt < announcedAt + notice.days * dayMs ? notice : null
}

type OwnersRuleId = 'civilCode278Ordinary' | 'civilCode278Weighty'

/** Items 6 to 8; all others need more than half (paragraph 2, second and third sentence). */
const weightySubjects: readonly OwnerSubject[] = ['raiseRepairFund', 'rebuild', 'commonPartsUse']
const itemWords = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The rule that the statute's list gives a subject: nobody may choose the easier one. */
export function ruleIdOf(subject: OwnerSubject): OwnersRuleId {
  return weightySubjects.includes(subject) ? 'civilCode278Weighty' : 'civilCode278Ordinary'
}

export function isOwnersRule(ruleId: RuleId): ruleId is OwnersRuleId {
  return ruleId === 'civilCode278Ordinary' || ruleId === 'civilCode278Weighty'
}

/**
 * `subject`: what the owners decide on, null where they do not decide by art. 278. Refuses with
 * `ballots.subject-needed`, `ballots.subject-by-owners` or `ballots.subject-other-rule`.
 */
export function ruleFor(ruleId: RuleId, subject: OwnerSubject | null): Result<DecisionRule> {
  if (!isOwnersRule(ruleId)) {
    if (subject !== null) return refuse('invalid', 'ballots.subject-by-owners', { field: 'ruleId' })
    return ok({ id: ruleId, ...bodies[ruleId], source: headsSources[ruleId] })
  }
  if (subject === null) return refuse('invalid', 'ballots.subject-needed', { field: 'subject' })
  if (ruleIdOf(subject) !== ruleId) return refuse('invalid', 'ballots.subject-other-rule', { field: 'ruleId' })
  const item = itemWords[ownerSubjects.indexOf(subject)] ?? ''
  return ok({ id: ruleId, ...bodies[ruleId], source: `《民法典》第二百七十八条第一款第${item}项、第二款` })
}
