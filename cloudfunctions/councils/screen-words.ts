// What residents and parties write for everybody to read is looked at first: what is flagged comes back to be put
// otherwise, and nothing of it is kept.
import { refuse, ok, type Result } from '@core/kernel/result'
import { judgeText } from '@core/requests/local-safety'
import type { Context } from '../_kit/context'

/** By the name of the input field. */
export type Words = Readonly<Record<string, string>>

/** Labels of what was found in it; where the checker cannot be reached, the product's own word list says. */
export async function labelsOf(
  text: string,
  { effects, identity }: Pick<Context, 'effects' | 'identity'>,
): Promise<readonly string[]> {
  const asked = await effects.safety.text(text, identity.pushAddress)
  const verdict = asked.status === 'unknown' ? judgeText(text) : asked
  if (verdict.status !== 'flagged') return []
  return verdict.labels.length > 0 ? verdict.labels : ['other']
}

/** Refuses with the field that has to be put otherwise. */
export async function screenWords(words: Words, context: Context): Promise<Result<true>> {
  for (const [field, text] of Object.entries(words)) {
    if (text === '') continue
    const [label] = await labelsOf(text, context)
    if (label !== undefined) return refuse('invalid', 'councils.words', { field, params: { label } })
  }
  return ok(true)
}
