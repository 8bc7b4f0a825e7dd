// A small form of the work on a matter, as data: its questions, what stands there at first, and what it sends.
import type { MatterView, PartyView } from '@core/councils/councils-api'
import type { Result } from '@core/kernel/result'
import type { Answers, FormField } from '@/ui/form-field'
import type { MatterAct } from './use-matter-act'

export interface WorkForm {
  readonly fields: readonly FormField[] | ((answers: Answers) => readonly FormField[])
  readonly first?: Answers
  readonly help?: string
  readonly check?: (answers: Answers) => Answers
  readonly send: (answers: Answers, act: MatterAct['act']) => Promise<Result<MatterView>>
}

/** The parties this caller may speak for: one's own, for the committee those that nobody speaks for. */
export function voicesOf({ parties, myPartyIds, isCommittee }: MatterView): readonly PartyView[] {
  return parties.filter(({ id, spokenFor }) => myPartyIds.includes(id) || (isCommittee && !spokenFor))
}

/** Those of them whose word on the agreement is still missing. */
export function waitingVoices(matter: MatterView): readonly PartyView[] {
  const consents = matter.agreement?.state === 'proposed' ? matter.agreement.consents : []
  const waiting = consents.filter(({ at }) => at === 0).map(({ partyId }) => partyId)
  return voicesOf(matter).filter(({ id }) => waiting.includes(id))
}

export function partyOptions(parties: readonly PartyView[]) {
  return parties.map(({ id, name }) => ({ value: id, text: name }))
}

/** The only one there is stands there already. */
export function onlyOf(options: readonly { readonly value: string }[]): string {
  return (options.length === 1 && options[0]?.value) || ''
}

/** What is not chosen, by question. */
export function unchosen(answers: Answers, names: readonly string[], sentence: string): Answers {
  return Object.fromEntries(names.filter((name) => !answers[name]).map((name) => [name, sentence]))
}
