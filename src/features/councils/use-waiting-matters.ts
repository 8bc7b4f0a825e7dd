// What waits for the committee's yes or no: how many matters, and whether one of them is late.
import type { MatterSummary } from '@core/councils/councils-api'
import { useFresh } from '@/rpc/use-fresh'
import { useQuery } from '@/rpc/use-query'

const screening = { view: 'screening' } as const
const everyMs = 60_000

export interface WaitingMatters {
  readonly matters: readonly MatterSummary[]
  readonly hasMore: boolean
}

/** Undefined while it is not known, and for those who are in no committee. */
export function useWaitingMatters(isCommittee: boolean): WaitingMatters | undefined {
  const query = useQuery('councils', 'list', isCommittee ? screening : null, { keep: false })
  useFresh(query, { everyMs })
  return query.data && { matters: query.data.items, hasMore: query.data.cursor !== null }
}
