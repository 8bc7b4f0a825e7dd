// The district, darker where more streets are too far; or one grid, street by street.
import { View } from '@tarojs/components'
import type { District } from '@core/district/district'
import type { GridFeatures } from '@core/district/district-api'
import type { CoverageReport, GridCoverage, GridStreets } from '@core/insight/coverage-report'
import { useMemo } from 'react'
import { MapView } from '@/platform/map-view'
import type { MapLines } from '@/platform/map-view-port'
import { coverageWords } from '@/ui/words/insight'
import { cornersOf } from './corners-of'
import './coverage.scss'

interface CoverageMapProps {
  readonly report: CoverageReport
  readonly district: District | undefined
  readonly grids: GridFeatures | undefined
  readonly grid: GridCoverage | undefined
  readonly streets: GridStreets | undefined
}

const darkest = 0.75

export function CoverageMap({ report, district, grids, grid, streets }: CoverageMapProps) {
  const outline = district?.outline
  const gridId = grid?.grid.id
  const fit = useMemo(() => {
    const shape = grids?.features.find(({ properties }) => properties.code === gridId)?.geometry ?? outline
    return shape ? cornersOf(shape) : undefined
  }, [grids, outline, gridId])
  const shades = useMemo(
    () => new Map(gridId ? [] : report.grids.map((row) => [row.grid.id, (1 - row.share) * darkest])),
    [report, gridId],
  )
  const lines = useMemo(() => linesOf(gridId ? streets : undefined), [gridId, streets])
  const markers = useMemo(() => (gridId || !report.worst ? [] : [worstMark(report.worst)]), [gridId, report])
  if (!fit) return <View className="coverage__map" />
  return (
    <MapView
      className="coverage__map"
      label={grid ? coverageWords.gridMap(grid.grid.name) : coverageWords.map}
      centre={middleOf(fit)}
      fit={fit}
      outline={outline}
      grids={grids}
      shades={shades}
      lines={lines}
      markers={markers}
      notes={[grid ? coverageWords.mapLines : coverageWords.mapShades, ...report.notices]}
    />
  )
}

function linesOf(streets: GridStreets | undefined): readonly MapLines[] {
  if (!streets) return []
  return [
    { look: 'near', lines: streets.near },
    { look: 'far', lines: streets.far },
  ]
}

function worstMark({ position }: NonNullable<CoverageReport['worst']>) {
  return { id: 'worst', position, label: coverageWords.worstMark, text: '!' }
}

function middleOf([southWest, northEast]: ReturnType<typeof cornersOf>) {
  return { lng: (southWest.lng + northEast.lng) / 2, lat: (southWest.lat + northEast.lat) / 2 }
}
