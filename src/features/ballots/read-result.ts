// The published result, gathered piece by piece and checked against its fingerprint before anything is looked up in it.
import type { DecisionView } from '@core/ballots/ballots-api'
import { canonicalJson, type ResultFile } from '@core/ballots/result-file'
import { fromParts } from '@core/ballots/result-parts'
import { sha256Hex } from '@core/ballots/sha256'
import { ok, refuse, type Result } from '@core/kernel/result'

type Published = Pick<DecisionView, 'id' | 'fingerprint' | 'resultParts'>
type AskPart = (id: string, part: number) => Promise<Result<{ readonly data: string }>>

/** Refuses with `result.broken` where the pieces are not what was published. */
export async function readResult(
  { id, fingerprint, resultParts }: Published,
  ask: AskPart,
): Promise<Result<ResultFile>> {
  const parts: string[] = []
  for (let part = 0; part < resultParts; part++) {
    const piece = await ask(id, part)
    if (!piece.ok) return piece
    parts.push(piece.value.data)
  }
  const text = fromParts(parts)
  if (!text.ok) return text
  const result = parsed(text.value)
  return result && fingerprintOf(result) === fingerprint ? ok(result) : refuse('internal', 'result.broken')
}

function parsed(text: string): ResultFile | undefined {
  try {
    return JSON.parse(text) as ResultFile
  } catch {
    return undefined
  }
}

/** Over everything but itself and its signature. */
function fingerprintOf(result: ResultFile): string {
  return sha256Hex(canonicalJson({ ...result, fingerprint: undefined, signature: undefined }))
}
