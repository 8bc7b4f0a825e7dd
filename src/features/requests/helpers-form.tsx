// Who lends a hand: a volunteer is asked for, or somebody who helped no longer does.
import { useState } from 'react'
import { useQuery } from '@/rpc/use-query'
import { ChoiceList } from '@/ui/choice'
import { QueryView } from '@/ui/query-view'
import { formWords, wayWords } from '@/ui/words/ways'
import { requestWords } from '@/ui/words/requests'
import { ActForm, errorAt } from './act-form'
import { Question } from './question'
import type { WayProps } from './way-props'

const words = formWords.helpers

export function VolunteerForm({ request, act, onResult, onClose }: WayProps) {
  const volunteers = useQuery('requests', 'volunteers', { id: request.id }, { keep: false })
  const [personId, setPersonId] = useState('')
  const [unchosen, setUnchosen] = useState(false)
  async function send() {
    setUnchosen(personId === '')
    if (personId === '') return
    const result = await act.act('addHelper', { personId })
    onResult(result)
    if (result.ok) onClose()
  }
  return (
    <ActForm
      title={wayWords.addHelper.name}
      act={act}
      name="addHelper"
      fields={['personId']}
      send={words.send}
      onSend={() => void send()}
      onCancel={onClose}
    >
      <QueryView query={volunteers} rows={2}>
        {(people) => (
          <Question
            text={people.length === 0 ? words.none : words.who}
            error={unchosen && personId === '' ? words.choose : errorAt(act, 'addHelper', 'personId')}
          >
            <ChoiceList
              label={words.who}
              options={people
                .filter(({ id }) => !request.helpers.some((helper) => helper.id === id))
                .map(({ id, name, title }) => ({ value: id, text: name, note: title }))}
              value={personId}
              onChoose={setPersonId}
            />
          </Question>
        )}
      </QueryView>
    </ActForm>
  )
}

export function RemoveHelperForm({ request, act, onResult, onClose }: WayProps) {
  const [helperId, setHelperId] = useState(request.helpers.length === 1 ? (request.helpers[0]?.id ?? '') : '')
  const [unchosen, setUnchosen] = useState(false)
  async function send() {
    setUnchosen(helperId === '')
    if (helperId === '') return
    const result = await act.act('removeHelper', { helperId })
    onResult(result)
    if (result.ok) onClose()
  }
  return (
    <ActForm
      title={wayWords.removeHelper.name}
      act={act}
      name="removeHelper"
      fields={['helperId']}
      send={words.remove}
      onSend={() => void send()}
      onCancel={onClose}
    >
      <Question
        text={words.here}
        error={unchosen && helperId === '' ? words.leave : errorAt(act, 'removeHelper', 'helperId')}
      >
        <ChoiceList
          label={words.here}
          options={request.helpers.map(({ id, name, kind }) => ({ value: id, text: requestWords.others[kind](name) }))}
          value={helperId}
          onChoose={setHelperId}
        />
      </Question>
    </ActForm>
  )
}
