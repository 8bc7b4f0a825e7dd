// Chooses until which month, for how long, and which kind of requests.
import { View } from '@tarojs/components'
import type { ServiceDefinition } from '@core/district/service-definition'
import { SegmentedControl } from '@/ui/choice'
import { PickOne } from '@/ui/pick-one'
import { Stepper } from '@/ui/stepper'
import { rateWords } from '@/ui/words/rates'
import { spans, type Rates } from './use-rates'

interface RatesBarProps {
  readonly rates: Rates
  readonly services: readonly Pick<ServiceDefinition, 'code' | 'name'>[]
}

const spanOptions = spans.map((value) => ({ value, text: rateWords.spans[value] }))

export function RatesBar({ rates, services }: RatesBarProps) {
  const { month, span, serviceCode, ask, step } = rates
  const options = [
    { value: '', text: rateWords.everyService },
    ...services.map(({ code, name }) => ({ value: code, text: name })),
  ]
  return (
    <View className="stack stack--tight">
      <SegmentedControl
        label={rateWords.span}
        options={spanOptions}
        value={span}
        onChoose={(next) => ask({ span: next })}
      />
      <Stepper label={rateWords.month} text={rateWords.period(month, month)} onStep={step} />
      <PickOne
        label={rateWords.service}
        options={options}
        value={serviceCode}
        onChoose={(next) => ask({ serviceCode: next })}
      />
    </View>
  )
}
