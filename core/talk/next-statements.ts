// Which statements somebody is asked about next: those fewest have judged, so that every one gets its hearing.
import { compareIds } from './weigh-statements'

export const askedAtOnce = 10

/**
 * `unjudged`: ids of what the caller has not judged. `voices`: how many people judged each, as far as counted. Among
 * equals a hash of statement and caller decides: the same for one caller, another order for the next.
 */
export function nextStatements(
  unjudged: readonly string[],
  voices: Readonly<Record<string, number>>,
  callerKey: string,
): readonly string[] {
  return unjudged
    .map((id) => ({
      id,
      voices: Object.hasOwn(voices, id) ? (voices[id] ?? 0) : 0,
      mark: markOf(`${callerKey} ${id}`),
    }))
    .sort((a, b) => a.voices - b.voices || a.mark - b.mark || compareIds(a.id, b.id))
    .slice(0, askedAtOnce)
    .map(({ id }) => id)
}

/** FNV-1a, 32 bits: spreads, and hides nothing. */
function markOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  return hash
}
