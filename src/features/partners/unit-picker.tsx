// Which units to call: those that can help with the service first, found by a few letters of their name or kind.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CallableUnit } from '@core/partners/partners-api'
import { unitLimit } from '@core/partners/whistle-life'
import { Tick } from '@/ui/choice'
import { Field, FieldError } from '@/ui/field'
import { Empty } from '@/ui/states'
import { whistleWords } from '@/ui/words/partners'
import { matchingUnits } from './matching-units'
import './call-card.scss'

const words = whistleWords.blow

interface UnitPickerProps {
  readonly units: readonly CallableUnit[]
  readonly chosen: readonly string[]
  readonly error?: string | undefined
  readonly onChange: (chosen: readonly string[]) => void
}

export function UnitPicker({ units, chosen, error, onChange }: UnitPickerProps) {
  const [wanted, setWanted] = useState('')
  if (units.length === 0) return <Empty title={words.noUnits} next={words.noUnitsNext} />
  const { shown, rest } = matchingUnits(units, wanted, chosen)
  const toggle = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id].slice(0, unitLimit) : chosen.filter((one) => one !== id))
  return (
    <View className="stack stack--tight">
      <Field
        label={words.search}
        placeholder={words.searchHint}
        kind="search"
        value={wanted}
        maxLength={40}
        onInput={setWanted}
      />
      {chosen.length === 0 ? null : <View className="call__label">{words.chosen(chosen.length)}</View>}
      {shown.map(({ id, name, kind, fits }) => (
        <Tick
          key={id}
          text={name}
          note={[kind, fits ? words.fits : ''].filter(Boolean).join(' · ')}
          on={chosen.includes(id)}
          onChange={(on) => toggle(id, on)}
        />
      ))}
      {shown.length === 0 ? <View className="call__line">{words.none}</View> : null}
      {rest > 0 ? <View className="call__label">{words.rest(rest)}</View> : null}
      <FieldError error={error} />
    </View>
  )
}
