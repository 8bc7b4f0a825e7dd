// A family on the list: entered by staff with its two consents, taken up by its letter, its letter made anew.
import { holdsOver, type Caller } from '@core/kernel/caller'
import { dayMs } from '@core/kernel/china-day'
import { ok, refuse, type Result } from '@core/kernel/result'
import { staffRoles } from '@core/kernel/role'
import { isUnderWay, noted } from './decide-family'
import type { ConsentWay, Family, FamilyActor } from './family'
import { mayLookAfter } from './pledge'

/** A letter is carried to the door within days; three months leave room for a stay in hospital. */
const letterDays = 90

export interface FamilyEntry {
  readonly label: string
  readonly needs: readonly string[]
  readonly mark?: string
  readonly unitId: string
  readonly path: readonly string[]
  readonly placeId: string
  readonly how: ConsentWay
}

/** What is said of the family must have been checked (`saysNobody`). */
export function enterFamily(entry: FamilyEntry, codeHash: string, caller: Caller, at: number): Result<Family> {
  if (!mayLookAfter(entry, caller)) return refuse('forbidden', 'pledges.not-yours', { field: 'unitId' })
  const { how, ...said } = entry
  const family: Family = {
    ...said,
    consent: { state: 'given', at, how, recordedBy: caller.personId, sensitive: { at, how } },
    accountId: '',
    codeHash,
    codeUntil: at + letterDays * dayMs,
    letGo: [],
    adoptions: [],
    state: 'open',
    enteredBy: caller.personId,
    enteredAt: at,
    updatedAt: at,
    log: [],
    delivered: 0,
    deeds: [],
    demo: false,
  }
  return ok(noted(family, [{ type: 'entered' }], staffActor(caller), at))
}

/** The old letter is void; whoever took it up is let go. */
export function renewLetter<F extends Family>(family: F, codeHash: string, caller: Caller, at: number): Result<F> {
  if (!mayLookAfter(family, caller)) return refuse('forbidden', 'pledges.not-yours')
  if (family.state === 'withdrawn') return refuse('conflict', 'family.withdrawn')
  const { accountId } = family
  const letGo = accountId === '' ? family.letGo : [...family.letGo, { accountId, at }]
  const renewed = { ...family, accountId: '', letGo, codeHash, codeUntil: at + letterDays * dayMs }
  return ok(noted(renewed, [{ type: 'codeRenewed' }], staffActor(caller), at))
}

/**
 * By the family's own account, which has agreed to sensitive data itself. Never by those from whom the contact is kept:
 * the staff over it, who made the letter, and those who would come.
 */
export function claimFamily<F extends Family>(family: F, codeHash: string, caller: Caller, at: number): Result<F> {
  if (family.codeHash !== codeHash || family.state === 'withdrawn')
    return refuse('conflict', 'family.code-over', { field: 'code' })
  if (family.accountId === caller.accountId) return ok(family)
  if (family.accountId !== '' || family.codeUntil <= at)
    return refuse('conflict', 'family.code-over', { field: 'code' })
  if (!caller.sensitiveConsented) return refuse('conflict', 'family.sensitive-consent')
  if (holdsOver(caller, staffRoles, family.path)) return refuse('conflict', 'family.not-staff')
  const comes = family.adoptions.some((one) => one.accountId === caller.accountId && isUnderWay(one))
  if (comes) return refuse('conflict', 'family.not-adopter')
  return ok(noted({ ...family, accountId: caller.accountId }, [{ type: 'claimed' }], theFamily, at))
}

export function staffActor({ personId, name }: Caller): FamilyActor {
  return { side: 'staff', personId, name }
}

/** Without a name, whoever of it acts. */
export const theFamily: FamilyActor = { side: 'family', personId: '', name: '' }
