// On a demonstration server only: who one is, and who one could be. Absent everywhere else.
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Pressable, Region } from '@/platform/elements'
import { useDemo } from '@/rpc/demo-session'
import { Icon } from './icon'
import { routes } from './routes'
import { commonWords } from './words/common'
import './demo-bar.scss'

const landing = { staff: routes.desk, others: routes.homes }

export function DemoBar() {
  const demo = useDemo()
  const [open, setOpen] = useState(false)
  if (!demo) return null
  const choices = [...demo.identities, { key: '', label: commonWords.demoVisitor }]
  const current = choices.find(({ key }) => key === demo.current)?.label ?? commonWords.demoVisitor
  return (
    <Region as="section" label={commonWords.demoBar} className="demo-bar">
      <View className="demo-bar__line">
        <Text className="demo-bar__text">{commonWords.demoAs(current)}</Text>
        <Pressable className="demo-bar__switch" expanded={open} onPress={() => setOpen(!open)}>
          <Text>{commonWords.demoSwitch}</Text>
          <Icon name="down" className={`demo-bar__arrow ${open ? 'demo-bar__arrow--up' : ''}`} />
        </Pressable>
      </View>
      {open ? (
        <View className="demo-bar__choices">
          {choices.map(({ key, label }) => (
            <Pressable
              key={key}
              className={`demo-bar__one ${key === demo.current ? 'demo-bar__one--current' : ''}`}
              selected={key === demo.current}
              onPress={() => void demo.choose(key, landing)}
            >
              <Text>{label}</Text>
            </Pressable>
          ))}
        </View>
      ) : null}
    </Region>
  )
}
