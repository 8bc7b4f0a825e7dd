// The form on the screen: everything under each other, or one step a screen in elder mode. Consent, where it is still
// needed, is asked for when everything else is said; then it goes without another tap.
import { View } from '@tarojs/components'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { requestWords } from '@/ui/words/requests'
import { CallFirstStep } from './call-first-step'
import { isBegun } from './draft'
import { FaultSummary } from './fault-summary'
import { FormSection, type FormSectionProps } from './form-section'
import { formSteps, type FormStep } from './form-steps'
import { showTop } from '@/ui/show-top'
import { useDanger } from './use-danger'
import type { RequestForm } from './use-request-form'
import './form-view.scss'

const words = requestWords.new

interface FormViewProps {
  readonly form: RequestForm
  readonly section: Omit<FormSectionProps, 'draft' | 'onChange' | 'faults'>
  /** What must be agreed to before it can be sent; null when nothing must. */
  readonly consent: ReactNode
  /** Was it asked for before? A step of its own, at once while nothing is written, else before it goes; null for none. */
  readonly similar: ReactNode
  readonly elder: boolean
  readonly accountId: string
  /** Where the buttons stand: the foot of the screen. */
  readonly frame: (body: ReactNode, foot: ReactNode) => ReactNode
}

export function FormView({ form, section, consent, similar, elder, accountId, frame }: FormViewProps) {
  const [step, setStep] = useState<FormStep>('service')
  const [asking, setAsking] = useState(false)
  const danger = useDanger(section.services, form.draft.serviceCode)
  const gate = similar ?? consent
  const send = useCallback(async () => {
    const faulty = await form.submit(accountId)
    showTop()
    if (faulty) setStep(faulty)
  }, [form, accountId])
  const submit = () => {
    const faulty = form.tryAll()
    if (faulty) {
      showTop()
      return setStep(faulty)
    }
    if (gate === null) return void send()
    showTop()
    setAsking(true)
  }
  const agreed = asking && gate === null
  useEffect(() => {
    if (!agreed) return
    setAsking(false)
    void send()
  }, [agreed, send])

  const mistake = () => {
    form.change({ serviceCode: '' })
    setStep('service')
    showTop()
  }
  if (danger.unread)
    return frame(<CallFirstStep service={danger.unread} onGoOn={danger.goOn} onMistake={mistake} />, null)
  if (asking && gate !== null) return frame(<LastStep onBack={() => setAsking(false)}>{gate}</LastStep>, null)
  if (similar !== null && !isBegun(form.draft)) return frame(similar, null)
  const given = { ...section, draft: form.draft, onChange: form.change, faults: form.faults }
  const button = (
    <Button look="primary" wide busy={form.state.status === 'sending'} onPress={submit}>
      {words.submit}
    </Button>
  )
  if (!elder) return frame(<AllAtOnce form={form} given={given} />, button)
  const next = () => setStep(after(step))
  return frame(
    <OneStep form={form} given={given} step={step} onStep={setStep} />,
    step === formSteps.at(-1) ? (
      button
    ) : (
      <Button look="primary" wide onPress={() => (form.tryStep(step) ? next() : undefined)}>
        {words.next}
      </Button>
    ),
  )
}

interface PartProps {
  readonly form: RequestForm
  readonly given: FormSectionProps
}

function AllAtOnce({ form, given }: PartProps) {
  return (
    <>
      <Restored form={form} />
      <FaultSummary faults={form.faults} />
      <Refused form={form} />
      {formSteps.map((step) => (
        <FormSection key={step} step={step} {...given} />
      ))}
    </>
  )
}

interface OneStepProps extends PartProps {
  readonly step: FormStep
  readonly onStep: (step: FormStep) => void
}

function OneStep({ form, given, step, onStep }: OneStepProps) {
  const index = formSteps.indexOf(step)
  const before = formSteps[index - 1]
  return (
    <>
      <View className="form-step">
        <View>{words.step(index + 1, formSteps.length)}</View>
        {before ? (
          <Button look="quiet" onPress={() => onStep(before)}>
            {words.back}
          </Button>
        ) : null}
      </View>
      {index === 0 ? <Restored form={form} /> : null}
      <Refused form={form} />
      <FormSection step={step} {...given} />
    </>
  )
}

function LastStep({ children, onBack }: { readonly children: ReactNode; readonly onBack: () => void }) {
  return (
    <>
      <View className="form-step">
        <View>{words.lastStep}</View>
        <Button look="quiet" onPress={onBack}>
          {words.backToForm}
        </Button>
      </View>
      {children}
    </>
  )
}

function after(step: FormStep): FormStep {
  return formSteps[formSteps.indexOf(step) + 1] ?? step
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
  return <RefusalNotice refusal={form.refusal} />
}
