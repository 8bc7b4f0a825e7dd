// A call after it is over: it was done, nobody picked up, or it has to be worked on again.
import { useState } from 'react'
import { followUpOutcomes, type FollowUpOutcome } from '@core/requests/fact'
import { noteLimit } from '@core/requests/requests-api'
import { useKept } from '@/platform/use-kept'
import { ChoiceList } from '@/ui/choice'
import { TextArea } from '@/ui/field'
import { formWords, wayWords } from '@/ui/words/ways'
import { ActForm, errorAt } from './act-form'
import { Question } from './question'
import type { WayProps } from './way-props'

const words = formWords.followUp

interface Called {
  readonly outcome: FollowUpOutcome | ''
  readonly note: string
}
const nothing: Called = { outcome: '', note: '' }

export function FollowUpForm({ request, act, onResult, onClose }: WayProps) {
  const kept = useKept(`follow-up.${request.id}`, nothing)
  const { outcome, note } = kept.value
  const [unchosen, setUnchosen] = useState(false)
  const isUndone = outcome === 'unresolved'
  const name = isUndone ? 'recall' : 'followUp'
  async function send() {
    setUnchosen(outcome === '')
    if (outcome === '') return
    const result = await (outcome === 'unresolved' ? act.act('recall', { note }) : act.act('followUp', { outcome, note })) // prettier-ignore
    onResult(result)
    if (!result.ok) return
    kept.done()
    onClose()
  }
  return (
    <ActForm
      title={wayWords.followUp.name}
      act={act}
      name={name}
      fields={['outcome', 'note']}
      send={isUndone ? words.recall : words.send}
      onSend={() => void send()}
      onCancel={onClose}
    >
      <Question text={words.label} error={unchosen && outcome === '' ? words.choose : errorAt(act, name, 'outcome')}>
        <ChoiceList
          label={words.label}
          options={followUpOutcomes.map((value) => ({ value, text: words[value] }))}
          value={outcome === '' ? undefined : outcome}
          onChoose={(next) => kept.change({ outcome: next, note })}
        />
      </Question>
      <TextArea
        label={isUndone ? words.what : words.note}
        value={note}
        maxLength={noteLimit}
        error={errorAt(act, name, 'note')}
        onInput={(next) => kept.change({ outcome, note: next })}
      />
    </ActForm>
  )
}
