// The steps of the form: all on one screen usually, one a screen in elder mode.
import { draftFields, type DraftFaults, type DraftField } from './check-draft'

export const formSteps = ['service', 'words', 'place', 'contact'] as const
export type FormStep = (typeof formSteps)[number]

export function stepOf(field: DraftField): FormStep {
  switch (field) {
    case 'serviceCode':
      return 'service'
    case 'description':
    case 'photos':
    case 'voice':
      return 'words'
    case 'place':
    case 'place.note':
      return 'place'
    case 'contact.phone':
    case 'forSomeoneElse.name':
    case 'forSomeoneElse.phone':
    case 'forSomeoneElse.agreed':
      return 'contact'
  }
}

/** What is wrong, in the order in which a form asks: its steps one after the other. */
export function inOrder(faults: DraftFaults, steps: readonly FormStep[]): readonly DraftField[] {
  return steps.flatMap((step) => faultyFields(faults, step))
}

export function faultyFields(faults: DraftFaults, step?: FormStep): readonly DraftField[] {
  return draftFields.filter((field) => faults[field] !== undefined && (step === undefined || stepOf(field) === step))
}
