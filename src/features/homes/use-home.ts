// One place, by its id or by the code at its door.
import type { PlaceView } from '@core/homes/homes-api'
import { useMemo } from 'react'
import { useQuery, type Query } from '@/rpc/use-query'

export interface HomeQuery extends Query<PlaceView> {
  /** There is no such place. */
  readonly unknown: boolean
}

export function useHome(id: string | undefined, code: string | undefined): HomeQuery {
  const input = useMemo(() => (id ? { id } : { code: code ?? '' }), [id, code])
  const query = useQuery('homes', 'get', input)
  const reason = query.refusal?.reason ?? ''
  return { ...query, unknown: reason === 'homes.code-unknown' || reason === 'input.id.malformed' }
}
