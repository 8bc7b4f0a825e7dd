// What lies directly in the area, in the order of the organisation's own codes; each leads on.
import type { Area, AreaFigures } from '@core/insight/insight-api'
import { View } from '@tarojs/components'
import { List, ListItem } from '@/platform/elements'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { rateWords } from '@/ui/words/rates'
import { nameOf } from './area-of'
import './rates.scss'

interface RatesChildrenProps {
  readonly areas: readonly AreaFigures[]
  readonly onOpen: (area: Area) => void
}

export function RatesChildren({ areas, onOpen }: RatesChildrenProps) {
  if (areas.length === 0) return null
  return (
    <Card flush title={rateWords.children}>
      <View className="rate rate--notes">
        <View className="rate__note">{rateWords.childrenNote}</View>
      </View>
      <List>
        {areas.map(({ area, figures }) => (
          <ListItem key={`${area.unitId}/${area.gridId}/${area.isOutside}`}>
            <ListRow title={nameOf(area)} note={rateWords.child(figures)} onPress={() => onOpen(area)} />
          </ListItem>
        ))}
      </List>
    </Card>
  )
}
