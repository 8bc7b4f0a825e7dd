// An account is erased: who it was leaves every family, and the family that it was leaves the list.
import { endAdoption, isUnderWay, withdrawFamily } from './decide-family'
import { theFamily } from './enter-family'
import type { Adoption, Family, FamilyActor } from './family'
import { withoutPerson } from './hold-post'

/** `personId`: of the account, empty for a resident; nothing more is noted for it. */
export function eraseAdopter<F extends Family>(family: F, accountId: string, personId: string, at: number): F {
  const own = family.adoptions.filter((one) => one.accountId === accountId)
  const nobody: FamilyActor = { side: 'adopter', personId: '', name: '' }
  const left = own.filter(isUnderWay).reduce((one, { pledgeId }) => endAdoption(one, pledgeId, '', nobody, at), family)
  const ids = own.map(({ pledgeId }) => pledgeId)
  // Also where so many came after that the list has forgotten it: the story has not.
  const isTheirs = (by: FamilyActor, pledgeId: string) =>
    by.side === 'adopter' && (ids.includes(pledgeId) || (personId !== '' && by.personId === personId))
  const blank = (one: Adoption): Adoption =>
    one.accountId === accountId ? { ...one, accountId: '', personId: '', name: '', unitName: '' } : one
  const log = left.log.map((fact) =>
    'pledgeId' in fact && isTheirs(fact.by, fact.pledgeId) ? { ...fact, by: nobody } : fact,
  )
  return { ...left, adoptions: left.adoptions.map(blank), log, deeds: withoutPerson(left.deeds, personId) }
}

/** The contact is to be closed beside. */
export function eraseFamily<F extends Family>(family: F, accountId: string, unitName: string, at: number): F {
  if (family.accountId !== accountId) return family
  return { ...withdrawFamily(family, unitName, theFamily, at), accountId: '' }
}
