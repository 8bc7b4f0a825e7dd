// One of a few. `SegmentedControl` for views of the same thing, `ChoiceList` for an answer to a question.
import { Text, View } from '@tarojs/components'
import { Pressable, Region } from '@/platform/elements'
import { Icon } from './icon'
import './choice.scss'

export interface Option<Value extends string> {
  readonly value: Value
  readonly text: string
  readonly note?: string | undefined
}

interface ChoiceProps<Value extends string> {
  /** What is chosen, for a screen reader. */
  readonly label: string
  readonly options: readonly Option<Value>[]
  readonly value: Value | undefined
  readonly onChoose: (value: Value) => void
}

export function SegmentedControl<Value extends string>({ label, options, value, onChoose }: ChoiceProps<Value>) {
  return (
    <Region as="radiogroup" label={label} className="segments">
      {options.map((option) => (
        <Pressable
          key={option.value}
          role="radio"
          selected={option.value === value}
          className={`segments__one ${option.value === value ? 'segments__one--chosen' : ''}`}
          onPress={() => onChoose(option.value)}
        >
          <Text>{option.text}</Text>
        </Pressable>
      ))}
    </Region>
  )
}

export function ChoiceList<Value extends string>({ label, options, value, onChoose }: ChoiceProps<Value>) {
  return (
    <Region as="radiogroup" label={label} className="choices">
      {options.map((option) => (
        <Pressable
          key={option.value}
          role="radio"
          selected={option.value === value}
          className={`choices__one ${option.value === value ? 'choices__one--chosen' : ''}`}
          onPress={() => onChoose(option.value)}
        >
          <View className="choices__mark">{option.value === value ? <View className="choices__dot" /> : null}</View>
          <View className="choices__body">
            <View className="choices__text">{option.text}</View>
            {option.note ? <View className="choices__note">{option.note}</View> : null}
          </View>
        </Pressable>
      ))}
    </Region>
  )
}

interface SwitchProps {
  readonly text: string
  readonly note?: string | undefined
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** Yes or no, with its sentence: the whole line is the switch. */
export function Tick({ text, note, on, onChange }: SwitchProps) {
  return (
    <Pressable
      role="switch"
      selected={on}
      className={`choices__one ${on ? 'choices__one--chosen' : ''}`}
      onPress={() => onChange(!on)}
    >
      <View className={`choices__box ${on ? 'choices__box--on' : ''}`}>
        {on ? <Icon name="check" className="choices__check" /> : null}
      </View>
      <View className="choices__body">
        <View className="choices__text">{text}</View>
        {note ? <View className="choices__note">{note}</View> : null}
      </View>
    </Pressable>
  )
}
