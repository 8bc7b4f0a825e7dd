// What is still missing in a draft, field by field: the contract's own checks, run before anything is sent.
import { parse } from '@core/kernel/procedure'
import { refuse, type Refusal, type Result } from '@core/kernel/result'
import { phone, text } from '@core/kernel/schema'
import { descriptionLimit, noteLimit } from '@core/requests/requests-api'
import type { Draft } from './draft'

/** In the order of the form. The same names as the contract's fields. */
export const draftFields = [
  'serviceCode',
  'description',
  'photos',
  'voice',
  'place',
  'place.note',
  'contact.phone',
  'forSomeoneElse.name',
  'forSomeoneElse.phone',
  'forSomeoneElse.agreed',
] as const
export type DraftField = (typeof draftFields)[number]
export type DraftFaults = Readonly<Partial<Record<DraftField, Refusal>>>

export function checkDraft(draft: Draft): DraftFaults {
  const { serviceCode, description, place, note, contact, behalf } = draft
  const fine: Result<true> = { ok: true, value: true }
  return faultsOf({
    serviceCode: serviceCode === '' ? refuse('invalid', 'request.service.choose') : fine,
    // Whoever said it aloud need not write it too.
    description: parse(text(draft.voice ? 0 : 1, descriptionLimit), description),
    place: place === null ? refuse('invalid', 'input.place') : fine,
    'place.note': parse(text(0, noteLimit), note),
    'contact.phone': contact.phone.trim() === '' ? fine : parse(phone, contact.phone),
    'forSomeoneElse.name': behalf ? parse(text(1, 40), behalf.name) : fine,
    'forSomeoneElse.phone': behalf && behalf.phone.trim() !== '' ? parse(phone, behalf.phone) : fine,
    'forSomeoneElse.agreed': behalf && !behalf.agreed ? refuse('invalid', 'input.behalf.not-agreed') : fine,
  })
}

/** Which field of the form a refusal of the server belongs to. */
export function fieldOfRefusal(refusal: Refusal): DraftField | undefined {
  const field = refusal.field ?? ''
  return [...draftFields]
    .sort((a, b) => b.length - a.length)
    .find((one) => field === one || field.startsWith(`${one}.`))
}

function faultsOf(checks: Partial<Record<DraftField, Result<unknown>>>): DraftFaults {
  const faults: Partial<Record<DraftField, Refusal>> = {}
  for (const field of draftFields) {
    const check = checks[field]
    if (check && !check.ok) faults[field] = { ...check.error, field }
  }
  return faults
}
