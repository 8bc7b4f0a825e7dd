// How urgent it is, corrected with a reason; its limits follow.
import { useState } from 'react'
import { urgencies, type Urgency } from '@core/district/time-limit'
import { noteLimit } from '@core/requests/requests-api'
import { useKept } from '@/platform/use-kept'
import { ChoiceList } from '@/ui/choice'
import { TextArea } from '@/ui/field'
import { formWords, wayWords } from '@/ui/words/ways'
import { urgencyWords } from '@/ui/words/requests'
import { ActForm, errorAt } from './act-form'
import { Question } from './question'
import type { WayProps } from './way-props'

const words = formWords.triage

export function TriageForm({ request, act, onResult, onClose }: WayProps) {
  const [urgency, setUrgency] = useState<Urgency>(request.urgency)
  const reason = useKept(`triage.${request.id}`, '')
  async function send() {
    const result = await act.act('triage', { urgency, reason: reason.value })
    onResult(result)
    if (!result.ok) return
    reason.done()
    onClose()
  }
  return (
    <ActForm
      title={wayWords.triage.name}
      act={act}
      name="triage"
      fields={['urgency', 'reason']}
      send={words.send}
      onSend={() => void send()}
      onCancel={onClose}
    >
      <Question text={words.label} error={errorAt(act, 'triage', 'urgency')}>
        <ChoiceList
          label={words.label}
          options={urgencies.map((value) => ({ value, text: urgencyWords[value], note: words.notes[value] }))}
          value={urgency}
          onChoose={setUrgency}
        />
      </Question>
      <TextArea
        label={words.reason}
        value={reason.value}
        maxLength={noteLimit}
        error={errorAt(act, 'triage', 'reason')}
        onInput={reason.change}
      />
    </ActForm>
  )
}
