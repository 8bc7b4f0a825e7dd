// Those who asked a family, and the family's own word to each, written down by who heard it.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { speakers, spokenWays, type Speaker, type SpokenWay } from '@core/pledges/family'
import type { AdoptionView, FamilyDesk, FamilyView } from '@core/pledges/pledges-views'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { Card, Row } from '@/ui/card'
import { FieldsForm } from '@/ui/fields-form'
import type { Answers, FormField } from '@/ui/form-field'
import { RefusalNotice } from '@/ui/refusal-notice'
import { Tag } from '@/ui/tag'
import { formatMoment } from '@/ui/time'
import { TwoStep } from '@/ui/two-step'
import { useNow } from '@/ui/use-now'
import { pledgeWords } from '@/ui/words/pledges'
import { adoptionWords, familyDeskWords as words } from '@/ui/words/pledges-families'
import './pledges.scss'

type Changed = (family: FamilyView | undefined) => void

export function FamilyAsks({ desk, onChanged }: { readonly desk: FamilyDesk; readonly onChanged: Changed }) {
  return (
    <Card title={words.asks}>
      <View className="stack">
        {desk.adoptions.length === 0 ? <View className="field__help">{words.nobodyAsks}</View> : null}
        {desk.adoptions.map((one) => (
          <Asked key={one.pledgeId} adoption={one} onChanged={onChanged} />
        ))}
      </View>
    </Card>
  )
}

interface AskedProps {
  readonly adoption: AdoptionView
  readonly onChanged: Changed
}

function Asked({ adoption, onChanged }: AskedProps) {
  const now = useNow()
  const [writing, setWriting] = useState(false)
  const { name, unitName, state, askedAt, agreedAt, spoken } = adoption
  const heard = spoken
    ? words.spokenBy(words.speakers[spoken.who], words.spokenWays[spoken.how], spoken.recorderName)
    : agreedAt > 0
      ? words.ownPhone
      : ''
  return (
    <View className="pledge__one">
      <Row>
        <View className="pledge__strong">{name}</View>
        <Tag look={state === 'asked' ? 'strong' : 'soft'}>{adoptionWords[state]}</Tag>
      </Row>
      <View className="field__help">
        {[unitName, words.askedAt(formatMoment(askedAt, now)), heard].filter(Boolean).join('；')}
      </View>
      {state === 'asked' && !writing ? (
        <Button look="primary" wide label={`${words.record}：${name}`} onPress={() => setWriting(true)}>
          {words.record}
        </Button>
      ) : null}
      {state === 'asked' && writing ? (
        <RecordAnswer adoption={adoption} onChanged={onChanged} onClose={() => setWriting(false)} />
      ) : null}
      {state === 'agreed' ? <EndForFamily adoption={adoption} onChanged={onChanged} /> : null}
    </View>
  )
}

const fields: readonly FormField[] = [
  {
    kind: 'one',
    name: 'agrees',
    label: words.agrees,
    options: [
      { value: 'yes', text: words.yes },
      { value: 'no', text: words.no },
    ],
  },
  { kind: 'one', name: 'who', label: words.who, options: speakers.map((value) => ({ value, text: words.speakers[value] })) }, // prettier-ignore
  { kind: 'one', name: 'how', label: words.how, options: spokenWays.map((value) => ({ value, text: words.spokenWays[value] })) }, // prettier-ignore
]

function RecordAnswer({ adoption: { pledgeId }, onChanged, onClose }: AskedProps & { readonly onClose: () => void }) {
  const command = useCommand('pledges', 'recordAnswer')
  async function send({ agrees, who = 'self', how = 'in-person' }: Answers): Promise<boolean> {
    const said = { pledgeId, agrees: agrees === 'yes', who: who as Speaker, how: how as SpokenWay }
    const result = await command.run(said)
    if (result.ok) onChanged(result.value)
    return result.ok
  }
  return (
    <FieldsForm
      place={`pledges.answer.${pledgeId}`}
      title={words.record}
      help={words.recordLead}
      fields={fields}
      refusal={command.refusal}
      busy={command.busy}
      send={words.recordSend}
      check={unanswered}
      onSend={send}
      onClose={onClose}
    />
  )
}

/** Nothing is taken for granted here: it is another's word. */
function unanswered(answers: Answers): Answers {
  return Object.fromEntries(
    fields.filter(({ name }) => !answers[name]).map(({ name }) => [name, pledgeWords.chooseOne]),
  )
}

function EndForFamily({ adoption: { pledgeId, name }, onChanged }: AskedProps) {
  const command = useCommand('pledges', 'endPledge')
  async function go() {
    if ((await command.run({ pledgeId })).ok) onChanged(undefined)
  }
  return (
    <>
      {command.refusal ? <RefusalNotice refusal={command.refusal} /> : null}
      <TwoStep
        text={words.end(name)}
        question={words.endQuestion(name)}
        sure={words.endSure}
        busy={command.busy}
        onSure={() => void go()}
      />
    </>
  )
}
