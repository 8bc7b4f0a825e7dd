// What staff write about a family or a problem must not say who it is. For the server alone, as masking is.
import { hidden } from '@core/board/hidden'
import { maskText } from '@core/board/mask-text'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { FamilyContact } from './family'

type Reach = Pick<FamilyContact, 'name' | 'phone' | 'address'>
type Said = { readonly label: string; readonly needs: readonly string[]; readonly mark?: string }

/** Refuses with the field that tells who or where the family is. */
export function saysNobody({ label, needs, mark = '' }: Said, contact: Reach): Result<true> {
  if (tells(label, contact)) return refuse('invalid', 'family.words-tell', { field: 'label' })
  const need = needs.findIndex((one) => tells(one, contact))
  if (need >= 0) return refuse('invalid', 'family.words-tell', { field: `needs.${need}` })
  if (tells(mark, contact)) return refuse('invalid', 'family.words-tell', { field: 'mark' })
  // Together they may say what apart they do not.
  return tells([label, ...needs, mark].join(''), contact)
    ? refuse('invalid', 'family.words-tell', { field: 'label' })
    : ok(true)
}

/** Signs in a row that an address or a phone may have in common with what is said by chance. */
const byChance = { address: 2, phone: 4 }

function tells(said: string, { name, phone, address }: Reach): boolean {
  if (maskText(said).includes(hidden)) return true
  const plain = squeezed(said)
  const named = squeezed(name)
  if (named !== '' && plain.includes(named)) return true
  return sharesRun(plain, squeezed(address), byChance.address) || sharesRun(plain, squeezed(phone), byChance.phone)
}

/** Does more than `chance` signs in a row of one text stand in the other? */
function sharesRun(text: string, other: string, chance: number): boolean {
  const signs = [...other]
  if (signs.length <= chance) return other !== '' && text.includes(other)
  return signs.some((_, at) => at + chance < signs.length && text.includes(signs.slice(at, at + chance + 1).join('')))
}

/** Without what may stand between the signs of one name or number. */
function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{P}]/gu, '')
    .toLowerCase()
}
