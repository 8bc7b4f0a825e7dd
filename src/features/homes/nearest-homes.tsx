// The usual first screen: a map on top, the nearest places under it, other ways to find one below.
import { View } from '@tarojs/components'
import type { District } from '@core/district/district'
import type { GridFeatures } from '@core/district/district-api'
import { placeKinds } from '@core/homes/service-place'
import { useMemo, useState } from 'react'
import { SegmentedControl } from '@/ui/choice'
import { ErrorState, Skeleton } from '@/ui/states'
import { homesWords, kindWords } from '@/ui/words/homes'
import { sentenceOf } from '@/ui/words/refusals'
import { centreOf } from './centre-of'
import { HomesMap } from './homes-map'
import { NothingSuits } from './nothing-suits'
import { PickHere } from './pick-where'
import { PlaceFinder } from './place-finder'
import { PlaceList } from './place-list'
import { openPlace, type HomesScreen } from './use-homes-screen'
import { useWay } from './use-way'
import { WalkerRow } from './walker-row'
import { WhereLine, WhereUnknown } from './where-line'
import './nearest-homes.scss'

interface NearestHomesProps {
  readonly screen: HomesScreen
  readonly district: District | undefined
  readonly grids: GridFeatures | undefined
}

const none = [] as const
const kinds = placeKinds.map((kind) => ({ value: kind, text: kindWords[kind] }))

export function NearestHomes({ screen, district, grids }: NearestHomesProps) {
  const { picking, setPicking, own, list, nearest, ofKind } = screen
  const centre = useMemo(() => own ?? centreOf(list.data ?? []), [own, list.data])
  const areas = { outline: district?.outline, grids }
  const { way } = useWay(own, screen.selectedId ?? nearest?.[0]?.place.id, screen.walker)
  if (picking) return <PickHere {...areas} screen={screen} />
  return (
    <View className="nearest-homes">
      <View className="nearest-homes__map">
        <HomesMap
          {...areas}
          centre={centre}
          own={own}
          ranked={nearest ?? none}
          way={way}
          notices={district?.atlas?.notices}
          profile={screen.walker.profile}
          others={ofKind}
          selectedId={screen.selectedId}
          onSelect={screen.setSelectedId}
        />
      </View>
      <View className="nearest-homes__list">
        {screen.where.status === 'unknown' ? (
          <WhereUnknown
            sentence={sentenceOf(screen.where.refusal)}
            onPickOnMap={() => setPicking(true)}
            onLocate={() => void screen.ask()}
          />
        ) : null}
        <SegmentedControl label={homesWords.kinds} options={kinds} value={screen.kind} onChoose={screen.setKind} />
        <Answer screen={screen} onPickOnMap={() => setPicking(true)} />
      </View>
    </View>
  )
}

function Answer({ screen, onPickOnMap }: { readonly screen: HomesScreen; readonly onPickOnMap: () => void }) {
  const { where, list, nearest, ofKind, now, ask } = screen
  const [finding, setFinding] = useState(false)
  if (list.data === undefined && list.refusal)
    return <ErrorState refusal={list.refusal} onRetry={() => void list.refresh()} />
  if (where.status === 'unknown' || finding)
    return (
      <>
        {list.data ? (
          <PlaceFinder
            places={ofKind}
            now={now}
            onOpen={openPlace}
            onLeave={finding ? () => setFinding(false) : undefined}
          />
        ) : (
          <Skeleton slow={list.slow} />
        )}
      </>
    )
  return (
    <>
      <WhereLine where={where} onPickOnMap={onPickOnMap} onLocate={() => void ask()} onFind={() => setFinding(true)} />
      <WalkerRow {...screen} />
      {nearest === undefined ? <Skeleton rows={5} slow={list.slow} /> : <Nearest screen={screen} />}
    </>
  )
}

function Nearest({ screen }: { readonly screen: HomesScreen }) {
  const { nearest = [], selectedId, now } = screen
  const items = useMemo(() => {
    const chosen = nearest.find(({ place }) => place.id === selectedId)
    return (chosen ? [chosen, ...nearest.filter((one) => one !== chosen)] : nearest).map((ranked) => ({
      place: ranked.place,
      ranked,
      rank: nearest.indexOf(ranked) + 1,
    }))
  }, [nearest, selectedId])
  if (items.length === 0) return <NothingSuits screen={screen} />
  return <PlaceList items={items} now={now} selectedId={selectedId} onOpen={openPlace} />
}
