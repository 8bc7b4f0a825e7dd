// A new matter: whom it concerns, in whose words, and by when the committee has to say yes or no.
import { addWorkingMinutes } from '@core/district/working-time'
import { workingDayMinutes, type WorkingCalendar } from '@core/district/working-calendar'
import type { OrgUnit } from '@core/district/org-unit'
import { holdsOver, type Caller } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'
import { isAuthor, handles } from '@core/requests/may'
import type { ServiceRequest } from '@core/requests/request'
import { committeeRoles } from './council-life'
import type { Matter, MatterTemplate, ScopeKind } from './matter'

/**
 * Working days in which the committee answers. The product's own choice: long enough for a committee that meets once a
 * week, short enough that nobody gives up waiting; the Regulations on Letters and Visits (2022, art. 23) give an office
 * fifteen days to say whether it takes something up.
 */
export const screeningDays = 5

export interface Draft {
  /** The client's own id of this matter. */
  readonly id: string
  readonly title: string
  readonly text: string
  readonly template: MatterTemplate
  readonly scope: { readonly kind: ScopeKind; readonly name: string }
  readonly unit: Pick<OrgUnit, 'id' | 'name' | 'level' | 'path'>
  readonly affected: string
  /** The request it comes from. */
  readonly request: (Pick<ServiceRequest, 'authorId' | 'desk' | 'sensitive'> & { readonly id: string }) | null
  /** What the content check found, for the committee to look at. */
  readonly flags: readonly string[]
}

/** Refuses with the field at fault. */
export function raiseMatter(draft: Draft, calendar: WorkingCalendar, caller: Caller, at: number): Result<Matter> {
  const fit = fits(draft, caller)
  if (!fit.ok) return fit
  const { title, text, template, affected, flags, unit, scope, request } = draft
  const isCommittee = holdsOver(caller, committeeRoles, unit.path)
  const id = caller.accountId
  const by = isCommittee ? ({ id: caller.personId, name: caller.name, side: 'committee' } as const) : ({ id, name: '', side: 'raiser' } as const) // prettier-ignore
  return ok({
    title,
    text,
    template,
    scope: { kind: scope.kind, unitId: unit.id, unitName: unit.name, path: unit.path, name: isNamed(scope.kind) ? scope.name : '' }, // prettier-ignore
    raiserAccountId: caller.accountId,
    raiserPersonId: isCommittee ? caller.personId : '',
    affected,
    requestId: request?.id ?? '',
    flags,
    stage: 'raised',
    deadlines: { screenBy: screenBy(calendar, at), talkUntil: 0, deliberateUntil: 0 },
    ...nothingYet,
    raisedAt: at,
    updatedAt: at,
    log: [{ type: 'raised', at, by, commandId: draft.id }],
    demo: false,
  })
}

/** Epoch ms. */
export function screenBy(calendar: WorkingCalendar, at: number): number {
  return addWorkingMinutes(calendar, at, screeningDays * workingDayMinutes)
}

const nothingYet = {
  parties: [],
  evidence: [],
  screening: null,
  screeningEscalated: false,
  options: [],
  positions: [],
  conflicts: [],
  meetingIds: [],
  question: '',
  decisions: [],
  agreement: null,
  earlierAgreements: [],
  tasks: [],
  reopened: 0,
  delivered: 0,
} as const

function isNamed(kind: ScopeKind): boolean {
  return kind === 'building' || kind === 'estate'
}

function fits({ scope, unit, request }: Draft, caller: Caller): Result<true> {
  if (unit.level !== (scope.kind === 'grid' ? 'gridBranch' : 'community'))
    return refuse('invalid', 'councils.scope-unfit', { field: 'scope.unitId' })
  if (isNamed(scope.kind) && scope.name === '') return refuse('invalid', 'councils.scope-name-needed', { field: 'scope.name' }) // prettier-ignore
  if (!request) return ok(true)
  if (!isAuthor(request, caller) && !handles(request, caller)) return refuse('forbidden', 'request.not-yours', { field: 'requestId' }) // prettier-ignore
  // What somebody told in confidence is no affair of the neighbourhood.
  return request.sensitive ? refuse('conflict', 'councils.request-sensitive', { field: 'requestId' }) : ok(true)
}
