// People of the organisation: who may do what, given, ended, and linked to the account of the person meant.
import { createHash } from 'node:crypto'
import type { accountsApi, Me, PersonView } from '@core/accounts/accounts-api'
import { giveGrant, mayGrant, mayInvite, revokeGrant, type GrantRecord } from '@core/accounts/person'
import { dayMs } from '@core/kernel/china-day'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { isCurrent } from '@core/kernel/withdrawn'
import { bodyOf } from '../_kit/body-of'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { readAll, readCurrent } from '../_kit/read-all'
import { meNow } from './me'
import { unitForRole, unitOf } from './unit-of'

type Input<Name extends keyof typeof accountsApi> = InputOf<(typeof accountsApi)[Name]>

const invitationDays = 7
const codeLength = 12

/** Twelve hexadecimal digits of a random id; only its hash is kept. */
export async function invite(
  { personId }: Input<'invite'>,
  context: Context,
): Promise<Result<{ code: string; until: number }>> {
  const { store, caller } = context
  const person = await store.get('people', personId)
  if (!person || !isCurrent(person)) return refuse('not-found', 'people.missing', { field: 'personId' })
  const grants = await readAll(store, 'grants', 'person', { personId })
  if (!mayInvite(person, grants, caller)) return refuse('forbidden', 'grant.not-yours-to-give')
  return ok(await newInvitation(personId, context))
}

/** Without asking who: for the command that invites the first officer. */
export async function newInvitation(personId: string, { store, now, newId }: Pick<Context, 'store' | 'now' | 'newId'>) {
  const code = createHash('sha256').update(newId()).digest('hex').slice(0, codeLength).toUpperCase()
  const until = now + invitationDays * dayMs
  await store.insert('invitations', hashOf(code), { personId, until, usedBy: '' })
  return { code, until }
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}

/** Invitation, person, account, in this order: a retry after any of them goes on where it stopped. */
export async function claim({ code }: Input<'claim'>, context: Context): Promise<Result<Me>> {
  const { store, caller, now } = context
  if (caller.personId !== '') return refuse('conflict', 'claim.already-linked')
  const used = await change(store, 'invitations', hashOf(code), (invitation) => {
    if (invitation.usedBy === caller.accountId) return ok(invitation)
    if (invitation.usedBy !== '' || invitation.until <= now)
      return refuse('conflict', 'claim.code-over', { field: 'code' })
    return ok({ ...invitation, usedBy: caller.accountId })
  })
  if (!used.ok)
    return used.error.code === 'not-found' ? refuse('not-found', 'claim.code-unknown', { field: 'code' }) : used
  const { personId } = used.value
  const linked = await change(store, 'people', personId, (person) => ok({ ...person, accountId: caller.accountId }))
  if (!linked.ok) return linked
  const account = await change(store, 'accounts', caller.accountId, (current) => ok({ ...current, personId }))
  return account.ok ? meNow(context) : account
}

export async function people(
  { unitId }: Input<'people'>,
  { store, caller }: Context,
): Promise<Result<readonly PersonView[]>> {
  const unit = await unitOf(store, unitId)
  if (!unit) return refuse('not-found', 'units.missing', { field: 'unitId' })
  if (!mayGrant('member', unit.path, caller)) return refuse('forbidden', 'desk.not-yours', { field: 'unitId' })
  const there = await readCurrent(store, 'people', 'unit', { unitId })
  const views = there.map(async (person): Promise<PersonView> => {
    const grants = await readAll(store, 'grants', 'person', { personId: person._id })
    return { ...bodyOf(person), id: person._id, grants: grants.map((grant) => ({ ...grant, id: grant._id })) }
  })
  return ok(await Promise.all(views))
}

export async function grant(input: Input<'grant'>, { store, caller, now }: Context): Promise<Result<GrantRecord>> {
  const { grantId, personId, unitId, role, until } = input
  const [person, unit] = await Promise.all([store.get('people', personId), unitForRole(store, role, unitId)])
  if (!person || !isCurrent(person)) return refuse('not-found', 'people.missing', { field: 'personId' })
  if (!unit) return refuse('not-found', 'units.missing', { field: 'unitId' })
  const given = giveGrant({ personId, unitId, role, until, path: unit.path }, caller, now)
  if (!given.ok) return given
  if ((await store.insert('grants', grantId, given.value)) === 'inserted') return given
  const earlier = await store.get('grants', grantId)
  const same = earlier?.personId === personId && earlier.unitId === unitId && earlier.role === role
  return same ? ok(earlier) : refuse('conflict', 'grant.id-taken', { field: 'grantId' })
}

export async function revoke(
  { grantId }: Input<'revoke'>,
  { store, caller, now }: Context,
): Promise<Result<GrantRecord>> {
  return change(store, 'grants', grantId, (current) => revokeGrant(current, caller, now))
}
