// Consents, grants and invitations.
import { agree, hasConsented, newAccount, privacyNotice } from '@core/accounts/account'
import { giveGrant, isInForce, mayInvite, revokeGrant, type GrantRecord, type Person } from '@core/accounts/person'
import { aResident, aStaff, noon, units } from '../../given'

const day = 24 * 3600 * 1000
const consent = { notice: privacyNotice, kind: 'privacy', at: noon, by: 'self' } as const

test('only the notice in force can be agreed to, and again changes nothing', () => {
  expect(agree(newAccount(noon), { ...consent, notice: '1999-01' })).toMatchObject({
    ok: false,
    error: { reason: 'consent.notice-changed' },
  })
  const agreed = agree(newAccount(noon), consent)
  if (!agreed.ok) throw new Error(agreed.error.reason)
  expect(hasConsented(agreed.value, 'privacy')).toBe(true)
  expect(hasConsented(agreed.value, 'sensitive')).toBe(false)
  expect(agree(agreed.value, consent)).toEqual({ ok: true, value: agreed.value })
})

test('sensitive data needs the ordinary consent first', () => {
  expect(agree(newAccount(noon), { ...consent, kind: 'sensitive' })).toMatchObject({
    ok: false,
    error: { reason: 'consent.privacy-first' },
  })
})

test('an erased account has agreed to nothing, and may begin anew', () => {
  const erased = { ...newAccount(0), state: 'erased', consents: [consent] } as const
  expect(hasConsented(erased, 'privacy')).toBe(false)
  expect(agree(erased, consent)).toMatchObject({ ok: true, value: { state: 'active', personId: '', createdAt: noon } })
})

const draft = { role: 'gridWorker', unitId: 'B', personId: 'p', path: units.B.path, until: noon + 30 * day } as const
const record = (over: Partial<GrantRecord>): GrantRecord => ({
  ...draft,
  from: 0,
  grantedBy: 'x',
  grantedAt: 0,
  revokedAt: 0,
  revokedBy: '',
  ...over,
})

test('a role is given from a level above, inside one’s own area, with an end', () => {
  const clerk = aStaff('communityStaff', 'C')
  expect(giveGrant(draft, clerk, noon)).toMatchObject({ ok: true, value: { grantedBy: clerk.personId, from: noon } })
  for (const caller of [aResident(), aStaff('gridLeader', 'B'), aStaff('communityStaff', 'other')]) {
    expect(giveGrant(draft, caller, noon)).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  }
  expect(giveGrant({ ...draft, role: 'communityStaff', unitId: 'C', path: units.C.path }, clerk, noon).ok).toBe(false)
  expect(giveGrant({ ...draft, until: noon }, clerk, noon)).toMatchObject({ ok: false, error: { field: 'until' } })
  expect(giveGrant({ ...draft, until: noon + 9999 * day }, clerk, noon)).toMatchObject({
    ok: false,
    error: { field: 'until' },
  })
})

test('a grant is in force from its start until its end or its revocation', () => {
  expect(isInForce(record({}), noon)).toBe(true)
  expect(isInForce(record({ from: noon + 1 }), noon)).toBe(false)
  expect(isInForce(record({ until: noon }), noon)).toBe(false)
  const revoked = revokeGrant(record({}), aStaff('communityStaff', 'C'), noon)
  expect(revoked.ok && isInForce(revoked.value, noon + 1)).toBe(false)
})

test('nobody can take over the account of an equal or a superior by inviting them anew', () => {
  const person: Person = { name: '李', title: '', unitId: 'C', path: units.C.path, accountId: 'a', demo: true }
  const held = [record({ role: 'communityStaff', unitId: 'C', path: units.C.path })]
  expect(mayInvite(person, held, aStaff('communityStaff', 'C'))).toBe(false)
  expect(mayInvite(person, held, aStaff('subdistrictStaff', 'S'))).toBe(true)
})
