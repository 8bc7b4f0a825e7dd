// The first screen in elder mode: the nearest home, big. Calling and asking stay at the foot of the screen.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
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
import { PlaceFinder } from './place-finder'
import { NothingSuits } from './nothing-suits'
import { openPlace, type HomesScreen } from './use-homes-screen'
import type { Ranked } from './use-nearest'
import { WalkerRow } from './walker-row'
import { WayLine } from './way-line'
import { routes } from '@/ui/routes'
import './elder-home.scss'

interface ElderHomeProps {
  readonly screen: HomesScreen
  /** The other ways on, in sight below the nearest home. */
  readonly tiles: ReactNode
}

export function ElderHome({ screen, tiles }: ElderHomeProps) {
  const [finding, setFinding] = useState(false)
  const { nearest, list, now } = screen
  const [first] = nearest ?? []
  if (list.data === undefined && list.refusal)
    return <ErrorState refusal={list.refusal} onRetry={() => void list.refresh()} />
  if (finding)
    return <PlaceFinder places={screen.ofKind} now={now} onOpen={openPlace} onLeave={() => setFinding(false)} />
  return (
    <View className="elder-home">
      {first ? <NearestCard ranked={first} screen={screen} /> : <NoNearest screen={screen} />}
      {tiles}
      <WalkerRow {...screen} />
      <Button wide icon="list" onPress={() => void Taro.reLaunch({ url: routes.myRequests })}>
        {homesWords.myRequests}
      </Button>
      <Button wide icon="search" onPress={() => setFinding(true)}>
        {homesWords.elderOthers}
      </Button>
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

function NoNearest({ screen }: { readonly screen: HomesScreen }) {
  const { where, ask, nearest } = screen
  if (nearest) return <NothingSuits screen={screen} />
  if (where.status !== 'unknown') return <Skeleton rows={2} slow={screen.list.slow} />
  return (
    <Card>
      <Notice>{sentenceOf(where.refusal)}</Notice>
      <View className="elder-home__actions">
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
