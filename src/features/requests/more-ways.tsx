// “更多办法”: everything else that can be done, folded away; one opens in place of the list.
import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Caller } from '@core/kernel/caller'
import { Pressable } from '@/platform/elements'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { ListRow } from '@/ui/list-row'
import { workWords } from '@/ui/words/desk'
import { wayWords } from '@/ui/words/ways'
import { WayForm } from './way-form'
import type { WayProps } from './way-props'
import { waysOf, type Way } from './ways'
import './act-form.scss'

interface MoreWaysProps extends Omit<WayProps, 'onClose'> {
  readonly caller: Caller
}

export function MoreWays({ caller, ...given }: MoreWaysProps) {
  const [open, setOpen] = useState(false)
  const [way, setWay] = useState<Way>()
  const ways = waysOf(given.request, caller)
  const close = () => {
    given.act.forget()
    setWay(undefined)
    setOpen(false)
  }
  if (way && ways.includes(way)) return <WayForm {...given} way={way} onClose={close} />
  if (ways.length === 0) return null
  return (
    <Card flush>
      <Pressable className="ways__head" expanded={open} onPress={() => setOpen(!open)}>
        <Text>{workWords.more}</Text>
        <Icon name="down" className={`ways__arrow ${open ? 'ways__arrow--up' : ''}`} />
      </Pressable>
      {open
        ? ways.map((one) => (
            <ListRow key={one} title={wayWords[one].name} note={wayWords[one].note} onPress={() => setWay(one)} />
          ))
        : null}
    </Card>
  )
}
