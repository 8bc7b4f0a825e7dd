// What changed between two versions of a text, so that a reader sees it: by the sign for Chinese, by the word or number
// for the rest.
import { diffArrays } from 'diff'
import type { OptionVersion } from './matter'

export interface DiffSegment {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Beyond so many changed pieces it is another text: shown whole, the old and then the new. Keeps an old phone quick. */
const mostChanges = 1200
/** Signs that two rewritten sentences share by chance are part of what was rewritten. */
const leastKept = 2

/** The segments that are `same` or `removed` make up `before`; those that are `same` or `added`, `after`. */
export function diffText(before: string, after: string): readonly DiffSegment[] {
  const found = diffArrays(piecesOf(before), piecesOf(after), { maxEditLength: mostChanges })
  if (!found) return segmentsOf('', before, after)
  return readable(found.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }))) // prettier-ignore
}

export type OptionDiff = Readonly<Record<'title' | 'text' | 'costText' | 'consequences', readonly DiffSegment[]>>

export function diffOption(before: OptionVersion, after: OptionVersion): OptionDiff {
  return {
    title: diffText(before.title, after.title),
    text: diffText(before.text, after.text),
    costText: diffText(before.costText, after.costText),
    consequences: diffText(before.consequences, after.consequences),
  }
}

/** A run of letters or of digits stays whole; every other sign stands alone. */
const piece = /[A-Za-z]+|\d+(?:[.,]\d+)*|\s+|[^A-Za-z\d\s]/gu

function piecesOf(text: string): string[] {
  return text.match(piece) ?? []
}

/** Removed before added in each change, and nothing kept that is too short to be read. */
function readable(found: readonly DiffSegment[]): readonly DiffSegment[] {
  const segments: DiffSegment[] = []
  let change = { removed: '', added: '' }
  found.forEach(({ kind, text }, index) => {
    if (kind !== 'same') return void (change = { ...change, [kind]: change[kind] + text })
    const isBetween = index > 0 && index < found.length - 1
    if (isBetween && [...text].length < leastKept) {
      change = { removed: change.removed + text, added: change.added + text }
      return
    }
    segments.push(...segmentsOf('', change.removed, change.added), { kind: 'same', text })
    change = { removed: '', added: '' }
  })
  return [...segments, ...segmentsOf('', change.removed, change.added)]
}

function segmentsOf(same: string, removed: string, added: string): readonly DiffSegment[] {
  const all: readonly DiffSegment[] = [
    { kind: 'same', text: same },
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ]
  return all.filter(({ text }) => text !== '')
}
