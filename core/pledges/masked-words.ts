// What staff write about a family or a problem must not say who it is. For the server alone, as masking is.
import { hidden } from '@core/board/hidden'
import { maskText } from '@core/board/mask-text'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { FamilyContact } from './family'

type Said = { readonly label: string; readonly needs: readonly string[] }

/** Refuses with the field that tells who or where the family is. */
export function saysNobody(
  { label, needs }: Said,
  contact: Pick<FamilyContact, 'name' | 'phone' | 'address'>,
): Result<true> {
  if (tells(label, contact)) return refuse('invalid', 'family.words-tell', { field: 'label' })
  const need = needs.findIndex((one) => tells(one, contact))
  if (need >= 0) return refuse('invalid', 'family.words-tell', { field: `needs.${need}` })
  // Together they may say what apart they do not.
  return tells([label, ...needs].join(''), contact)
    ? refuse('invalid', 'family.words-tell', { field: 'label' })
    : ok(true)
}

function tells(said: string, { name, phone, address }: Pick<FamilyContact, 'name' | 'phone' | 'address'>): boolean {
  if (maskText(said).includes(hidden)) return true
  const plain = squeezed(said)
  return [name, phone, address].some((part) => squeezed(part) !== '' && plain.includes(squeezed(part)))
}

/** Without what may stand between the signs of one name or number. */
function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase()
}
