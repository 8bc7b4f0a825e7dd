// A day, an hour or a number, chosen with big buttons instead of a wheel or a calendar that covers the page.
import { Text, View } from '@tarojs/components'
import { Pressable } from '@/platform/elements'
import { commonWords } from './words/common'
import './stepper.scss'

interface StepperProps {
  readonly label: string
  readonly help?: string | undefined
  /** What is chosen, as people say it. */
  readonly text: string
  /** By one, or by seven with `far`. */
  readonly onStep: (by: number) => void
  /** Offers a week at once as well. */
  readonly far?: boolean | undefined
  /** A number of things, which is not earlier or later. */
  readonly counts?: boolean | undefined
}

export function Stepper({ label, help, text, onStep, far = false, counts = false }: StepperProps) {
  return (
    <View className={`stepper ${far ? 'stepper--far' : ''}`}>
      <Text className="stepper__label">{label}</Text>
      {help ? <View className="field__help">{help}</View> : null}
      <View className="stepper__line">
        {far ? (
          <Step far sign={commonWords.weekBack} label={commonWords.weekEarlier(label)} onPress={() => onStep(-7)} />
        ) : null}
        <Step sign="−" label={(counts ? commonWords.fewer : commonWords.earlier)(label)} onPress={() => onStep(-1)} />
        <Text className="stepper__text">{text}</Text>
        <Step sign="＋" label={(counts ? commonWords.oneMore : commonWords.later)(label)} onPress={() => onStep(1)} />
        {far ? (
          <Step far sign={commonWords.weekOn} label={commonWords.weekLater(label)} onPress={() => onStep(7)} />
        ) : null}
      </View>
    </View>
  )
}

interface StepProps {
  readonly sign: string
  readonly label: string
  readonly far?: boolean
  readonly onPress: () => void
}

function Step({ sign, far = false, ...rest }: StepProps) {
  return (
    <Pressable className={`stepper__step ${far ? 'stepper__step--far' : ''}`} {...rest}>
      <Text>{sign}</Text>
    </Pressable>
  )
}
