// More working time is asked for with a reason; a superior decides.
import { useState } from 'react'
import { noteLimit } from '@core/requests/requests-api'
import { useKept } from '@/platform/use-kept'
import { SegmentedControl } from '@/ui/choice'
import { Field, TextArea } from '@/ui/field'
import { sentenceOf } from '@/ui/words/refusals'
import { formWords, wayWords } from '@/ui/words/ways'
import { ActForm, errorAt } from './act-form'
import { Question } from './question'
import type { WayProps } from './way-props'
import { minutesOf, type TimeUnit } from './working-minutes'

const words = formWords.extension
const units: readonly TimeUnit[] = ['hours', 'days']

interface Asked {
  readonly amount: string
  readonly unit: TimeUnit
  readonly reason: string
}
const nothing: Asked = { amount: '1', unit: 'days', reason: '' }

export function ExtensionForm({ request, act, onResult, onClose }: WayProps) {
  const kept = useKept(`extension.${request.id}`, nothing)
  const { amount, unit, reason } = kept.value
  const [fault, setFault] = useState<string>()
  const change = (part: Partial<Asked>) => {
    setFault(undefined)
    kept.change({ ...kept.value, ...part })
  }
  async function send() {
    const minutes = minutesOf(amount, unit)
    if (!minutes.ok) return setFault(sentenceOf(minutes.error))
    const result = await act.act('askExtension', { minutes: minutes.value, reason })
    onResult(result)
    if (!result.ok) return
    kept.done()
    onClose()
  }
  return (
    <ActForm
      title={wayWords.askExtension.name}
      act={act}
      name="askExtension"
      fields={['minutes', 'reason']}
      send={words.send}
      onSend={() => void send()}
      onCancel={onClose}
    >
      <Field
        label={words.amount}
        help={words.amountHelp}
        kind="tel"
        value={amount}
        maxLength={4}
        error={fault ?? errorAt(act, 'askExtension', 'minutes')}
        onInput={(next) => change({ amount: next })}
      />
      <Question text={words.unit}>
        <SegmentedControl
          label={words.unit}
          options={units.map((value) => ({ value, text: words.units[value] }))}
          value={unit}
          onChoose={(next) => change({ unit: next })}
        />
      </Question>
      <TextArea
        label={words.reason}
        value={reason}
        maxLength={noteLimit}
        error={errorAt(act, 'askExtension', 'reason')}
        onInput={(next) => change({ reason: next })}
      />
    </ActForm>
  )
}
