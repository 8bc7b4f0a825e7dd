// A choice of many, folded to the chosen one; it opens in the page, not over it.
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Pressable, Region } from '@/platform/elements'
import { Icon } from '@/ui/icon'
import './desk-filter-bar.scss'

interface FoldProps {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly value: string
  readonly onChoose: (value: string) => void
}

export function Fold({ label, options, value, onChoose }: FoldProps) {
  const [open, setOpen] = useState(false)
  const chosen = options.find((option) => option.value === value)
  return (
    <View className={`fold ${open ? 'fold--open' : ''}`}>
      <Pressable
        className="fold__head"
        label={`${chosen?.text ?? label}，${label}`}
        expanded={open}
        onPress={() => setOpen(!open)}
      >
        <Text>{chosen?.text ?? label}</Text>
        <Icon name="down" className="fold__arrow" />
      </Pressable>
      {open ? (
        <Region as="radiogroup" label={label} className="fold__options">
          {options.map((option) => (
            <Pressable
              key={option.value}
              role="radio"
              selected={option.value === value}
              className={`fold__one ${option.value === value ? 'fold__one--chosen' : ''}`}
              onPress={() => {
                onChoose(option.value)
                setOpen(false)
              }}
            >
              <Text>{option.text}</Text>
            </Pressable>
          ))}
        </Region>
      ) : null}
    </View>
  )
}
