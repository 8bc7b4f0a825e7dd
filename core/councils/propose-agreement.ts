// A new agreement on the table: whose yes it needs, what each owes by when, and what becomes of the one before it.
import { ok, refuse, type Result } from '@core/kernel/result'
import type { CouncilCommandOf } from './council-command'
import { listLimits } from './councils-limits'
import type { Agreement, Matter } from './matter'
import type { Sayer } from './sayer'

type Proposal = CouncilCommandOf<'proposeAgreement'>
type Proposed = Pick<Matter, 'earlierAgreements'> & { readonly agreement: Agreement }

/** Who proposes says yes for the parties he speaks for, and for nobody else. */
export function proposeAgreement(matter: Matter, proposal: Proposal, sayer: Sayer, at: number): Result<Proposed> {
  const earlierAgreements = earlier(matter)
  if (!earlierAgreements.ok) return earlierAgreements
  const fit = fits(matter, proposal, at)
  if (!fit.ok) return fit
  const consents = proposal.partyIds.map((partyId) => ({
    partyId,
    partyName: matter.parties.find(({ id }) => id === partyId)?.name ?? '',
    at: sayer.partyIds.includes(partyId) ? at : 0,
  }))
  const agreement: Agreement = {
    id: proposal.agreementId,
    text: proposal.text,
    instalments: proposal.instalments.map((one) => ({ ...one, keptAt: 0, breachedAt: 0, breachText: '' })),
    breachClause: proposal.breachClause,
    consents,
    state: 'proposed',
    proposedAt: at,
    agreedAt: 0,
  }
  return ok({ agreement, earlierAgreements: earlierAgreements.value })
}

/** One that was once agreed is kept to be read; one that stands cannot be pushed aside. */
function earlier({ agreement, earlierAgreements, log }: Matter): Result<readonly Agreement[]> {
  if (!agreement || agreement.agreedAt === 0) return ok(earlierAgreements)
  const isReopened = log.some((fact) => fact.type === 'reopened' && fact.at >= agreement.agreedAt)
  if (agreement.state === 'agreed' && !isReopened) return refuse('conflict', 'councils.agreed-already')
  if (earlierAgreements.length >= listLimits.agreements)
    return refuse('conflict', 'councils.too-many', { field: 'agreementId', params: { limit: listLimits.agreements } })
  return ok([...earlierAgreements, agreement])
}

function fits(matter: Matter, { agreementId, partyIds, instalments }: Proposal, at: number): Result<true> {
  const used = [...matter.earlierAgreements, ...(matter.agreement ? [matter.agreement] : [])]
  if (used.some(({ id }) => id === agreementId))
    return refuse('conflict', 'councils.id-taken', { field: 'agreementId' })
  const unknown = partyIds.findIndex((id, index) => partyIds.indexOf(id) < index || !matter.parties.some((party) => party.id === id)) // prettier-ignore
  if (unknown >= 0) return refuse('invalid', 'councils.party-missing', { field: `partyIds.${unknown}` })
  for (const [index, { id, partyId, dueAt }] of instalments.entries()) {
    if (instalments.findIndex((one) => one.id === id) < index) return refuse('conflict', 'councils.id-taken', { field: `instalments.${index}.id` }) // prettier-ignore
    if (!partyIds.includes(partyId)) return refuse('invalid', 'councils.party-missing', { field: `instalments.${index}.partyId` }) // prettier-ignore
    if (dueAt <= at) return refuse('invalid', 'councils.in-the-past', { field: `instalments.${index}.dueAt` })
  }
  return ok(true)
}
