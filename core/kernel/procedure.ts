// One remote call, described once for both sides: what goes in, what comes out, who may.
import * as v from 'valibot'
import { ok, refuse, type Result } from './result'
import type { Who } from './who-may'

export interface Procedure<Sent, Input, Output> {
  readonly who: readonly Who[]
  /** Checks what came over the wire and gives it to the handler in the product's own form. */
  readonly parse: (raw: unknown) => Result<Input>
  /** Only a type, like `output`: what a client sends. */
  readonly sent?: Sent
  /** Only a type: nothing reads it at run time. */
  readonly output?: Output
}

export type Contract = Readonly<Record<string, Procedure<unknown, unknown, unknown>>>
/** What a client sends. */
export type SentOf<P> = P extends { readonly sent?: infer Sent } ? Exclude<Sent, undefined> : never
/** What a handler is given. */
export type InputOf<P> = P extends { readonly parse: (raw: unknown) => Result<infer Input> } ? Input : never
export type OutputOf<P> = P extends { readonly output?: infer Output } ? Exclude<Output, undefined> : never

/** `procedure<Output>()({ who, input })`: two steps, since TypeScript infers either all type arguments or none. */
export function procedure<Output>() {
  return <Schema extends v.GenericSchema>(described: {
    readonly who: readonly Who[]
    readonly input: Schema
  }): Procedure<v.InferInput<Schema>, v.InferOutput<Schema>, Output> => ({
    who: described.who,
    parse: (raw) => parse(described.input, raw),
  })
}

/** First fault only, with its field: one sentence a person can act on. Schemas carry reason keys as messages. */
export function parse<Schema extends v.GenericSchema>(schema: Schema, raw: unknown): Result<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, raw, { abortEarly: true })
  if (parsed.success) return ok(parsed.output)
  const [issue] = parsed.issues
  const field = v.getDotPath(issue)
  const limit = typeof issue.requirement === 'number' ? { params: { limit: issue.requirement } } : {}
  return refuse('invalid', reasonOf(issue), field === null ? limit : { field, ...limit })
}

/** Schemas of `kernel/schema` say `input.…` themselves; everything else (a wrong type, a missing key) is one reason. */
function reasonOf(issue: v.BaseIssue<unknown>): string {
  return issue.message.startsWith('input.') ? issue.message : 'input.malformed'
}
