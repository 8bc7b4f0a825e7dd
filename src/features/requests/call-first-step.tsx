// Danger to life: the whole screen says whom to ring, in large buttons; the form waits behind it.
import { View } from '@tarojs/components'
import type { ServiceDefinition } from '@core/district/service-definition'
import { Heading } from '@/platform/elements'
import { Button } from '@/ui/button'
import { CallButton } from '@/ui/call-button'
import { requestWords } from '@/ui/words/requests'
import { emergencyNumbers } from './danger'
import './call-first-step.scss'

const words = requestWords.callFirst

interface CallFirstStepProps {
  readonly service: ServiceDefinition
  readonly onGoOn: () => void
  /** It was tapped by mistake: back to the choice. */
  readonly onMistake: () => void
}

export function CallFirstStep({ service, onGoOn, onMistake }: CallFirstStepProps) {
  const [first = '', ...others] = emergencyNumbers(service.callFirst)
  return (
    <View className="call-first">
      <Heading level={2} className="call-first__title">
        {`${service.name}：${words.title}`}
      </Heading>
      <View className="call-first__why">{service.description}</View>
      <View className="call-first__why">{words.why}</View>
      <CallButton look="primary" wide className="call-first__main" number={first}>
        {words.call(first)}
      </CallButton>
      {others.map((number) => (
        <CallButton key={number} wide className="call-first__main" number={number}>
          {words.call(number)}
        </CallButton>
      ))}
      <View className="call-first__after">{words.after}</View>
      <Button wide onPress={onGoOn}>
        {words.goOn}
      </Button>
      <Button look="quiet" wide onPress={onMistake}>
        {words.mistake}
      </Button>
    </View>
  )
}
