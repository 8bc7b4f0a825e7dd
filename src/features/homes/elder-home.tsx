// The first screen in elder mode: the nearest home, big. Calling and asking stay at the foot of the screen.
import { View } from '@tarojs/components'
import type { District } from '@core/district/district'
import { useState, type ReactNode } from 'react'
import { Heading } from '@/platform/elements'
import { Button } from '@/ui/button'
import type { CallLine } from '@/ui/call-line'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { ErrorState, Skeleton } from '@/ui/states'
import { homesWords } from '@/ui/words/homes'
import { sentenceOf } from '@/ui/words/refusals'
import { OpenLine } from './open-line'
import { PickHere } from './pick-where'
import { PlaceFinder } from './place-finder'
import { NothingSuits } from './nothing-suits'
import { openPlace, type HomesScreen } from './use-homes-screen'
import type { Ranked } from './use-nearest'
import { WalkerRow } from './walker-row'
import { WayLine } from './way-line'
import './elder-home.scss'

interface ElderHomeProps {
  readonly screen: HomesScreen
  readonly district: District | undefined
  /** The other ways on, in sight below the nearest home. */
  readonly tiles: ReactNode
}

export function ElderHome({ screen, district, tiles }: ElderHomeProps) {
  const [finding, setFinding] = useState(false)
  const { nearest, list, now, where } = screen
  const [first] = nearest ?? []
  if (list.data === undefined && list.refusal)
    return <ErrorState refusal={list.refusal} onRetry={() => void list.refresh()} />
  if (screen.picking) return <PickHere outline={district?.outline} screen={screen} />
  if (finding)
    return <PlaceFinder places={screen.ofKind} now={now} onOpen={openPlace} onLeave={() => setFinding(false)} />
  return (
    <View className="elder-home">
      {first ? (
        <NearestCard ranked={first} screen={screen} />
      ) : (
        <NoNearest screen={screen} onFind={() => setFinding(true)} />
      )}
      {tiles}
      <WalkerRow {...screen} />
      {/* Where nobody knows where one is, it stands on top. */}
      {where.status === 'unknown' ? null : (
        <Button wide icon="search" onPress={() => setFinding(true)}>
          {homesWords.elderOthers}
        </Button>
      )}
    </View>
  )
}

function NearestCard({ ranked, screen }: { readonly ranked: Ranked; readonly screen: HomesScreen }) {
  const { place } = ranked
  return (
    <Card>
      <View className="elder-home__lead">{homesWords.elderNearest}</View>
      <Heading level={2} className="elder-home__name">
        {place.name}
      </Heading>
      <WayLine way={ranked} profile={screen.walker.profile} big />
      <OpenLine hours={place.hours} now={screen.now} />
      <View className="elder-home__actions">
        <Button wide icon="walk" onPress={() => openPlace(place)}>
          {homesWords.openDetail}
        </Button>
      </View>
    </Card>
  )
}

interface NoNearestProps {
  readonly screen: HomesScreen
  readonly onFind: () => void
}

/** The phone does not say where it is: on the map, by a name, or how to let it say so. */
function NoNearest({ screen, onFind }: NoNearestProps) {
  const { where, ask, nearest, setPicking } = screen
  if (nearest) return <NothingSuits screen={screen} />
  if (where.status !== 'unknown') return <Skeleton rows={2} slow={screen.list.slow} />
  return (
    <Card>
      <Notice>
        {sentenceOf(where.refusal)}
        {homesWords.refusedNext}
        {where.refusal.reason === 'location.refused' ? homesWords.allowNext : ''}
      </Notice>
      <View className="elder-home__actions">
        <Button wide icon="map" onPress={() => setPicking(true)}>
          {homesWords.pickOnMap}
        </Button>
        <Button wide icon="search" onPress={onFind}>
          {homesWords.searchShort}
        </Button>
        <Button wide icon="locate" onPress={() => void ask()}>
          {homesWords.tryLocate}
        </Button>
      </View>
    </Card>
  )
}

/** Whom the call button rings: the nearest home, where it has a number. */
export function callLineOf({ nearest }: HomesScreen): CallLine | undefined {
  const place = nearest?.[0]?.place
  return place && place.phone !== '' ? { number: place.phone, who: place.name } : undefined
}
