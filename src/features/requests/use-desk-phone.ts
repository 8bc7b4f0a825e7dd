// The public number of the unit that has a request; empty where it has none.
import type { RequestView } from '@core/requests/requests-api'
import { useQuery } from '@/rpc/use-query'

export function useDeskPhone({ place, desk }: Pick<RequestView, 'place' | 'desk'>): string {
  const chain = useQuery('district', 'chain', { position: { ...place.position, datum: 'wgs84' } }, { keep: false })
  return chain.data?.units.find((unit) => unit.id === desk.unitId)?.phone ?? ''
}
