// The published result in pieces, for anybody.
import type { ballotsApi } from '@core/ballots/ballots-api'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Context } from '../_kit/context'

type Input = InputOf<typeof ballotsApi.resultPart>

/** Enough of a SHA-256 to tell two results of one vote apart. */
const digits = 16

export function resultPartId(decisionId: string, fingerprint: string, part: string): string {
  return `${decisionId}:${fingerprint.slice(0, digits)}:${part}`
}

export async function resultPart({ id, part }: Input, { store }: Context): Promise<Result<{ readonly data: string }>> {
  const decision = await store.get('decisions', id)
  if (!decision) return refuse('not-found', 'decisions.missing', { field: 'id' })
  if (decision.state !== 'closed') return refuse('conflict', 'ballots.no-result-yet', { field: 'id' })
  const found = await store.get('resultParts', resultPartId(id, decision.fingerprint, String(part)))
  return found ? ok({ data: found.data }) : refuse('not-found', 'resultParts.missing', { field: 'part' })
}
