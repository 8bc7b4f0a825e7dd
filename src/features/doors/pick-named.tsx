// One of many names: found by a few letters, folded to the chosen one.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { NamedUnit } from '@core/doors/doors-api'
import { Button } from '@/ui/button'
import { Stack } from '@/ui/card'
import { ChoiceList } from '@/ui/choice'
import { Field } from '@/ui/field'
import { reportWords as words } from '@/ui/words/doors'
import { matchingNames, shownMost } from './matching-names'
import './doors.scss'

interface PickNamedProps {
  readonly label: string
  readonly units: readonly NamedUnit[]
  readonly value: string
  readonly onChoose: (id: string) => void
}

export function PickNamed({ label, units, value, onChoose }: PickNamedProps) {
  const [wanted, setWanted] = useState('')
  const chosen = units.find(({ id }) => id === value)
  if (chosen)
    return (
      <View>
        <View className="field__label">{label}</View>
        <View className="doors__chosen">
          <View className="doors__lead">{chosen.name}</View>
          <Button look="quiet" label={`${words.change}，${label}`} onPress={() => onChoose('')}>
            {words.change}
          </Button>
        </View>
      </View>
    )
  const { shown, rest } = matchingNames(units, wanted)
  return (
    <Stack tight>
      {units.length > shownMost ? (
        <Field label={label} placeholder={words.find} kind="search" value={wanted} maxLength={40} onInput={setWanted} />
      ) : (
        <View className="field__label">{label}</View>
      )}
      <ChoiceList
        label={label}
        options={shown.map(({ id, name }) => ({ value: id, text: name }))}
        value={value}
        onChoose={onChoose}
      />
      {shown.length === 0 ? <View className="doors__note">{words.noMatch}</View> : null}
      {rest > 0 ? <View className="doors__note">{words.more(rest)}</View> : null}
    </Stack>
  )
}
