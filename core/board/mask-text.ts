// Takes out of a text what could name a person: phones, id numbers, cars, doors, names. A rule errs on the side of
// hiding; what it misses a member of staff masks by hand. For the server alone: old phones lack its expressions.
import { hidden } from './hidden'
import { withoutDoors } from './mask-doors'
import { withoutNames, withoutNamesBeforePhones } from './mask-names'
import { withoutAccounts, withoutNumbers } from './mask-numbers'

/** Masking twice is masking once. Digits and letters of full width come out as ordinary ones. */
export function maskText(text: string): string {
  return settled(plain(text), (said) =>
    withoutNames(withoutDoors(withoutNumbers(withoutAccounts(withoutNamesBeforePhones(said))))),
  )
}

/** What never stands on the board, even in a text that staff wrote for it: phones, id numbers, cars, accounts. */
export function maskNumbers(text: string): string {
  return settled(plain(text), (said) => withoutNumbers(withoutAccounts(said)))
}

/** What one pass hides may uncover something to the next. Each pass leaves fewer letters, so this comes to an end. */
function settled(text: string, pass: (text: string) => string): string {
  const masked = pass(text).replace(adjoining, hidden)
  return masked === text ? text : settled(masked, pass)
}

const adjoining = new RegExp(`${hidden}(?:[\\s、，,的]*${hidden})+`, 'g')

/** Digits of any script's width, ringed ones and letters of full width as ordinary ones; marks without a width go. */
function plain(text: string): string {
  return text
    .replace(/[\p{Nd}①-⑨⓪❶-❾Ａ-Ｚａ-ｚ＠]/gu, (sign) => ringed(sign) ?? sign.normalize('NFKC'))
    .replace(/[\u00ad\u200b\u200c\u2060\ufeff\ufe0f\u20e3]/g, '')
}

function ringed(sign: string): string | undefined {
  const at = '❶❷❸❹❺❻❼❽❾'.indexOf(sign)
  return at < 0 ? undefined : String(at + 1)
}
