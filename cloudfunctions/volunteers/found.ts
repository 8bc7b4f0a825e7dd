// What a call is about, looked up once, and whether the caller runs it.
import type { Caller } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'
import { isCurrent } from '@core/kernel/withdrawn'
import { shiftOf, type Shift } from '@core/volunteers/activity'
import { mayRunActivity } from '@core/volunteers/may-run'
import type { Context } from '../_kit/context'
import type { Doc, Store } from '../_kit/store'

export type ByIdOrCode = { readonly id: string } | { readonly code: string }

export async function activityNamed(store: Store, named: ByIdOrCode): Promise<Result<Doc<'activities'>>> {
  const found = 'id' in named ? await store.get('activities', named.id) : await activityOfCode(store, named.code)
  return found ? ok(found) : refuse('not-found', 'activities.missing')
}

async function activityOfCode(store: Store, code: string): Promise<Doc<'activities'> | undefined> {
  return (await store.query('activities', { index: 'code', equals: { code }, order: 'asc', limit: 1 })).items[0]
}

/** A team that an import has withdrawn is not there any more. */
export async function teamNamed(store: Store, named: ByIdOrCode): Promise<Result<Doc<'volunteerTeams'>>> {
  const found = 'id' in named ? [await store.get('volunteerTeams', named.id)] : await teamsOfCode(store, named.code)
  const team = found.find((one) => one !== undefined && isCurrent(one))
  return team ? ok(team) : refuse('not-found', 'volunteerTeams.missing')
}

async function teamsOfCode(store: Store, code: string): Promise<readonly Doc<'volunteerTeams'>[]> {
  // A code may have been another team's before.
  return (await store.query('volunteerTeams', { index: 'code', equals: { code }, order: 'asc', limit: 100 })).items
}

export async function teamOf(store: Store, teamId: string): Promise<Doc<'volunteerTeams'> | undefined> {
  const team = teamId === '' ? undefined : await store.get('volunteerTeams', teamId)
  return team && isCurrent(team) ? team : undefined
}

export interface RunActivity {
  readonly activity: Doc<'activities'>
  readonly team: Doc<'volunteerTeams'> | undefined
}

/** Refused before anything of it is told to somebody who does not run it. */
export async function runActivity(
  id: string,
  { store, caller }: { readonly store: Store; readonly caller: Caller },
): Promise<Result<RunActivity>> {
  const activity = await store.get('activities', id)
  if (!activity) return refuse('not-found', 'activities.missing')
  const team = await teamOf(store, activity.teamId)
  if (!mayRunActivity(activity, team, caller)) return refuse('forbidden', 'activity.not-yours')
  return ok({ activity, team })
}

export function shiftNamed(activity: Doc<'activities'>, shiftId: string): Result<Shift> {
  const shift = shiftOf(activity, shiftId)
  return shift ? ok(shift) : refuse('not-found', 'activity.shift-missing', { field: 'shiftId' })
}

/** A sign-up and what it is for, for who runs it. */
export async function runSignUp(
  id: string,
  context: Pick<Context, 'store' | 'caller'>,
): Promise<Result<{ readonly signUp: Doc<'signUps'>; readonly activity: Doc<'activities'>; readonly shift: Shift }>> {
  const signUp = await context.store.get('signUps', id)
  if (!signUp) return refuse('not-found', 'signUps.missing', { field: 'signUpId' })
  const run = await runActivity(signUp.activityId, context)
  if (!run.ok) return run
  const shift = shiftNamed(run.value.activity, signUp.shiftId)
  return shift.ok ? ok({ signUp, activity: run.value.activity, shift: shift.value }) : shift
}
