// From when until when the votes on a matter run: asked only while one is announced.
import type { MatterView } from '@core/councils/councils-api'
import { useQuery } from '@/rpc/use-query'
import { isAnnounced, type VoteTimes } from './vote-standing'

export function useVoteTimes({
  id,
  decisions,
}: Pick<MatterView, 'id' | 'decisions'>): readonly VoteTimes[] | undefined {
  return useQuery('ballots', 'ofMatter', decisions.some(isAnnounced) ? { matterId: id } : null).data
}
