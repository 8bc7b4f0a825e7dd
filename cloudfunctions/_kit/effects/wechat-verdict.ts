// What WeChat's answer about a text means for us.
import type { Verdict } from '@core/requests/media'

/** WeChat takes 2,500 characters at a time. */
const partLimit = 2500

export function checkedParts(said: string): readonly string[] {
  const letters = [...said]
  const parts: string[] = []
  for (let at = 0; at < letters.length; at += partLimit) parts.push(letters.slice(at, at + partLimit).join(''))
  return parts
}

/** One risky part flags all; an answer that cannot be read leaves it open, unless another part is risky. */
export function verdictOf(answers: readonly unknown[]): Verdict {
  const results = answers.map(resultIn)
  const labels = results.flatMap((result) => (result && result.suggest !== 'pass' ? [`wechat-${result.label}`] : []))
  if (labels.length > 0) return { status: 'flagged', labels: [...new Set(labels)] }
  return results.every((result) => result) ? { status: 'clear' } : { status: 'unknown', trace: '' }
}

function resultIn(answer: unknown): { readonly suggest: string; readonly label: string } | undefined {
  const { result } = (answer ?? {}) as { readonly result?: { readonly suggest?: unknown; readonly label?: unknown } }
  return typeof result?.suggest === 'string'
    ? { suggest: result.suggest, label: String(result.label ?? '') }
    : undefined
}
