// What is still to be changed, summed up on top of the form.
import { View } from '@tarojs/components'
import { Notice } from '@/ui/notice'
import { requestWords } from '@/ui/words/requests'
import { sentenceOf } from '@/ui/words/refusals'
import type { DraftFaults } from './check-draft'
import { formSteps, inOrder, type FormStep } from './form-steps'

interface FaultSummaryProps {
  readonly faults: DraftFaults
  /** In the order of the form. */
  readonly steps?: readonly FormStep[]
}

export function FaultSummary({ faults, steps = formSteps }: FaultSummaryProps) {
  const fields = inOrder(faults, steps)
  if (fields.length === 0) return null
  return (
    <Notice look="alert" title={requestWords.new.faults(fields.length)}>
      {fields.map((field) => {
        const refusal = faults[field]
        return refusal ? <View key={field}>{sentenceOf(refusal)}</View> : null
      })}
    </Notice>
  )
}
