// A family is entered: what may be told and its consent first, how to reach it last. Of the latter nothing stays on the
// phone: the form itself is kept until it is sent.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FamilyLetter } from '@core/pledges/pledges-views'
import { removeKept } from '@/platform/storage'
import { useCommand } from '@/rpc/use-command'
import { useCommandIds } from '@/rpc/use-command-ids'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import type { Option } from '@/ui/choice'
import { FieldsForm } from '@/ui/fields-form'
import type { Answers } from '@/ui/form-field'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { enterFamilyWords as words, familyDeskWords } from '@/ui/words/pledges-families'
import { familyFaults, familyFields, familySaid } from './family-answers'
import { isAtReach, noReach, ReachFields } from './reach-fields'
import { chosenUnit, unitQuestion } from './unit-question'
import { usePlaces } from './use-places'

const place = 'pledges.family'

interface EnterFamilyFormProps {
  readonly units: readonly Option<string>[]
  readonly onEntered: (letter: FamilyLetter) => void
}

export function EnterFamilyForm({ units, onEntered }: EnterFamilyFormProps) {
  const places = usePlaces()
  const [said, setSaid] = useState<Answers>()
  const [reach, setReach] = useState(noReach)
  const command = useCommand('pledges', 'enterFamily')
  const { idFor, settled } = useCommandIds()
  async function send(answers: Answers) {
    const entry = { unitId: chosenUnit(units, answers).value, ...familySaid(answers), contact: reach }
    const result = await command.run({ id: idFor(JSON.stringify(entry)), ...entry })
    settled(result)
    if (result.ok) {
      removeKept(place)
      onEntered(result.value)
    } else if (result.error.code === 'invalid' && !isAtReach(result.error)) setSaid(undefined)
  }
  if (said)
    return (
      <Card title={familyDeskWords.contact}>
        <View className="stack">
          <Notice icon="lock">{words.contactLead}</Notice>
          <ReachFields reach={reach} refusal={command.refusal} onChange={setReach} />
          {command.refusal && !isAtReach(command.refusal) ? <RefusalNotice refusal={command.refusal} /> : null}
          <Button look="primary" wide busy={command.busy} onPress={() => void send(said)}>
            {words.send}
          </Button>
          <Button wide disabled={command.busy} onPress={() => setSaid(undefined)}>
            {words.before}
          </Button>
        </View>
      </Card>
    )
  return (
    <FieldsForm
      place={place}
      help={words.lead}
      fields={(answers) => [
        ...unitQuestion(words.unit, units),
        ...familyFields(places, answers, chosenUnit(units, answers).text),
      ]}
      refusal={command.refusal}
      busy={false}
      send={words.next}
      check={familyFaults}
      onSend={(answers) => {
        setSaid(answers)
        // Not sent yet: what was typed stays.
        return Promise.resolve(false)
      }}
    />
  )
}
