// A whistle as this caller may read it: without the fields the store searches by, and without its places.
import type { Caller } from '@core/kernel/caller'
import type { WhistleSummary, WhistleView } from '@core/partners/partners-api'
import { whistleFor } from '@core/partners/see-whistle'
import type { Whistle } from '@core/partners/whistle'

type Kept = Whistle & { readonly _id: string }

export function whistleView(kept: Kept, caller: Caller): Omit<WhistleView, 'places'> {
  const { blower, ladder, requests, what, urgency, limit, calls, blownAt, updatedAt, log, delivered } = kept
  const whistle = { blower, ladder, requests, what, urgency, limit, calls, blownAt, updatedAt, log, delivered }
  return { ...whistleFor(whistle, caller), id: kept._id }
}

export function whistleSummary(kept: Kept, caller: Caller): WhistleSummary {
  const { id, blower, what, urgency, blownAt, updatedAt, requests, calls } = whistleView(kept, caller)
  return {
    id,
    blower,
    what,
    urgency,
    blownAt,
    updatedAt,
    requestCount: requests.length,
    calls: calls.map(({ unitId, unitName, state, reportBy, climbed, reportedAt, person }) => ({
      unitId,
      unitName,
      state,
      reportBy,
      climbed,
      reportedAt,
      person,
    })),
  }
}
