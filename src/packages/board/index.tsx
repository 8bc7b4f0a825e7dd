// What did neighbours ask for, and what came of it?
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { BoardFilterBar } from '@/features/board/board-filter-bar'
import { BoardList } from '@/features/board/board-list'
import { BoardMap } from '@/features/board/board-map'
import { useBoardFilters } from '@/features/board/use-board-filters'
import { useDistrict, useGrids } from '@/features/district/use-district'
import { centreOf } from '@/features/requests/centre-of'
import { useServices } from '@/features/requests/use-services'
import { Button } from '@/ui/button'
import { useReading } from '@/ui/reading'
import { routes } from '@/ui/routes'
import { Screen } from '@/ui/screen'
import { boardWords } from '@/ui/words/board'

export default function BoardPage() {
  const district = useDistrict().data
  const services = useServices().data ?? []
  const { filters, change } = useBoardFilters()
  const [mapWanted, setMapWanted] = useState(false)
  const { elder } = useReading()
  // One thing a screen in elder mode: the list.
  const onMap = mapWanted && !elder
  const grids = useGrids(onMap).data
  return (
    <Screen
      title={boardWords.title}
      demo={district?.demo}
      aside={elder ? undefined : <MapSwitch onMap={onMap} onChange={setMapWanted} />}
      foot={
        <Button wide look="primary" icon="plus" onPress={() => void Taro.navigateTo({ url: routes.newRequest })}>
          {boardWords.ask}
        </Button>
      }
    >
      <View className="stack">
        <BoardFilterBar
          filters={filters}
          services={services}
          districtId={district?.unitId}
          short={onMap || elder}
          onChange={change}
        />
        {onMap ? (
          <BoardMap
            key={district?.unitId}
            centre={centreOf(district?.outline)}
            state={filters.state}
            outline={district?.outline}
            grids={grids}
          />
        ) : (
          <BoardList filters={filters} />
        )}
      </View>
    </Screen>
  )
}

function MapSwitch({ onMap, onChange }: { readonly onMap: boolean; readonly onChange: (onMap: boolean) => void }) {
  return (
    <Button look="quiet" icon={onMap ? 'list' : 'map'} onPress={() => onChange(!onMap)}>
      {onMap ? boardWords.asList : boardWords.asMap}
    </Button>
  )
}
