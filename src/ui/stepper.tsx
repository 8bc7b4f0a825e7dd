// A day or an hour, chosen with big buttons instead of a wheel or a calendar that covers the page.
import { Text, View } from '@tarojs/components'
import { Pressable } from '@/platform/elements'
import { commonWords } from './words/common'
import './stepper.scss'

interface StepperProps {
  readonly label: string
  /** What is chosen, as people say it. */
  readonly text: string
  /** By one, or by seven with `far`. */
  readonly onStep: (by: number) => void
  /** Offers a week at once as well. */
  readonly far?: boolean | undefined
}

export function Stepper({ label, text, onStep, far = false }: StepperProps) {
  return (
    <View className="stepper">
      <Text className="stepper__label">{label}</Text>
      <View className="stepper__line">
        {far ? <Step sign="−7" label={commonWords.weekEarlier(label)} onPress={() => onStep(-7)} /> : null}
        <Step sign="−" label={commonWords.earlier(label)} onPress={() => onStep(-1)} />
        <Text className="stepper__text">{text}</Text>
        <Step sign="＋" label={commonWords.later(label)} onPress={() => onStep(1)} />
        {far ? <Step sign="＋7" label={commonWords.weekLater(label)} onPress={() => onStep(7)} /> : null}
      </View>
    </View>
  )
}

function Step({ sign, ...rest }: { readonly sign: string; readonly label: string; readonly onPress: () => void }) {
  return (
    <Pressable className="stepper__step" {...rest}>
      <Text>{sign}</Text>
    </Pressable>
  )
}
