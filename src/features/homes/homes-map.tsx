// The nearest places on a map, numbered as in the list; the others as dots.
import type { PlaceSummary } from '@core/homes/homes-api'
import type { Position } from '@core/kernel/position'
import { useMemo } from 'react'
import type { ProfileId } from '@core/walking/profile'
import { MapView } from '@/platform/map-view'
import type { MapViewProps } from '@/platform/map-view-port'
import { homesWords } from '@/ui/words/homes'
import { sayWholeWay } from '@/ui/words/walking'
import type { Ranked } from './use-nearest'
import type { Way } from './use-way'
import { useDrawnWay } from './way-on-map'
import './homes-map.scss'

interface HomesMapProps extends Pick<MapViewProps, 'outline' | 'grids' | 'selectedId'> {
  readonly centre: Position
  readonly own?: Position | undefined
  readonly ranked: readonly Ranked[]
  readonly others: readonly PlaceSummary[]
  readonly way: Way | undefined
  readonly notices: readonly string[] | undefined
  readonly profile: ProfileId
  readonly onSelect: (id: string) => void
}

const numbered = 5
/** Nearest ones that are always in sight. */
const fitted = 3
const nearZoom = 15
const wideZoom = 12

export function HomesMap({ ranked, others, own, way, notices, profile, ...map }: HomesMapProps) {
  const markers = useMemo(() => {
    const near = ranked.slice(0, numbered)
    const marked = new Set(near.map(({ place }) => place.id))
    return [
      ...others.filter(({ id }) => !marked.has(id)).map(({ id, position, name }) => ({ id, position, label: name })),
      ...near.map(({ place, ...rest }, index) => ({
        id: place.id,
        position: place.position,
        label: `${place.name}，${sayWholeWay(rest, profile)}`,
        text: String(index + 1),
      })),
    ]
  }, [ranked, others, profile])
  const fit = useMemo(
    () => (own ? [own, ...ranked.slice(0, fitted).map(({ place }) => place.position)] : undefined),
    [own, ranked],
  )
  const drawn = useDrawnWay(way, fit, notices)
  return (
    <MapView
      {...map}
      own={own}
      fit={fit}
      className="homes-map"
      label={homesWords.map}
      zoom={own ? nearZoom : wideZoom}
      markers={markers}
      {...drawn}
    />
  )
}
