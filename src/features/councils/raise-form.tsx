// Raising a matter, one question a screen: what kind, what it is, whom it concerns, where, and a last look.
import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { showTop } from '@/ui/show-top'
import { raiseWords as words } from '@/ui/words/council-raise'
import { RaiseStepView } from './raise-step-view'
import { isLastStep, raiseSteps, type RaiseStep } from './raise-steps'
import type { RaiseForm } from './use-raise'
import './raise-form.scss'

interface RaiseFormViewProps {
  readonly form: RaiseForm
  readonly districtId: string | undefined
  /** What must be agreed to before it can be sent; null when nothing must. */
  readonly consent: ReactNode
  /** Where the button stands: the foot of the screen. */
  readonly frame: (body: ReactNode, foot: ReactNode) => ReactNode
}

export function RaiseFormView({ form, districtId, consent, frame }: RaiseFormViewProps) {
  const [step, setStep] = useState<RaiseStep>('template')
  const go = (to: RaiseStep) => {
    setStep(to)
    showTop()
  }
  const index = raiseSteps.indexOf(step)
  const before = raiseSteps[index - 1]
  const send = async () => {
    const faulty = form.tryAll() ?? (await form.send())
    if (!faulty) return showTop()
    form.tryStep(faulty)
    go(faulty)
  }
  const next = () => (form.tryStep(step) ? go(raiseSteps[index + 1] ?? step) : undefined)
  const body = (
    <>
      <View className="raise__step">
        <View>{words.step(index + 1, raiseSteps.length)}</View>
        {before ? (
          <Button look="quiet" onPress={() => go(before)}>
            {words.back}
          </Button>
        ) : null}
      </View>
      {index === 0 && form.restored ? <Restored onStartOver={form.startOver} /> : null}
      {form.refusal ? <RefusalNotice refusal={form.refusal} /> : null}
      <RaiseStepView step={step} form={form} districtId={districtId} onStep={go} />
      {isLastStep(step) ? consent : null}
    </>
  )
  if (!isLastStep(step))
    return frame(
      body,
      <Button look="primary" wide onPress={next}>
        {words.next}
      </Button>,
    )
  // Consent, where it is missing, has the button of this step.
  if (consent !== null) return frame(body, null)
  return frame(
    body,
    <Button look="primary" wide busy={form.busy} onPress={() => void send()}>
      {words.send}
    </Button>,
  )
}

function Restored({ onStartOver }: { readonly onStartOver: () => void }) {
  return (
    <Notice>
      {words.restored}
      <Button look="quiet" onPress={onStartOver}>
        {words.startOver}
      </Button>
    </Notice>
  )
}
