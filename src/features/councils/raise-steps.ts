// The steps of raising a matter, one question each, and what is still missing in each: the contract's own checks.
import { reasonLimit, textLimit, titleLimit, nameLimit } from '@core/councils/councils-api'
import { parse } from '@core/kernel/procedure'
import type { Result } from '@core/kernel/result'
import { text } from '@core/kernel/schema'
import { raiseWords } from '@/ui/words/council-raise'
import { sentenceOf } from '@/ui/words/refusals'
import { needsName, unitOf, type RaiseDraft } from './raise-draft'

export const raiseSteps = ['template', 'words', 'scope', 'place', 'check'] as const
export type RaiseStep = (typeof raiseSteps)[number]

export type RaiseField = 'template' | 'title' | 'text' | 'scope' | 'unitId' | 'name' | 'affected'
export type RaiseFaults = Readonly<Partial<Record<RaiseField, string>>>

const stepOfField: Readonly<Record<RaiseField, RaiseStep>> = {
  template: 'template',
  title: 'words',
  text: 'words',
  scope: 'scope',
  unitId: 'place',
  name: 'place',
  affected: 'check',
}

/** What is missing, as sentences beside the fields. */
export function faultsOf(draft: RaiseDraft): RaiseFaults {
  const words = raiseWords.faults
  const faults: Partial<Record<RaiseField, string>> = {}
  const check = (field: RaiseField, result: Result<unknown>) => {
    if (!result.ok) faults[field] = sentenceOf({ ...result.error, field })
  }
  if (draft.template === '') faults.template = words.template
  check('title', parse(text(2, titleLimit), draft.title))
  check('text', parse(text(5, textLimit), draft.text))
  if (draft.scope === '') faults.scope = words.scope
  if (unitOf(draft) === '') faults.unitId = draft.scope === 'grid' ? words.unit.grid : words.unit.other
  if (needsName(draft.scope)) check('name', parse(text(1, nameLimit), draft.name))
  check('affected', parse(text(0, reasonLimit), draft.affected))
  return faults
}

export function faultsAt(step: RaiseStep, faults: RaiseFaults): RaiseFaults {
  return Object.fromEntries(Object.entries(faults).filter(([field]) => stepOfField[field as RaiseField] === step))
}

/** The first step that is not complete; undefined when it is ready to go. */
export function firstFaulty(faults: RaiseFaults): RaiseStep | undefined {
  return raiseSteps.find((step) => Object.keys(faultsAt(step, faults)).length > 0)
}

/** Where the server found fault: of `scope.name` the field is `name`. */
export function fieldOf(path: string | undefined): RaiseField | undefined {
  const last = path?.split('.').at(-1) ?? ''
  return last in stepOfField ? (last as RaiseField) : undefined
}

export function stepOf(field: RaiseField): RaiseStep {
  return stepOfField[field]
}

export function isLastStep(step: RaiseStep): boolean {
  return step === raiseSteps.at(-1)
}
