// Volunteer teams: who they are, joining and leaving by choice, and what a volunteer says of themselves.
import type { InputOf } from '@core/kernel/procedure'
import type { Page } from '@core/kernel/page'
import { ok, refuse, type Result } from '@core/kernel/result'
import { isCurrent } from '@core/kernel/withdrawn'
import { mayRunTeam } from '@core/volunteers/may-run'
import { noProfile, type TeamMember } from '@core/volunteers/team'
import type { volunteersApi } from '@core/volunteers/volunteers-api'
import type { ProfileView, TeamMemberView, TeamSummary, TeamView } from '@core/volunteers/volunteers-views'
import { bodyOf } from '../_kit/body-of'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import { readAll, readCurrent } from '../_kit/read-all'
import type { Doc } from '../_kit/store'
import { memberId } from '../_kit/volunteer-ids'
import { teamNamed } from './found'

type Input<Name extends keyof typeof volunteersApi> = InputOf<(typeof volunteersApi)[Name]>

const pageSize = 50

export async function teams({ unitId, cursor }: Input<'teams'>, context: Context): Promise<Result<Page<TeamSummary>>> {
  const { store } = context
  const map = await districtMap(store)
  if (unitId !== undefined) {
    const all = await readCurrent(store, 'volunteerTeams', 'name', {})
    const inside = all.filter(({ path }) => path.includes(unitId))
    return ok({ items: inside.map((team) => teamSummary(team, map)), cursor: null })
  }
  const rows = await store.query('volunteerTeams', { index: 'name', equals: {}, order: 'asc', limit: pageSize, cursor })
  return ok({ items: rows.items.filter(isCurrent).map((team) => teamSummary(team, map)), cursor: rows.cursor })
}

export async function team(input: Input<'team'>, context: Context): Promise<Result<TeamView>> {
  const found = await teamNamed(context.store, input)
  return found.ok ? ok(await teamView(found.value, context)) : found
}

export async function joinTeam({ teamId, name }: Input<'joinTeam'>, context: Context): Promise<Result<TeamView>> {
  const { store, caller, now } = context
  const found = await teamNamed(store, { id: teamId })
  if (!found.ok) return found
  const { accountId, personId } = caller
  const called = name === '' ? await usualName(context) : name
  if (called === '') return refuse('invalid', 'activity.name-needed', { field: 'name' })
  if ((await membershipsOf(teamId, context)).length === 0) {
    const id = memberId(teamId, accountId)
    const { demo } = found.value
    const member: TeamMember = { teamId, accountId, personId, name: called, since: now, leftAt: 0, current: 1, demo }
    const joined = (await store.insert('teamMembers', id, member)) === 'inserted'
    const again = joined ? ok(true) : await change(store, 'teamMembers', id, (kept) => ok(kept.current === 1 ? kept : member)) // prettier-ignore
    if (!again.ok) return again
  }
  return ok(await teamView(found.value, context))
}

export async function leaveTeam({ teamId }: Input<'leaveTeam'>, context: Context): Promise<Result<TeamView>> {
  const { store, now } = context
  const found = await teamNamed(store, { id: teamId })
  if (!found.ok) return found
  for (const { _id } of await membershipsOf(teamId, context)) {
    const left = await change(store, 'teamMembers', _id, (member) =>
      ok(member.current === 0 ? member : { ...member, current: 0 as const, leftAt: now }),
    )
    if (!left.ok) return left
  }
  return ok(await teamView(found.value, context))
}

export async function myTeams(_input: Input<'myTeams'>, context: Context): Promise<Result<readonly TeamSummary[]>> {
  const { store } = context
  const ids = [...new Set((await ownMemberships(context)).map(({ teamId }) => teamId))].slice(0, 100)
  const [map, mine] = await Promise.all([districtMap(store), store.getMany('volunteerTeams', ids)])
  return ok(mine.filter(isCurrent).map((one) => teamSummary(one, map)))
}

export async function teamMembers(
  { teamId, cursor }: Input<'teamMembers'>,
  { store, caller }: Context,
): Promise<Result<Page<TeamMemberView>>> {
  const found = await teamNamed(store, { id: teamId })
  if (!found.ok) return found
  if (!mayRunTeam(found.value, caller)) return refuse('forbidden', 'team.not-yours')
  const equals = { teamId, current: 1 } as const
  const rows = await store.query('teamMembers', { index: 'team', equals, order: 'asc', limit: pageSize, cursor })
  return ok({
    items: rows.items.map(({ _id, name, since, demo }) => ({ id: _id, name, since, demo })),
    cursor: rows.cursor,
  })
}

export async function profile(_input: Input<'profile'>, { store, caller }: Context): Promise<Result<ProfileView>> {
  const kept = await store.get('volunteerProfiles', caller.accountId)
  return ok(profileView(kept ? bodyOf(kept) : noProfile))
}

export async function saveProfile(
  { profile: given }: Input<'saveProfile'>,
  { store, caller, now }: Context,
): Promise<Result<ProfileView>> {
  const id = caller.accountId
  const next = given ? { ...given, updatedAt: now } : noProfile
  if ((await store.insert('volunteerProfiles', id, next)) === 'inserted') return ok(profileView(next))
  const saved = await change(store, 'volunteerProfiles', id, () => ok(next))
  return saved.ok ? ok(profileView(next)) : saved
}

function profileView({ name, skills, times, updatedAt }: typeof noProfile): ProfileView {
  return { name, skills, times, updatedAt, kept: updatedAt > 0 }
}

async function usualName({ store, caller }: Context): Promise<string> {
  const kept = await store.get('volunteerProfiles', caller.accountId)
  return kept && kept.name !== '' ? kept.name : caller.name
}

/** By account, and for people of the organisation also what the import says of them. */
async function ownMemberships({ store, caller }: Context): Promise<readonly Doc<'teamMembers'>[]> {
  const { accountId, personId } = caller
  const [byAccount, byPerson] = await Promise.all([
    accountId === '' ? [] : readAll(store, 'teamMembers', 'account', { accountId, current: 1 }),
    personId === '' ? [] : readAll(store, 'teamMembers', 'person', { personId, current: 1 }),
  ])
  const known = new Set(byAccount.map(({ _id }) => _id))
  return [...byAccount, ...byPerson.filter(({ _id }) => !known.has(_id))]
}

async function membershipsOf(teamId: string, context: Context): Promise<readonly Doc<'teamMembers'>[]> {
  return (await ownMemberships(context)).filter((member) => member.teamId === teamId)
}

function teamSummary(one: Doc<'volunteerTeams'>, map: DistrictMap | undefined): TeamSummary {
  const { _id: id, code, name, kind, text, skills, demo, unitId } = one
  return { id, code, name, kind, text, skills, demo, unitName: map?.unit(unitId)?.name ?? '' }
}

async function teamView(one: Doc<'volunteerTeams'>, context: Context): Promise<TeamView> {
  const { store, caller } = context
  const [map, leader, memberCount, own] = await Promise.all([
    districtMap(store),
    one.leaderId === '' ? undefined : store.get('people', one.leaderId),
    store.count('teamMembers', { index: 'team', equals: { teamId: one._id, current: 1 } }),
    membershipsOf(one._id, context),
  ])
  return {
    ...teamSummary(one, map),
    unitId: one.unitId,
    leaderName: leader?.name ?? '',
    phone: one.phone,
    memberCount,
    isMember: own.length > 0,
    mayRun: mayRunTeam(one, caller),
  }
}
