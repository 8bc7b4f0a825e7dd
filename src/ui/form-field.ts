// What a small form asks, as data: its questions in order. Answers are text by name; a day or an hour as `day-choice` has it.
import type { Option } from './choice'

interface Asked {
  /** The contract's name, so that a refusal stands beside its question. */
  readonly name: string
  readonly label: string
  readonly help?: string | undefined
  /** Taken where nothing was answered: a day and an hour always say something. */
  readonly usual?: string | undefined
  /** Only asked while this holds. */
  readonly when?: ((answers: Answers) => boolean) | undefined
}

export type FormField = Asked &
  (
    | {
        readonly kind: 'line' | 'text' | 'digits'
        readonly hint?: string | undefined
        readonly most?: number | undefined
      }
    | { readonly kind: 'one'; readonly options: readonly Option<string>[] }
    /** Several of them, joined by commas. */
    | { readonly kind: 'many'; readonly options: readonly Option<string>[] }
    | { readonly kind: 'day' }
    | { readonly kind: 'minute' }
    /** How many, from none to `most`. */
    | { readonly kind: 'count'; readonly most: number }
  )

export type Answers = Readonly<Record<string, string>>

export function chosenOf(answers: Answers, name: string): readonly string[] {
  return (answers[name] ?? '').split(',').filter(Boolean)
}

/** The lines of a long answer that say something. */
export function linesOf(answers: Answers, name: string): readonly string[] {
  return (answers[name] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
