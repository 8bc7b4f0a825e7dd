// The form at the counter: the same questions as a resident's own, and who the person is.
import type { ReactNode } from 'react'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { enterWords as words } from '@/ui/words/counter'
import { sentenceOf } from '@/ui/words/refusals'
import { CallFirstStep } from './call-first-step'
import type { DraftField } from './check-draft'
import { FaultSummary } from './fault-summary'
import { FormSection, type FormSectionProps } from './form-section'
import { PersonSection } from './person-section'
import { useDanger } from './use-danger'
import type { EnterForm as Form } from './use-enter'

interface EnterFormProps {
  readonly form: Form
  readonly section: Omit<FormSectionProps, 'draft' | 'onChange' | 'faults'>
  readonly onSend: () => void
  readonly frame: (body: ReactNode, foot: ReactNode) => ReactNode
}

const steps = ['service', 'words', 'place'] as const

export function EnterForm({ form, section, onSend, frame }: EnterFormProps) {
  const danger = useDanger(section.services, form.draft.serviceCode)
  const mistake = () => form.change({ serviceCode: '' })
  if (danger.unread)
    return frame(<CallFirstStep service={danger.unread} onGoOn={danger.goOn} onMistake={mistake} />, null)
  const given = { ...section, draft: form.draft, onChange: form.change, faults: form.faults }
  const sensitive = section.services.find(({ code }) => code === form.draft.serviceCode)?.sensitive ?? false
  const errorOf = (field: DraftField) => {
    const fault = form.faults[field]
    return fault && sentenceOf(fault)
  }
  return frame(
    <>
      <Notice icon="person">{words.why}</Notice>
      <FaultSummary faults={form.faults} steps={['contact', ...steps]} />
      {form.refusal ? <RefusalNotice refusal={form.refusal} /> : null}
      <Card title={words.person}>
        <PersonSection draft={form.draft} onChange={form.change} errorOf={errorOf} sensitive={sensitive} />
      </Card>
      {steps.map((step) => (
        <FormSection key={step} step={step} {...given} />
      ))}
    </>,
    <Button look="primary" wide busy={form.busy} onPress={onSend}>
      {words.submit}
    </Button>,
  )
}
