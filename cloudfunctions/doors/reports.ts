// Serving members who report to the community where they live (双报到): by themselves, and ended by themselves.
import { createHash } from 'node:crypto'
import type { MyReport, doorsApi, ReportChoices, ReportedMember } from '@core/doors/doors-api'
import { visitPageSize } from '@core/doors/doors-api'
import { endedReport, receivingRoles, type MemberReport } from '@core/doors/member-report'
import { holdsOver } from '@core/kernel/caller'
import type { Page } from '@core/kernel/page'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { isCurrent } from '@core/kernel/withdrawn'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import { readAll } from '../_kit/read-all'
import type { Doc, Store } from '../_kit/store'

type Input<Name extends keyof typeof doorsApi> = InputOf<(typeof doorsApi)[Name]>
type Done = Result<Record<string, never>>

export async function reportChoices(_input: unknown, { store, caller }: Context): Promise<Result<ReportChoices>> {
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const communities = map.units.filter((unit) => unit.level === 'community' && isCurrent(unit))
  const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name })
  const own = (await store.get('people', caller.personId))?.unitId ?? ''
  return ok({
    communities: communities.map(named),
    partnerUnits: map.partners.map(named),
    ownPartnerUnitId: map.partner(own)?.id ?? '',
  })
}

export async function reportTo(input: Input<'reportTo'>, context: Context): Promise<Result<MyReport>> {
  const { store, caller, now } = context
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const community = map.unit(input.communityId)
  if (community?.level !== 'community' || !isCurrent(community)) return refuse('invalid', 'units.missing', { field: 'communityId' }) // prettier-ignore
  const own = (await store.get('people', caller.personId))?.unitId ?? ''
  const partner = map.partner(input.partnerUnitId ?? own)
  if (!partner || !isCurrent(partner)) return refuse('invalid', 'report.choose-unit', { field: 'partnerUnitId' })
  const report: MemberReport = {
    personId: caller.personId,
    personName: caller.name,
    communityId: community.id,
    communityName: community.name,
    path: community.path,
    partnerUnitId: partner.id,
    partnerUnitName: partner.name,
    reportedAt: now,
    stands: 1,
  }
  const id = reportId(caller.personId, community.id)
  if ((await store.insert('memberReports', id, report)) === 'inserted') return ok(myReport({ ...report, _id: id, rev: 1 })) // prettier-ignore
  // Again it is the same report; from another unit, or after it was ended, it is a new one.
  const kept = await change(store, 'memberReports', id, (current) =>
    ok(current.stands === 1 && current.partnerUnitId === partner.id ? current : report),
  )
  return kept.ok ? ok(myReport(kept.value)) : kept
}

export async function endReport({ id }: Input<'endReport'>, { store, caller }: Context): Promise<Done> {
  const ended = await change(store, 'memberReports', id, (current) => {
    // Ended or not, to anybody else it is as if there had never been one: who was reported may be guessed from an id.
    if (caller.personId === '' || reportId(caller.personId, current.communityId) !== id)
      return refuse('not-found', 'memberReports.missing', { field: 'id' })
    return ok(current.stands === 0 ? current : endedReport(current))
  })
  return ended.ok ? ok({}) : ended
}

export async function myReports(_input: unknown, { store, caller }: Context): Promise<Result<readonly MyReport[]>> {
  return ok((await standingReports(caller.personId, store)).map(myReport))
}

export async function reported(
  { unitId, cursor }: Input<'reported'>,
  { store, caller }: Context,
): Promise<Result<Page<ReportedMember>>> {
  const community = (await districtMap(store))?.unit(unitId)
  if (!community) return refuse('invalid', 'units.missing', { field: 'unitId' })
  if (!holdsOver(caller, receivingRoles, community.path))
    return refuse('forbidden', 'door.not-yours', { field: 'unitId' })
  const rows = await store.query('memberReports', {
    index: 'community',
    equals: { communityId: unitId, stands: 1 },
    order: 'desc',
    limit: visitPageSize,
    cursor,
  })
  const items = rows.items.map(({ _id, personName, partnerUnitName, reportedAt }) => ({ id: _id, personName, partnerUnitName, reportedAt })) // prettier-ignore
  return ok({ items, cursor: rows.cursor })
}

/** The resident unit for which this person reported to the community that `path` leads through; empty for nobody. */
export async function reportedForAt(path: readonly string[], personId: string, store: Store): Promise<string> {
  const reports = await standingReports(personId, store)
  return reports.find(({ communityId }) => path.includes(communityId))?.partnerUnitId ?? ''
}

async function standingReports(personId: string, store: Store): Promise<readonly Doc<'memberReports'>[]> {
  return personId === '' ? [] : readAll(store, 'memberReports', 'person', { personId, stands: 1 })
}

function reportId(personId: string, communityId: string): string {
  return createHash('sha256').update(`${personId}|${communityId}`).digest('hex')
}

function myReport(report: Doc<'memberReports'>): MyReport {
  const { _id, communityId, communityName, partnerUnitId, partnerUnitName, reportedAt } = report
  return { id: _id, communityId, communityName, partnerUnitId, partnerUnitName, reportedAt }
}
