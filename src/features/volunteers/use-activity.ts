// One activity: as it was read last, or as the last command left it, whichever is newer.
import { useCallback, useMemo, useState } from 'react'
import type { ActivityView } from '@core/volunteers/volunteers-views'
import { useFresh } from '@/rpc/use-fresh'
import { useQuery, type Query } from '@/rpc/use-query'

export interface KnownActivity {
  readonly query: Query<ActivityView>
  readonly activity: ActivityView | undefined
  readonly changed: (activity: ActivityView) => void
}

export function useActivity(id: string): KnownActivity {
  const query = useQuery(
    'volunteers',
    'activity',
    useMemo(() => (id === '' ? null : { id }), [id]),
  )
  useFresh(query)
  const [told, setTold] = useState<{ readonly over: ActivityView | undefined; readonly value: ActivityView }>()
  const { data } = query
  const changed = useCallback((value: ActivityView) => setTold({ over: data, value }), [data])
  return { query, activity: told && told.over === data ? told.value : data, changed }
}
