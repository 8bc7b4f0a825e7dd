// An agreement between parties: proposed, agreed by each for itself, carried out piece by piece, or broken.
import { ok, refuse, type Result } from '@core/kernel/result'
import type { CouncilCommandOf } from './council-command'
import type { CouncilHappening } from './council-fact'
import { partyToSpeakFor } from './decide-parties'
import { isOwed } from './due'
import type { Agreement, Instalment, Matter } from './matter'
import { isVoteRunning } from './note-decision'
import { outcome, replaced, type Outcome } from './outcome'
import { proposeAgreement } from './propose-agreement'
import type { Sayer } from './sayer'

type AgreementCommand = CouncilCommandOf<'proposeAgreement' | 'consent' | 'refuseAgreement' | 'keepInstalment' | 'breach'> // prettier-ignore

export function decideAgreement(matter: Matter, command: AgreementCommand, sayer: Sayer, at: number): Result<Outcome> {
  switch (command.type) {
    case 'proposeAgreement': {
      const proposed = proposeAgreement(matter, command, sayer, at)
      if (!proposed.ok) return proposed
      const { agreement, earlierAgreements } = proposed.value
      return settled(matter, agreement, at, [{ type: 'agreementProposed', agreementId: agreement.id }], earlierAgreements) // prettier-ignore
    }
    case 'consent':
      return consent(matter, command, sayer, at)
    case 'refuseAgreement':
      return refuseIt(matter, command, sayer)
    case 'keepInstalment':
      return keep(matter, command, at)
    case 'breach':
      return breach(matter, command, sayer, at)
  }
}

function consent(matter: Matter, command: CouncilCommandOf<'consent'>, sayer: Sayer, at: number): Result<Outcome> {
  const { partyId, note } = command
  const open = openFor(matter, command, sayer)
  if (!open.ok) return open
  const { agreement, partyName } = open.value
  // On paper, then: where the paper lies is said with it.
  if (!sayer.partyIds.includes(partyId) && note === '') return refuse('invalid', 'councils.note-needed', { field: 'note' }) // prettier-ignore
  if (agreement.consents.some((one) => one.partyId === partyId && one.at > 0)) return refuse('conflict', 'councils.consented-already') // prettier-ignore
  const consents = agreement.consents.map((one) => (one.partyId === partyId ? { ...one, at } : one))
  return settled(matter, { ...agreement, consents }, at, [{ type: 'agreementConsented', partyName, note }])
}

/** The last yes makes it stand: from then on it is done, and what it says is owed. */
function settled(
  matter: Matter,
  agreement: Agreement,
  at: number,
  happenings: readonly CouncilHappening[],
  earlierAgreements = matter.earlierAgreements,
): Result<Outcome> {
  if (agreement.consents.some((one) => one.at === 0)) return outcome({ agreement, earlierAgreements }, ...happenings)
  if (isVoteRunning(matter)) return refuse('conflict', 'councils.vote-running')
  const stands = { ...agreement, state: 'agreed', agreedAt: at } as const
  return outcome({ agreement: stands, earlierAgreements, stage: 'doing' }, ...happenings, { type: 'agreed' })
}

function refuseIt(matter: Matter, command: CouncilCommandOf<'refuseAgreement'>, sayer: Sayer): Result<Outcome> {
  const open = openFor(matter, command, sayer)
  if (!open.ok) return open
  const { agreement, partyName } = open.value
  const refused = { ...agreement, state: 'refused' } as const
  return outcome({ agreement: refused }, { type: 'agreementRefused', partyName, reason: command.reason })
}

interface Open {
  readonly agreement: Agreement
  readonly partyName: string
}

/** The agreement while it waits for this party's word. */
function openFor(
  matter: Matter,
  { agreementId, partyId }: { readonly agreementId: string; readonly partyId: string },
  sayer: Sayer,
): Result<Open> {
  const party = partyToSpeakFor(matter, partyId, sayer)
  if (!party.ok) return party
  const { agreement } = matter
  if (agreement?.id !== agreementId) return refuse('conflict', 'councils.agreement-missing', { field: 'agreementId' })
  if (!agreement.consents.some((one) => one.partyId === partyId)) return refuse('conflict', 'councils.not-in-agreement', { field: 'partyId' }) // prettier-ignore
  if (agreement.state !== 'proposed') return refuse('conflict', 'councils.agreement-over')
  return ok({ agreement, partyName: party.value.name })
}

/** Also after it was said to be broken: late is better than never, and the log keeps that it was late. */
function keep(matter: Matter, { instalmentId }: CouncilCommandOf<'keepInstalment'>, at: number): Result<Outcome> {
  const found = standing(matter, instalmentId)
  if (!found.ok) return found
  const { agreement, instalment } = found.value
  if (instalment.keptAt > 0) return refuse('conflict', 'councils.kept-already')
  const instalments = replaced(agreement.instalments, { ...instalment, keptAt: at })
  const isAll = instalments.every((one) => one.keptAt > 0)
  const isBroken = instalments.some((one) => one.keptAt === 0 && one.breachedAt > 0)
  const state = isAll ? 'kept' : isBroken ? 'broken' : 'agreed'
  const kept: CouncilHappening = { type: 'instalmentKept', instalmentId, what: instalment.what }
  const whole: readonly CouncilHappening[] = isAll ? [{ type: 'agreementKept' }] : []
  return outcome({ agreement: { ...agreement, instalments, state } }, kept, ...whole)
}

/** Said by the committee or by the other side, from the date on. */
function breach(matter: Matter, command: CouncilCommandOf<'breach'>, sayer: Sayer, at: number): Result<Outcome> {
  const { instalmentId, text } = command
  const found = standing(matter, instalmentId)
  if (!found.ok) return found
  const { agreement, instalment } = found.value
  const isOther = agreement.consents.some(({ partyId }) => partyId !== instalment.partyId && sayer.partyIds.includes(partyId)) // prettier-ignore
  if (!isOther && !sayer.isCommittee) return refuse('forbidden', 'councils.not-other-side', { field: 'instalmentId' })
  if (!isOwed(instalment)) return refuse('conflict', 'councils.not-owed', { field: 'instalmentId' })
  if (instalment.dueAt > at) return refuse('conflict', 'councils.not-due-yet', { field: 'instalmentId' })
  const instalments = replaced(agreement.instalments, { ...instalment, breachedAt: at, breachText: text })
  const broken = { ...agreement, instalments, state: 'broken' } as const
  return outcome({ agreement: broken }, { type: 'breached', instalmentId, what: instalment.what, text })
}

function standing(
  { agreement }: Matter,
  instalmentId: string,
): Result<{ readonly agreement: Agreement; readonly instalment: Instalment }> {
  // prettier-ignore
  const instalment = agreement?.instalments.find(({ id }) => id === instalmentId)
  if (!agreement || !instalment) return refuse('not-found', 'councils.instalment-missing', { field: 'instalmentId' })
  const stands = agreement.state === 'agreed' || agreement.state === 'broken'
  return stands ? ok({ agreement, instalment }) : refuse('conflict', 'councils.not-owed', { field: 'instalmentId' })
}
