// Everything the first screen shows: where one is, what is near, what is chosen.
import Taro from '@tarojs/taro'
import type { PlaceSummary } from '@core/homes/homes-api'
import type { PlaceKind } from '@core/homes/service-place'
import { useMemo, useState } from 'react'
import { useQuery } from '@/rpc/use-query'
import { useNow } from '@/ui/use-now'
import { useNearest } from './use-nearest'
import { useWhere } from './use-where'
import { routes } from '@/ui/routes'

const nothing = {}

export function useHomesScreen() {
  const { where, ask, choose } = useWhere()
  const [kind, setKind] = useState<PlaceKind>('branchHome')
  const [selectedId, setSelectedId] = useState<string>()
  const [picking, setPicking] = useState(false)
  const list = useQuery('homes', 'list', nothing)
  const own = where.status === 'known' ? where.position : undefined
  const nearest = useNearest(own, kind, list.data)
  const ofKind = useMemo(() => (list.data ?? []).filter((place) => place.kind === kind), [list.data, kind])
  const choice = { kind, setKind, selectedId, setSelectedId, picking, setPicking }
  return { ...choice, where, ask, choose, list, own, nearest, ofKind, now: useNow() }
}

export type HomesScreen = ReturnType<typeof useHomesScreen>

export function openPlace({ id }: Pick<PlaceSummary, 'id'>): void {
  void Taro.navigateTo({ url: routes.home(id) })
}
