// A post is offered.
import { useCommand } from '@/rpc/use-command'
import { useCommandIds } from '@/rpc/use-command-ids'
import type { Option } from '@/ui/choice'
import { FieldsForm } from '@/ui/fields-form'
import type { Answers } from '@/ui/form-field'
import { pledgeWords } from '@/ui/words/pledges'
import { postWords as words } from '@/ui/words/pledges-posts'
import { postFaults, postFields, postSaid } from './post-answers'
import { chosenUnit, unitQuestion } from './unit-question'
import { usePlaces } from './use-places'

interface OfferFormProps {
  readonly units: readonly Option<string>[]
  readonly onOffered: (id: string) => void
}

export function OfferPostForm({ units, onOffered }: OfferFormProps) {
  const places = usePlaces()
  const command = useCommand('pledges', 'offerPost')
  const { idFor, settled } = useCommandIds()
  async function send(answers: Answers): Promise<boolean> {
    const said = { unitId: chosenUnit(units, answers).value, ...postSaid(answers) }
    const result = await command.run({ id: idFor(JSON.stringify(said)), ...said })
    settled(result)
    if (result.ok) onOffered(result.value.id)
    return result.ok
  }
  return (
    <FieldsForm
      place="pledges.post"
      help={words.lead}
      fields={(answers) => [
        ...unitQuestion(pledgeWords.unit, units),
        ...postFields(places, answers, chosenUnit(units, answers).text),
      ]}
      refusal={command.refusal}
      busy={command.busy}
      send={words.send}
      check={postFaults}
      onSend={send}
    />
  )
}
