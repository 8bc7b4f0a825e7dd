// A problem is put before everybody: written anew, or out of a request.
import { useCommand } from '@/rpc/use-command'
import { useCommandIds } from '@/rpc/use-command-ids'
import type { Option } from '@/ui/choice'
import { FieldsForm } from '@/ui/fields-form'
import type { Answers } from '@/ui/form-field'
import { problemWords as words } from '@/ui/words/pledges-problems'
import { problemFaults, problemFields, problemSaid } from './problem-answers'
import { chosenUnit, unitQuestion } from './unit-question'
import { usePlaces } from './use-places'

interface OpenProblemFormProps {
  readonly units: readonly Option<string>[]
  /** Empty where it is written anew. */
  readonly requestId: string
  readonly onOffered: (id: string) => void
}

export function OpenProblemForm({ units, requestId, onOffered }: OpenProblemFormProps) {
  const places = usePlaces()
  const command = useCommand('pledges', 'openProblem')
  const { idFor, settled } = useCommandIds()
  async function send(answers: Answers): Promise<boolean> {
    const said = { unitId: chosenUnit(units, answers).value, ...problemSaid(answers), ...(requestId === '' ? {} : { requestId }) } // prettier-ignore
    const result = await command.run({ id: idFor(JSON.stringify(said)), ...said })
    settled(result)
    if (result.ok) onOffered(result.value.id)
    return result.ok
  }
  return (
    <FieldsForm
      place={`pledges.problem.${requestId}`}
      help={requestId === '' ? words.lead : words.fromRequest}
      fields={(answers) => [
        ...unitQuestion(words.unit, units),
        ...problemFields(places, answers, chosenUnit(units, answers).text),
      ]}
      refusal={command.refusal}
      busy={command.busy}
      send={words.send}
      check={(answers) => problemFaults(answers, requestId !== '')}
      onSend={send}
    />
  )
}
