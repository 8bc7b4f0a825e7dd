// A content check by rule, for servers that have no other: word lists, and the pattern of an advertisement. It returns
// labels only; whoever asked lets a person look. A phone or id number alone is no matter of safety: people leave theirs.
import type { Verdict } from './media'
import { safetyWords, type SafetyLabel } from './safety-words'

export function judgeText(said: string): Verdict {
  const plain = plainOf(said)
  const labels = labelsIn(plain)
  if (!labels.includes('advert') && soundsLikeAdvert(said)) labels.push('advert')
  return labels.length > 0 ? { status: 'flagged', labels } : { status: 'clear' }
}

function labelsIn(plain: string): SafetyLabel[] {
  const kinds = Object.entries(safetyWords) as [SafetyLabel, readonly string[]][]
  return kinds.filter(([, words]) => words.some((word) => plain.includes(word))).map(([label]) => label)
}

/** What stands between letters to slip past a list (spaces, dots, stars, wide letters) is taken away. */
function plainOf(said: string): string {
  return said
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '')
}

const address = /https?:\/\/|www\.[a-z0-9]|[a-z0-9-]+\.(com|cn|net|top|xyz|vip|cc)\b/gi
const mobile = /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g

/** Two web addresses, or one beside a number to ring, or the same number again and again. */
function soundsLikeAdvert(said: string): boolean {
  const addresses = said.match(address)?.length ?? 0
  const numbers = said.match(mobile)?.map((number) => number.replace(/\D/g, '')) ?? []
  const repeated = numbers.length - new Set(numbers).size
  return addresses >= 2 || (addresses === 1 && numbers.length > 0) || repeated >= 2
}
