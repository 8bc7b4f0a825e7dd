// “更多办法”: everything else that can be done, folded away.
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Pressable } from '@/platform/elements'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { ListRow } from '@/ui/list-row'
import { workWords } from '@/ui/words/desk'
import { wayWords } from '@/ui/words/ways'
import type { Way } from './ways'
import './act-form.scss'

interface MoreWaysProps {
  readonly ways: readonly Way[]
  readonly onChoose: (way: Way) => void
}

export function MoreWays({ ways, onChoose }: MoreWaysProps) {
  const [open, setOpen] = useState(false)
  if (ways.length === 0) return null
  return (
    <Card flush>
      <Pressable className="ways__head" expanded={open} onPress={() => setOpen(!open)}>
        <Text>{workWords.more}</Text>
        <Icon name="down" className={`ways__arrow ${open ? 'ways__arrow--up' : ''}`} />
      </Pressable>
      {open
        ? ways.map((way) => (
            <ListRow key={way} title={wayWords[way].name} note={wayWords[way].note} onPress={() => onChoose(way)} />
          ))
        : null}
    </Card>
  )
}
