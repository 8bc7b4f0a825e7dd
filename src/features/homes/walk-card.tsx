// The walk to this home: the line on a map, what makes it long or short, and for whom.
import { View } from '@tarojs/components'
import type { District } from '@core/district/district'
import type { PlaceView } from '@core/homes/homes-api'
import type { Position } from '@core/kernel/position'
import { useMemo } from 'react'
import { MapView } from '@/platform/map-view'
import { Card } from '@/ui/card'
import { explainWalk, sayRelief, walkingWords } from '@/ui/words/walking'
import type { Way } from './use-way'
import { useWalker } from './use-walker'
import { useDrawnWay } from './way-on-map'
import './home-facts.scss'

interface WalkCardProps {
  readonly place: PlaceView
  readonly own: Position
  readonly way: Way
  readonly district: District | undefined
}

/** GB 50763 and ADA 405.2: the steepest that a ramp may be. */
const steepSlope = 1 / 12

export function WalkCard({ place, own, way, district }: WalkCardProps) {
  const { profile } = useWalker().walker
  const fit = useMemo(
    () => [own, place.position, ...way.line.map(([lng, lat]) => ({ lng, lat }))],
    [own, place.position, way],
  )
  const drawn = useDrawnWay(way, fit, district?.atlas?.notices)
  const markers = useMemo(() => [{ id: place.id, position: place.position, label: place.name, text: '1' }], [place])
  const { walk } = way
  if (!walk)
    return (
      <Card title={walkingWords.wayTitle}>
        <View className="home-note">{walkingWords.estimateWhy}</View>
      </Card>
    )
  const relief = [
    ...sayRelief(walk),
    ...(walk.steepest > steepSlope && profile === 'wheels' ? [walkingWords.steep] : []),
  ]
  return (
    <Card title={walkingWords.wayTitle}>
      <View className="home-walk">
        <MapView
          className="home-walk__map"
          label={walkingWords.wayMap(place.name)}
          centre={place.position}
          fit={fit}
          own={own}
          markers={markers}
          outline={district?.outline}
          {...drawn}
        />
        <View className="home-walk__why">{explainWalk(walk)}</View>
        <View className="home-note">{relief.join(' · ')}</View>
      </View>
    </Card>
  )
}
