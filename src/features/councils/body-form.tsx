// Enters a body that works on matters, or changes it.
import { useState } from 'react'
import { nameLimit, reasonLimit, type BodyView } from '@core/councils/councils-api'
import { bodyKinds } from '@core/councils/meeting'
import { newId } from '@/platform/new-id'
import { useCommand } from '@/rpc/use-command'
import { Card } from '@/ui/card'
import { FieldError } from '@/ui/field'
import { FieldsForm } from '@/ui/fields-form'
import { linesOf, type Answers, type FormField } from '@/ui/form-field'
import { TwoStep } from '@/ui/two-step'
import { bodyKindWords, gatheringWords } from '@/ui/words/council-meetings'
import { raiseWords } from '@/ui/words/council-raise'
import { AreaPicker } from './area-picker'
import { linesOfMembers, membersIn } from './body-members'
import { areaOfPath, noArea } from './raise-draft'

const words = gatheringWords.bodies
const fields: readonly FormField[] = [
  {
    kind: 'one',
    name: 'kind',
    label: words.kind,
    options: bodyKinds.map((value) => ({ value, ...bodyKindWords[value] })),
  },
  { kind: 'line', name: 'name', label: words.name, most: nameLimit },
  { kind: 'text', name: 'about', label: words.about, most: reasonLimit },
  { kind: 'text', name: 'members', label: words.membersLabel, help: words.membersHelp, most: 3000 },
]

interface BodyFormProps {
  /** Undefined for a new one. */
  readonly body: BodyView | undefined
  readonly districtId: string | undefined
  readonly onClose: (changed: boolean) => void
}

export function BodyForm({ body, districtId, onClose }: BodyFormProps) {
  const [id] = useState(() => body?.id ?? newId())
  const [area, setArea] = useState(() => (body ? areaOfPath(body.path) : noArea))
  const [unplaced, setUnplaced] = useState(false)
  const command = useCommand('councils', 'putBody')
  const unitId = area.gridId === '' ? area.communityId : area.gridId
  async function put(answers: Answers, ended: boolean): Promise<boolean> {
    setUnplaced(unitId === '')
    if (unitId === '') return false
    const { name = '', about = '' } = answers
    const kind = bodyKinds.find((one) => one === answers.kind) ?? 'stewardAlliance'
    const members = membersIn(linesOf(answers, 'members'))
    const result = await command.run({ id, kind, unitId, name, about, members, ended })
    if (result.ok) onClose(true)
    return result.ok
  }
  const first = body ? { ...wordsOf(body) } : { kind: bodyKinds[0] }
  return (
    <>
      <Card title={words.unit}>
        <AreaPicker area={area} districtId={districtId} withGrid onChange={setArea} />
        <FieldError error={unplaced ? raiseWords.faults.unit.other : undefined} />
      </Card>
      <FieldsForm
        place={`council-body.${body?.id ?? 'new'}`}
        title={body ? words.change : words.add}
        fields={fields}
        first={first}
        refusal={command.refusal}
        busy={command.busy}
        send={words.send}
        onSend={(answers) => put(answers, false)}
        onClose={() => onClose(false)}
      />
      {body ? (
        <TwoStep
          text={words.end}
          question={words.endAsk}
          sure={words.endSure}
          busy={command.busy}
          onSure={() => void put(wordsOf(body), true)}
        />
      ) : null}
    </>
  )
}

function wordsOf({ kind, name, about, members }: BodyView) {
  return { kind, name, about, members: linesOfMembers(members) }
}
