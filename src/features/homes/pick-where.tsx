// Shows where one is by moving the map under a mark, where the phone will not say.
import { View } from '@tarojs/components'
import type { Position } from '@core/kernel/position'
import { useState } from 'react'
import { MapView } from '@/platform/map-view'
import type { MapViewProps } from '@/platform/map-view-port'
import { Button } from '@/ui/button'
import { Heading } from '@/platform/elements'
import { homesWords } from '@/ui/words/homes'
import { centreOf } from './centre-of'
import type { HomesScreen } from './use-homes-screen'
import './pick-where.scss'

interface PickWhereProps extends Pick<MapViewProps, 'outline' | 'grids'> {
  readonly start: Position
  readonly onPick: (position: Position) => void
  readonly onCancel: () => void
}

interface PickHereProps extends Pick<MapViewProps, 'outline' | 'grids'> {
  readonly screen: HomesScreen
}

const none = [] as const

/** On the first screen: what is shown is where one is, and what is near is what is near there. */
export function PickHere({ screen, ...areas }: PickHereProps) {
  const { own, list, choose, setPicking } = screen
  const [start] = useState(() => own ?? centreOf(list.data ?? []))
  return (
    <PickWhere
      {...areas}
      start={start}
      onCancel={() => setPicking(false)}
      onPick={(position) => {
        choose(position)
        setPicking(false)
      }}
    />
  )
}

export function PickWhere({ start, onPick, onCancel, ...areas }: PickWhereProps) {
  const [centre, setCentre] = useState(start)
  return (
    <View className="pick-where">
      <Heading level={2} className="pick-where__title">
        {homesWords.pickTitle}
      </Heading>
      <MapView
        {...areas}
        className="pick-where__map"
        label={homesWords.pickTitle}
        centre={start}
        zoom={14}
        markers={none}
        picking
        onMove={setCentre}
      />
      <View className="pick-where__actions">
        <Button wide onPress={onCancel}>
          {homesWords.pickCancel}
        </Button>
        <Button wide look="primary" onPress={() => onPick(centre)}>
          {homesWords.pickDone}
        </Button>
      </View>
    </View>
  )
}
