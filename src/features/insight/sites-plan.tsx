// The places to open, in order, on the map and in a list, with what each of them adds.
import { View } from '@tarojs/components'
import type { District } from '@core/district/district'
import type { GridFeatures } from '@core/district/district-api'
import type { NextSites } from '@core/insight/next-sites'
import { useMemo, useState } from 'react'
import { List, ListItem } from '@/platform/elements'
import { MapView } from '@/platform/map-view'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Empty } from '@/ui/states'
import { sitesWords } from '@/ui/words/insight'
import { cornersOf } from './corners-of'
import './coverage.scss'

interface SitesPlanProps {
  readonly plan: NextSites
  readonly district: District | undefined
  readonly grids: GridFeatures | undefined
}

export function SitesPlan({ plan, district, grids }: SitesPlanProps) {
  const [chosen, setChosen] = useState<string>()
  const { sites, before, after, metres, bound } = plan
  const outline = district?.outline
  const fit = useMemo(() => (outline ? cornersOf(outline) : undefined), [outline])
  const markers = useMemo(
    () =>
      sites.map(({ position, gridName }, index) => ({
        id: String(index),
        position,
        label: gridName,
        text: String(index + 1),
      })),
    [sites],
  )
  const [first] = sites
  if (!first || metres === 0) return <Empty icon="check" title={sitesWords.none} />
  return (
    <>
      <Card>
        <View className="coverage__line">{sitesWords.headline(before / metres, after / metres)}</View>
        <View className="coverage__note">{sitesWords.proof(after - before, bound)}</View>
        <View className="coverage__note">{sitesWords.candidates(plan.candidates)}</View>
      </Card>
      <MapView
        className="coverage__map"
        label={sitesWords.map}
        centre={first.position}
        fit={fit}
        outline={outline}
        grids={grids}
        markers={markers}
        selectedId={chosen}
        onSelect={setChosen}
        notes={plan.notices}
      />
      <Card flush title={sitesWords.list}>
        <List>
          {sites.map(({ gridName, metres: added }, index) => (
            <ListItem key={`${gridName}${index}`}>
              <ListRow
                title={`${index + 1}. ${gridName}`}
                note={sitesWords.adds(added)}
                selected={chosen === String(index)}
                onPress={() => setChosen(String(index))}
              />
            </ListItem>
          ))}
        </List>
      </Card>
    </>
  )
}
