// Whom each fact of a family or a problem concerns, and what they are told. Nothing of a family's contact is known here.
import type { Addressee } from '@core/accounts/addressee'
import type { MessageKind } from '@core/accounts/message'
import { opening } from '@core/kernel/opening'
import { staffRoles } from '@core/kernel/role'
import { adoptionOf } from './decide-family'
import type { Adoption, Family, FamilyFact } from './family'
import { isAtIt } from './decide-problem'
import { liaisonRoles } from '@core/partners/whistle-life'
import type { Problem, Taker } from './problem'

export interface PledgeTelling {
  readonly to: Addressee
  readonly kind: MessageKind
  readonly at: number
  readonly params: Readonly<Record<string, string>>
}

export function familyTellings(family: Family, factIndex: number): readonly PledgeTelling[] {
  const fact = family.log[factIndex]
  if (!fact || !('pledgeId' in fact)) return []
  const adoption = adoptionOf(family, fact.pledgeId)
  return adoption ? tellingsOf(fact, adoption, family) : []
}

type FactOfAdoption = Extract<FamilyFact, { readonly pledgeId: string }>

function tellingsOf(fact: FactOfAdoption, { name, personId }: Adoption, family: Family): readonly PledgeTelling[] {
  const { at, by } = fact
  const whose = said({ name })
  const where = said({ family: opening(family.label) })
  const adopter = told(personId === '' ? [] : [{ person: personId }], at)
  const itself = told(family.accountId === '' ? [] : [{ account: family.accountId }], at)
  const staff = told([{ holdersOver: family.unitId, roles: staffRoles }], at)
  switch (fact.type) {
    case 'asked':
      return [...itself('family.asked', whose), ...staff('family.asked', { ...whose, ...where })]
    case 'agreed':
      // What staff wrote down in its name it hears of itself.
      return [...adopter('family.agreed', where), ...(by.side === 'staff' ? itself('family.agreed', { name }) : [])]
    case 'declined':
      return adopter('family.ended', { ...where, declined: 'yes' })
    case 'ended': {
      const whom = said({ family: name })
      return [
        ...(by.side === 'family' ? [] : itself('family.ended', whom)),
        ...(by.side === 'staff' ? [] : staff('family.ended', whom)),
        ...(by.side === 'adopter' ? [] : adopter('family.ended', where)),
      ]
    }
  }
}

/** Without what is not known any more: the sentence has a word for it. */
function said(params: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''))
}

function told(all: readonly Addressee[], at: number) {
  return (kind: MessageKind, params: PledgeTelling['params']): readonly PledgeTelling[] =>
    all.map((to) => ({ to, kind, at, params }))
}

export function problemTellings(problem: Problem, factIndex: number): readonly PledgeTelling[] {
  const fact = problem.log[factIndex]
  if (!fact) return []
  const params = { problem: opening(problem.title) }
  const staff: Addressee = { holdersOver: problem.unitId, roles: staffRoles }
  const { at } = fact
  switch (fact.type) {
    case 'taken':
      return [{ to: staff, kind: 'problem.taken', at, params }]
    case 'solved':
      return [{ to: staff, kind: 'problem.solved', at, params }]
    case 'checked': {
      const done = fact.done ? 'yes' : ''
      const concerned = problem.takers.filter((one) => isAtIt(one) || (one.state === 'done' && fact.done))
      return concerned.flatMap((one) =>
        takersOf(one).map((to) => ({ to, kind: 'problem.checked', at, params: { ...params, done } })),
      )
    }
    case 'opened':
    case 'gaveBack':
    case 'noted':
    case 'closed':
      return []
  }
}

function takersOf({ partnerUnitId, personId, accountId }: Taker): readonly Addressee[] {
  if (partnerUnitId !== '') return [{ holdersOver: partnerUnitId, roles: liaisonRoles }]
  if (personId !== '') return [{ person: personId }]
  return accountId === '' ? [] : [{ account: accountId }]
}
