// Everything the first screen shows: where one is, who walks, what is near, what is chosen.
import Taro from '@tarojs/taro'
import type { District } from '@core/district/district'
import type { PlaceSummary } from '@core/homes/homes-api'
import type { PlaceKind } from '@core/homes/service-place'
import { anything, type Wanted } from '@core/homes/wanted'
import { useMemo, useState } from 'react'
import { useQuery, type Query } from '@/rpc/use-query'
import { routes } from '@/ui/routes'
import { useNow } from '@/ui/use-now'
import { useMakeFinder } from './phone-finder'
import { useNearest } from './use-nearest'
import { useStreets } from './use-streets'
import { useWalker } from './use-walker'
import { useWhere } from './use-where'

const nothing = {}

export function useHomesScreen(district: Query<District>) {
  const { where, ask, choose } = useWhere()
  const [kind, setKind] = useState<PlaceKind>('branchHome')
  const [wanted, setWanted] = useState<Wanted>(anything)
  const [selectedId, setSelectedId] = useState<string>()
  const [picking, setPicking] = useState(false)
  const list = useQuery('homes', 'list', nothing)
  // The places first: they are what the screen begins with.
  useMakeFinder(list.data, useStreets(list.data ? district.data?.atlas : undefined, district.refresh))
  const { walker, pace } = useWalker()
  const own = where.status === 'known' ? where.position : undefined
  const now = useNow()
  const nearest = useNearest({ from: own, kind, walker, wanted, now }, list.data)
  const ofKind = useMemo(() => (list.data ?? []).filter((place) => place.kind === kind), [list.data, kind])
  const choice = { kind, setKind, wanted, setWanted, selectedId, setSelectedId, picking, setPicking }
  return { ...choice, where, ask, choose, list, own, nearest, ofKind, walker, pace, now }
}

export type HomesScreen = ReturnType<typeof useHomesScreen>

export function openPlace({ id }: Pick<PlaceSummary, 'id'>): void {
  void Taro.navigateTo({ url: routes.home(id) })
}
