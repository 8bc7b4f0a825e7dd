// A list of whistles, with its views, its empty states and its next page.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/ui/card'
import { SegmentedControl } from '@/ui/choice'
import { MoreButton } from '@/ui/more-button'
import { NewsRow } from '@/ui/news-row'
import { QueryView } from '@/ui/query-view'
import { routes } from '@/ui/routes'
import { Empty } from '@/ui/states'
import { useNow } from '@/ui/use-now'
import { whistleWords } from '@/ui/words/partners'
import { UnitChoice } from './unit-choice'
import type { HeldUnit } from './units-held'
import { useWhistles, type WhistleListInput, type WhistleListName } from './use-whistles'
import { WhistleRow } from './whistle-row'

const words = whistleWords.lists
const views = (['open', 'over'] as const).map((value) => ({ value, text: words.views[value] }))

interface WhistleListProps {
  readonly list: WhistleListName
  readonly units: readonly HeldUnit[]
}

export function WhistleList({ list, units }: WhistleListProps) {
  const [chosen, setChosen] = useState('')
  const [view, setView] = useState<WhistleListInput['view']>('open')
  const unitId = units.some((unit) => unit.unitId === chosen) ? chosen : (units[0]?.unitId ?? '')
  const whistles = useWhistles(list, unitId === '' ? null : { unitId, view })
  const now = useNow()
  return (
    <View className="stack">
      <UnitChoice units={units} unitId={unitId} onChoose={setChosen} />
      <SegmentedControl label={words.viewsLabel} options={views} value={view} onChoose={setView} />
      <NewsRow fresh={whistles.fresh} />
      <QueryView query={whistles.first}>
        {() =>
          whistles.items.length === 0 ? (
            <NoWhistles list={list} view={view} />
          ) : (
            <Card flush>
              {whistles.items.map((whistle) => (
                <WhistleRow
                  key={whistle.id}
                  whistle={whistle}
                  unitId={list === 'forUnit' ? unitId : undefined}
                  now={now}
                  onOpen={() => void Taro.navigateTo({ url: routes.whistle(whistle.id) })}
                />
              ))}
            </Card>
          )
        }
      </QueryView>
      <MoreButton pages={whistles} />
    </View>
  )
}

function NoWhistles({ list, view }: { readonly list: WhistleListName; readonly view: WhistleListInput['view'] }) {
  const [titles, next] =
    list === 'blown' ? [words.emptyBlown, words.emptyBlownNext] : [words.emptyCalled, words.emptyCalledNext]
  return <Empty icon="check" title={titles[view]} next={view === 'open' ? next : undefined} />
}
