// A matter after somebody in it asked to be forgotten: the neighbourhood's affair stays, who it was does not. What was
// never taken up was never the neighbourhood's: of that the words go too.
import type { Matter } from './matter'
import { wasTakenUp } from './may-matter'

export function eraseParticipant<M extends Matter>(matter: M, accountId: string): M {
  if (accountId === '') return matter
  const isRaiser = matter.raiserAccountId === accountId
  const without = {
    ...matter,
    parties: matter.parties.map((party) => (party.accountId === accountId ? { ...party, accountId: '' } : party)),
    log: matter.log.map((fact) => (fact.by.id === accountId ? { ...fact, by: { ...fact.by, id: '' } } : fact)),
  }
  if (!isRaiser) return without
  // Raised as the committee, it belongs to the office: only the phone is forgotten.
  if (matter.raiserPersonId !== '') return { ...without, raiserAccountId: '' }
  const forgotten = { ...without, raiserAccountId: '', requestId: '' }
  return wasTakenUp(matter) ? forgotten : unsaid(forgotten)
}

function unsaid<M extends Matter>(matter: M): M {
  const log = matter.log.map((fact) => ('reason' in fact && fact.by.side !== 'committee' ? { ...fact, reason: '' } : fact)) // prettier-ignore
  return { ...matter, stage: 'withdrawn', title: '', text: '', affected: '', flags: [], scope: { ...matter.scope, name: '' }, evidence: [], log } // prettier-ignore
}
