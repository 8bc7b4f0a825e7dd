// Handing a request on: to which unit, to whom there, and why.
import { useState } from 'react'
import { noteLimit, type DeskChoice } from '@core/requests/requests-api'
import { useKept } from '@/platform/use-kept'
import { useQuery } from '@/rpc/use-query'
import { ChoiceList } from '@/ui/choice'
import { TextArea } from '@/ui/field'
import { QueryView } from '@/ui/query-view'
import { formWords, wayWords } from '@/ui/words/ways'
import { ActForm, errorAt } from './act-form'
import { Question } from './question'
import type { WayProps } from './way-props'

const words = formWords.transfer

interface Target {
  readonly unitId: string
  /** Empty: the unit decides. */
  readonly personId: string
  readonly reason: string
}
const nothing: Target = { unitId: '', personId: '', reason: '' }

export function TransferForm({ request, act, onMoved, onResult, onClose }: WayProps) {
  const desks = useQuery('requests', 'desks', { id: request.id }, { keep: false })
  const kept = useKept(`transfer.${request.id}`, nothing)
  const { unitId, personId, reason } = kept.value
  const [unchosen, setUnchosen] = useState(false)
  const change = (part: Partial<Target>) => kept.change({ ...kept.value, ...part })
  const people = desks.data?.find((desk) => desk.unitId === unitId)?.people ?? []
  async function send() {
    setUnchosen(unitId === '')
    if (unitId === '') return
    const result = await act.act('transfer', { unitId, reason, ...(personId === '' ? {} : { personId }) })
    if (result.ok) {
      kept.done()
      onMoved(result, 'moved')
    } else if (result.error.code === 'conflict') onResult(result)
  }
  return (
    <ActForm
      title={wayWords.transfer.name}
      act={act}
      name="transfer"
      fields={['unitId', 'personId', 'reason']}
      send={words.send}
      onSend={() => void send()}
      onCancel={onClose}
    >
      <QueryView query={desks} rows={2}>
        {(choices) => (
          <Question
            text={words.unit}
            error={unchosen && unitId === '' ? words.choose : errorAt(act, 'transfer', 'unitId')}
          >
            <ChoiceList
              label={words.unit}
              options={choices.map((desk) => ({ value: desk.unitId, text: desk.unitName }))}
              value={unitId}
              onChoose={(next) => change({ unitId: next, personId: '' })}
            />
          </Question>
        )}
      </QueryView>
      <PersonChoice
        people={people}
        personId={personId}
        error={errorAt(act, 'transfer', 'personId')}
        onChoose={(next) => change({ personId: next })}
      />
      <TextArea
        label={words.reason}
        help={words.hint}
        value={reason}
        maxLength={noteLimit}
        error={errorAt(act, 'transfer', 'reason')}
        onInput={(next) => change({ reason: next })}
      />
    </ActForm>
  )
}

interface PersonChoiceProps {
  readonly people: DeskChoice['people']
  readonly personId: string
  readonly error: string | undefined
  readonly onChoose: (personId: string) => void
}

function PersonChoice({ people, personId, error, onChoose }: PersonChoiceProps) {
  if (people.length === 0) return null
  const options = people.map(({ id, name, title }) => ({ value: id, text: name, note: title }))
  return (
    <Question text={words.person} error={error}>
      <ChoiceList
        label={words.person}
        options={[{ value: '', text: words.anybody }, ...options]}
        value={personId}
        onChoose={onChoose}
      />
    </Question>
  )
}
