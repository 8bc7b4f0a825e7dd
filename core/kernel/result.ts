// The outcome of a rule: a value, or the reason it was refused. Rules never throw.

export type Result<T, E = Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export type RefusalCode = 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'invalid' | 'internal'

/** Why a rule said no. `reason` is a key that the client turns into a sentence (`src/ui/words`), never a sentence. */
export interface Refusal {
  readonly code: RefusalCode
  readonly reason: string
  /** Path of the input field at fault, such as `place.position.lng`. */
  readonly field?: string
  /** Values for the sentence, such as the longest length allowed. */
  readonly params?: Readonly<Record<string, string | number>>
}

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value }
}

export function refuse(
  code: RefusalCode,
  reason: string,
  about: Pick<Refusal, 'field' | 'params'> = {},
): Result<never> {
  return { ok: false, error: { code, reason, ...about } }
}
