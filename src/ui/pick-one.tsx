// A choice of many, folded to the chosen one; it opens in the page, not over it.
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Pressable, Region } from '@/platform/elements'
import { Icon } from './icon'
import './pick-one.scss'

interface PickOneProps {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly value: string
  readonly onChoose: (value: string) => void
}

export function PickOne({ label, options, value, onChoose }: PickOneProps) {
  const [open, setOpen] = useState(false)
  const chosen = options.find((option) => option.value === value)?.text ?? label
  const choose = (next: string) => {
    onChoose(next)
    setOpen(false)
  }
  return (
    <View className={`pick-one ${open ? 'pick-one--open' : ''}`}>
      <Pressable
        className="pick-one__head"
        label={`${chosen}，${label}`}
        expanded={open}
        onPress={() => setOpen(!open)}
      >
        <Text>{chosen}</Text>
        <Icon name="down" className="pick-one__arrow" />
      </Pressable>
      {open ? (
        <Region as="radiogroup" label={label} className="pick-one__options">
          {options.map((option) => (
            <Pressable
              key={option.value}
              role="radio"
              selected={option.value === value}
              className={`pick-one__one ${option.value === value ? 'pick-one__one--chosen' : ''}`}
              onPress={() => choose(option.value)}
            >
              <Text>{option.text}</Text>
            </Pressable>
          ))}
        </Region>
      ) : null}
    </View>
  )
}
