// A member's card as somebody sees it: name and post from the organisation, numbers counted from the records.
import { isInForce } from '@core/accounts/person'
import { startOfChinaYear } from '@core/kernel/china-day'
import { ok, refuse, type Result } from '@core/kernel/result'
import { isCurrent } from '@core/kernel/withdrawn'
import { deedKinds } from '@core/members/deed'
import { isStanding, type MemberCard } from '@core/members/member-card'
import { seenKinds, type Viewer } from '@core/members/may-see-card'
import type { CardView, DeedCount, MyCardView } from '@core/members/members-api'
import { bodyOf } from '../_kit/body-of'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import { heldUnits } from '../_kit/held-units'
import type { Doc, Store } from '../_kit/store'

type Reading = Pick<Context, 'store' | 'caller' | 'now'>

/** Undefined for somebody who is no member any more: a card does not outlive that. */
export async function cardView(
  personId: string,
  card: MemberCard,
  viewer: Viewer,
  context: Reading,
): Promise<CardView | undefined> {
  const { store, now } = context
  const [person, map] = await Promise.all([store.get('people', personId), districtMap(store)])
  if (!person || !isCurrent(person) || !map || !(await isMember(personId, context))) return undefined
  return {
    personId,
    name: person.name,
    title: person.title,
    unitNames: unitNames(person.path, map),
    promises: card.promises.filter((promise) => isStanding(promise, now)),
    deeds: await counts(personId, card, viewer, context),
    isMine: viewer.personId === personId,
    demo: person.demo,
  }
}

export async function myCardView(card: MemberCard, context: Reading): Promise<Result<MyCardView>> {
  const { store, caller, now } = context
  const viewer = await viewerOf(context)
  const [view, map] = await Promise.all([cardView(caller.personId, card, viewer, context), districtMap(store)])
  if (!view || !map) return refuse('not-found', 'members.not-shown')
  const homes = map.places.filter(({ kind }) => kind === 'branchHome')
  const own = homes.filter(({ path }) => path.includes(card.branchId))
  const others = homes.filter((home) => !own.includes(home) && sharesCommunity(home.path, card.branchId, map))
  const { shownTo, homeId, showsDeeds, promises } = card
  return ok({
    ...view,
    shownTo,
    homeId,
    showsDeeds,
    over: promises.filter((promise) => !isStanding(promise, now)),
    homes: [...own, ...others].map(({ id, name }) => ({ id, name })),
  })
}

function sharesCommunity(path: readonly string[], branchId: string, map: DistrictMap): boolean {
  const community = map.unit(branchId)?.path.find((unitId) => map.unit(unitId)?.level === 'community')
  return community !== undefined && path.includes(community)
}

async function counts(
  personId: string,
  card: MemberCard,
  viewer: Viewer,
  { store, now }: Reading,
): Promise<readonly DeedCount[]> {
  const kinds = seenKinds(personId, card, viewer, deedKinds)
  const from = startOfChinaYear(now)
  const counted = await Promise.all(
    kinds.map(async (kind) => ({
      kind,
      count: await store.count('deeds', { index: 'person', equals: { personId, kind }, from, to: now }),
    })),
  )
  return counted.filter(({ count }) => count > 0)
}

/** Names from the subdistrict down. */
function unitNames(path: readonly string[], map: DistrictMap): readonly string[] {
  return path.slice(1).flatMap((unitId) => map.unit(unitId)?.name ?? [])
}

/** The caller, every unit they hold something over, and the grid branches that those lie in. */
export async function viewerOf(context: Pick<Context, 'store' | 'caller'>): Promise<Viewer> {
  const { store, caller } = context
  const own = caller.grants.map(({ unitId }) => unitId)
  const [units, map] = await Promise.all([heldUnits(context), districtMap(store)])
  const branches = units.flatMap(({ path }) => path).filter((unitId) => map?.unit(unitId)?.level === 'gridBranch')
  return { personId: caller.personId, unitIds: new Set([...own, ...branches]) }
}

/** Undefined where there is none. Its grid is where its owner stands now, who may have moved since it was shown. */
export async function cardOf(personId: string, store: Store): Promise<MemberCard | undefined> {
  const [kept, branchId] = await Promise.all([store.get('memberCards', personId), branchOf(personId, store)])
  return kept && { ...bodyOf(kept), branchId }
}

/** A member in force now: what was shown ends with the membership. */
export async function isMember(personId: string, { store, now }: Pick<Context, 'store' | 'now'>): Promise<boolean> {
  const grants = await store.query('grants', { index: 'person', equals: { personId }, order: 'asc', limit: 100 })
  return grants.items.some((grant) => grant.role === 'member' && isInForce(grant, now))
}

/** The grid branch the person stands in or under; the person's own unit where that is wider. */
export async function branchOf(personId: string, store: Store): Promise<string> {
  const person: Doc<'people'> | undefined = await store.get('people', personId)
  if (!person) return ''
  const map = await districtMap(store)
  return person.path.find((unitId) => map?.unit(unitId)?.level === 'gridBranch') ?? person.unitId
}
