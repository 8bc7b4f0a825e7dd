// The levels that stand behind a place, from the district down to the nearest household.
import { Text, View } from '@tarojs/components'
import type { Position } from '@core/kernel/position'
import { useMemo } from 'react'
import { List, ListItem } from '@/platform/elements'
import { useQuery } from '@/rpc/use-query'
import { Card } from '@/ui/card'
import { levelWords } from '@/ui/words/district'
import './chain-card.scss'

interface ChainCardProps {
  readonly title: string
  readonly position: Position
  /** Shown until the chain is known, and where there is none. */
  readonly names: readonly string[]
}

export function ChainCard({ title, position, names }: ChainCardProps) {
  const input = useMemo(() => ({ position: { ...position, datum: 'wgs84' as const } }), [position])
  const { data } = useQuery('district', 'chain', input)
  const links =
    data && data.units.length > 0
      ? data.units.map(({ id, level, name }) => ({ id, level: levelWords[level], name }))
      : names.map((name) => ({ id: name, level: '', name }))
  return (
    <Card title={title}>
      <List className="chain">
        {links.map(({ id, level, name }) => (
          <ListItem key={id} className="chain__link">
            <View className="chain__name">{name}</View>
            {level === '' ? null : <Text className="chain__level">{level}</Text>}
          </ListItem>
        ))}
      </List>
    </Card>
  )
}
