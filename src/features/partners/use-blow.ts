// A whistle being written: kept on the phone until it is blown, blown once however often the net makes one try.
import { useCallback, useState } from 'react'
import type { WhistleView } from '@core/partners/partners-api'
import type { Refusal, Result } from '@core/kernel/result'
import { useKept } from '@/platform/use-kept'
import { call } from '@/rpc/call'
import { useCommandIds } from '@/rpc/use-command-ids'

export const paces = ['hour', 'halfDay', 'day', 'emergency'] as const
export type Pace = (typeof paces)[number]

/** Minutes of working time; a day of an office has seven hours. An emergency has its own limit. */
const minutesOf: Readonly<Record<Exclude<Pace, 'emergency'>, number>> = { hour: 60, halfDay: 240, day: 420 }

export interface BlowDraft {
  readonly partnerIds: readonly string[]
  readonly what: string
  readonly pace: Pace
}
const empty: BlowDraft = { partnerIds: [], what: '', pace: 'halfDay' }

/** Everything that is still to be filled in, said at once instead of one after the other. */
export function missingIn({ partnerIds, what }: BlowDraft): readonly Refusal[] {
  return [
    ...(what.trim() === '' ? [{ code: 'invalid', reason: 'input.text.empty', field: 'what' } as const] : []),
    ...(partnerIds.length === 0 ? [{ code: 'invalid', reason: 'input.units', field: 'partnerIds' } as const] : []),
  ]
}

/** `personId`: what is written is each person's own on a phone. */
export function useBlow(personId: string, unitId: string, requestId: string) {
  const kept = useKept(`blow.${personId}.${requestId}`, empty)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const { idFor, settled } = useCommandIds()
  const { value: draft, change, done } = kept
  const [tried, setTried] = useState(false)
  const missing = missingIn(draft)

  const send = useCallback(async (): Promise<Result<WhistleView>> => {
    setRefusal(undefined)
    setTried(true)
    const [first] = missingIn(draft)
    if (first) return { ok: false, error: first }
    setBusy(true)
    const { partnerIds, what, pace } = draft
    const said = { unitId, partnerIds: [...partnerIds], requestIds: requestId === '' ? [] : [requestId], what }
    const limit = pace === 'emergency' ? {} : { reportWithinMinutes: minutesOf[pace] }
    const urgency = pace === 'emergency' ? 'emergency' : 'normal'
    const id = idFor(JSON.stringify([said, pace]))
    const result = await call('partners', 'blow', { id, ...said, ...limit, urgency })
    settled(result)
    setBusy(false)
    if (result.ok) done()
    else setRefusal(result.error)
    return result
  }, [unitId, requestId, draft, done, idFor, settled])

  const faults = tried ? [...missing, ...(refusal ? [refusal] : [])] : []
  return { draft, change: (part: Partial<BlowDraft>) => change({ ...draft, ...part }), busy, refusal, faults, send }
}
