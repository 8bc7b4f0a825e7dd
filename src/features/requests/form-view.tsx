// The form on the screen: everything under each other, or one step a screen in elder mode.
import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { sentenceOf } from '@/ui/words/refusals'
import { requestWords } from '@/ui/words/requests'
import { FaultSummary } from './fault-summary'
import { FormSection, type FormSectionProps } from './form-section'
import { formSteps, type FormStep } from './form-steps'
import type { RequestForm } from './use-request-form'
import './form-view.scss'

const words = requestWords.new

interface FormViewProps {
  readonly form: RequestForm
  readonly section: Omit<FormSectionProps, 'draft' | 'onChange' | 'faults'>
  /** What must be agreed to before it can be sent; null when nothing must. */
  readonly consent: ReactNode
  readonly elder: boolean
  readonly accountId: string
  /** Where the buttons stand: the foot of the screen. */
  readonly frame: (body: ReactNode, foot: ReactNode) => ReactNode
}

export function FormView(props: FormViewProps) {
  return props.elder ? <StepByStep {...props} /> : <AllAtOnce {...props} />
}

function AllAtOnce({ form, section, consent, accountId, frame }: FormViewProps) {
  const given = { ...section, draft: form.draft, onChange: form.change, faults: form.faults }
  return frame(
    <>
      <Restored form={form} />
      <FaultSummary faults={form.faults} />
      <Refused form={form} />
      {formSteps.map((step) => (
        <FormSection key={step} step={step} {...given} />
      ))}
      {consent}
    </>,
    <SubmitButton form={form} blocked={consent !== null} onPress={() => void form.submit(accountId)} />,
  )
}

function StepByStep({ form, section, consent, accountId, frame }: FormViewProps) {
  const [step, setStep] = useState<FormStep>('service')
  const index = formSteps.indexOf(step)
  const isLast = index === formSteps.length - 1
  const given = { ...section, draft: form.draft, onChange: form.change, faults: form.faults }
  const next = () => (form.tryStep(step) ? setStep(formSteps[index + 1] ?? step) : undefined)
  const submit = async () => setStep((await form.submit(accountId)) ?? step)
  return frame(
    <>
      <View className="form-step">{words.step(index + 1, formSteps.length)}</View>
      {index === 0 ? <Restored form={form} /> : null}
      <Refused form={form} />
      <FormSection step={step} {...given} />
      {isLast ? consent : null}
    </>,
    <>
      {index > 0 ? <Button onPress={() => setStep(formSteps[index - 1] ?? step)}>{words.back}</Button> : null}
      {isLast ? (
        <SubmitButton form={form} blocked={consent !== null} onPress={() => void submit()} />
      ) : (
        <Button look="primary" wide onPress={next}>
          {words.next}
        </Button>
      )}
    </>,
  )
}

interface SubmitButtonProps {
  readonly form: RequestForm
  readonly blocked: boolean
  readonly onPress: () => void
}

function SubmitButton({ form, blocked, onPress }: SubmitButtonProps) {
  return (
    <Button look="primary" wide busy={form.state.status === 'sending'} disabled={blocked} onPress={onPress}>
      {words.submit}
    </Button>
  )
}

function Restored({ form }: { readonly form: RequestForm }) {
  if (!form.restored) return null
  return (
    <Notice>
      {words.restored}
      <Button look="quiet" onPress={form.startOver}>
        {words.startOver}
      </Button>
    </Notice>
  )
}

/** What the server said, where it belongs to no field. */
function Refused({ form }: { readonly form: RequestForm }) {
  if (!form.refusal) return null
  return <Notice look="alert">{sentenceOf(form.refusal)}</Notice>
}
