// A new vote: by the committee that runs the matter, on a register of its place, by the rule the law gives its subject.
// In two steps, since keys are made between them: what will be voted on, then the whole, fixed by its announcement.
import { committeeRoles } from '@core/councils/council-life'
import type { Matter } from '@core/councils/matter'
import { holdsOver, type Caller } from '@core/kernel/caller'
import { dayMs, minuteMs } from '@core/kernel/china-day'
import { ok, refuse, type Result } from '@core/kernel/result'
import { announcementOf } from './announcement'
import { leastNoticeMinutes, longestVotingDays } from './ballots-api'
import { optionsFor, type Choices } from './ballot-options'
import type { BallotMode, Decision, Electorate } from './decision'
import type { DecisionRule, OwnerSubject, RuleId } from './decision-rule'
import { electorateHead, publishedElectors } from './electorate'
import type { Elector, Register } from './register'
import { isOwnersRule, ruleFor } from './rules'
import { slipKindsFor, type UnsignedKind } from './slips'

export interface Announce extends Choices {
  /** The client's own id of this vote. */
  readonly id: string
  readonly matter: Pick<Matter, 'title' | 'scope' | 'stage' | 'options' | 'demo'> & { readonly id: string }
  readonly register: Pick<Register, 'kind' | 'name' | 'path' | 'scopeName'> & { readonly id: string }
  /** Of the register, with all its electors. */
  readonly version: number
  readonly electors: readonly Elector[]
  readonly question: string
  readonly ruleId: RuleId
  readonly subject: OwnerSubject | null
  readonly mode: BallotMode
  readonly proxyLimit: number
  /** Epoch ms. */
  readonly opensAt: number
  readonly closesAt: number
}

/** A vote before its keys are made. */
export type DecisionDraft = Omit<Decision, 'kinds' | 'boxKey' | 'announcement'> & {
  readonly kinds: readonly UnsignedKind[]
}

/** Public halves, SPKI in base64; `kinds` by the id of a kind. */
export interface PublicKeys {
  readonly box: string
  readonly kinds: Readonly<Record<string, string>>
}

/** Refuses with the field at fault. A draft with a kind for each slip that needs a key of its own. */
export function draftDecision(announce: Announce, caller: Caller, at: number): Result<DecisionDraft> {
  const allowed = allow(announce, caller, at)
  if (!allowed.ok) return allowed
  const rule = ruleFor(announce.ruleId, announce.subject)
  if (!rule.ok) return rule
  const options = optionsFor(announce.matter, announce)
  if (!options.ok) return options
  const { mode, electors } = announce
  const kinds = mode === 'secret' ? slipKindsFor(electors, rule.value.measure) : ok([])
  if (!kinds.ok) return kinds
  return ok({ ...told(announce, rule.value, caller, at), ...options.value, kinds: kinds.value })
}

/** The announcement says all that a voter relies on, so nothing of it can be changed afterwards unseen. */
export function announceDecision(id: string, draft: DecisionDraft, keys: PublicKeys): Decision {
  const kinds = draft.kinds.map((kind) => ({ ...kind, publicKey: keys.kinds[kind.id] ?? '' }))
  const fixed = { ...draft, kinds, boxKey: keys.box }
  return { ...fixed, announcement: announcementOf({ ...fixed, id }, draft.electorate) }
}

function allow(announce: Announce, caller: Caller, at: number): Result<true> {
  const { matter } = announce
  if (!holdsOver(caller, committeeRoles, matter.scope.path)) return refuse('forbidden', 'ballots.not-yours')
  if (matter.stage !== 'decide') return refuse('conflict', 'ballots.not-in-decide', { field: 'matterId' })
  const fits = fitsRegister(announce)
  return fits.ok ? fitsTime(announce, at) : fits
}

/**
 * The register is of the matter's unit or of one below it; and of its estate, where the register is of one. A building's
 * vote needs a register of that building: one of the whole community would let everybody vote on its lift.
 */
function fitsRegister({ matter, register, electors, ruleId }: Announce): Result<true> {
  const { scope } = matter
  const isNamed = register.scopeName !== '' || scope.kind === 'building'
  const isElsewhere = scope.name !== '' && isNamed && register.scopeName !== scope.name
  const field = 'registerId'
  if (!register.path.includes(scope.unitId) || isElsewhere) return refuse('invalid', 'ballots.register-elsewhere', { field, params: { scope: scope.name || scope.unitName } }) // prettier-ignore
  if (isOwnersRule(ruleId) && register.kind !== 'owners') return refuse('invalid', 'ballots.needs-owners', { field })
  if (ruleId === 'residentsAssembly' && register.kind === 'owners') return refuse('invalid', 'ballots.needs-residents', { field }) // prettier-ignore
  return electors.length > 0 ? ok(true) : refuse('conflict', 'ballots.no-electors', { field })
}

function fitsTime({ opensAt, closesAt }: Announce, at: number): Result<true> {
  const minutes = leastNoticeMinutes
  if (opensAt < at + minutes * minuteMs) return refuse('invalid', 'ballots.opens-too-soon', { field: 'opensAt', params: { minutes } }) // prettier-ignore
  if (closesAt <= opensAt) return refuse('invalid', 'ballots.closes-before-opening', { field: 'closesAt' })
  const days = longestVotingDays
  return closesAt - opensAt <= days * dayMs ? ok(true) : refuse('invalid', 'ballots.open-too-long', { field: 'closesAt', params: { days } }) // prettier-ignore
}

function told(announce: Announce, rule: DecisionRule, caller: Caller, at: number) {
  const { id, matter, question, subject, mode, proxyLimit, opensAt, closesAt, optionId = '' } = announce
  const { unitId, path, name } = matter.scope
  const by = { id: caller.personId, name: caller.name }
  return {
    matterId: matter.id,
    unitId,
    path,
    scopeName: name,
    title: matter.title,
    question,
    subject,
    rule,
    mode,
    electorate: frozen(announce),
    optionId,
    proxyLimit,
    announcedAt: at,
    opensAt,
    closesAt,
    state: 'announced',
    tally: null,
    fingerprint: '',
    resultParts: 0,
    countingAt: 0,
    log: [{ type: 'announced', at, by, commandId: id }],
    delivered: 0,
    updatedAt: at,
    demo: matter.demo,
  } as const
}

/** The register as it stands now; a later version changes nothing in this vote. */
function frozen({ register, version, electors }: Announce): Electorate {
  return {
    registerId: register.id,
    registerName: register.name,
    version,
    ...electorateHead(publishedElectors(electors)),
  }
}
