// What was done about a problem, for staff and for those at it; and the staff's own steps: looking at it, and its end.
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { reasonLimit } from '@core/pledges/pledges-api'
import type { ProblemView, ProblemWork as Work } from '@core/pledges/pledges-views'
import { useCommand } from '@/rpc/use-command'
import { useCommandIds } from '@/rpc/use-command-ids'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { FieldsForm } from '@/ui/fields-form'
import type { Answers, FormField } from '@/ui/form-field'
import { ListRow } from '@/ui/list-row'
import { routes } from '@/ui/routes'
import { formatDay, formatMoment } from '@/ui/time'
import { useNow } from '@/ui/use-now'
import { problemWords as words, sayFact } from '@/ui/words/pledges-problems'
import { checkFaults, checkSaid } from './check-answers'

interface ProblemWorkProps {
  readonly problem: ProblemView
  readonly onChanged: (problem: ProblemView) => void
}

export function ProblemWork({ problem, onChanged }: ProblemWorkProps) {
  const { work, mayLookAfter, state } = problem
  if (!work) return null
  return (
    <>
      {mayLookAfter && state === 'solved' ? <CheckForm id={problem.id} onChanged={onChanged} /> : null}
      <Takers work={work} />
      <Story work={work} />
      {mayLookAfter && state !== 'closed' ? <CloseProblem id={problem.id} onChanged={onChanged} /> : null}
    </>
  )
}

function Takers({ work: { takers, requestId } }: { readonly work: Work }) {
  const now = useNow()
  return (
    <Card title={words.takers} flush={takers.length > 0 || requestId !== ''}>
      {takers.length === 0 ? <View className="field__help">{words.nobody}</View> : null}
      {takers.map(({ pledgeId, name, at }) => (
        <ListRow key={pledgeId} icon="person" title={name} note={words.since(formatDay(at, now))} />
      ))}
      {requestId === '' ? null : (
        <ListRow
          icon="request"
          title={words.request}
          note={words.requestOpen}
          onPress={() => void Taro.navigateTo({ url: routes.deskRequest(requestId) })}
        />
      )}
    </Card>
  )
}

function Story({ work: { log } }: { readonly work: Work }) {
  const now = useNow()
  return (
    <Card flush title={words.story}>
      {[...log].reverse().map((fact, index) => (
        <ListRow
          key={`${fact.at}-${index}`}
          title={sayFact(fact)}
          note={fact.text}
          aside={formatMoment(fact.at, now)}
        />
      ))}
    </Card>
  )
}

type StepProps = Pick<ProblemWorkProps, 'onChanged'> & { readonly id: string }

const checkFields: readonly FormField[] = [
  {
    kind: 'one',
    name: 'done',
    label: words.checkField,
    options: [
      { value: 'yes', text: words.checkYes },
      { value: 'no', text: words.checkNo },
    ],
  },
  {
    kind: 'text',
    name: 'reason',
    label: words.checkReason,
    hint: words.checkReasonHint,
    most: reasonLimit,
    when: ({ done }) => done === 'no',
  },
]

function CheckForm({ id, onChanged }: StepProps) {
  const command = useCommand('pledges', 'check')
  const { idFor, settled } = useCommandIds()
  async function send(answers: Answers): Promise<boolean> {
    const said = checkSaid(answers)
    const result = await command.run({ id, commandId: idFor(JSON.stringify(said)), ...said })
    settled(result)
    if (result.ok) onChanged(result.value)
    return result.ok
  }
  return (
    <FieldsForm
      place={`pledges.check.${id}`}
      title={words.check}
      fields={checkFields}
      refusal={command.refusal}
      busy={command.busy}
      send={words.checkSend}
      check={checkFaults}
      onSend={send}
    />
  )
}

const closeFields: readonly FormField[] = [
  { kind: 'text', name: 'reason', label: words.closeReason, hint: words.closeHint, most: reasonLimit },
]

function CloseProblem({ id, onChanged }: StepProps) {
  const [open, setOpen] = useState(false)
  const command = useCommand('pledges', 'closeProblem')
  const { idFor, settled } = useCommandIds()
  if (!open)
    return (
      <Button wide onPress={() => setOpen(true)}>
        {words.close}
      </Button>
    )
  return (
    <FieldsForm
      place={`pledges.close.${id}`}
      title={words.close}
      fields={closeFields}
      refusal={command.refusal}
      busy={command.busy}
      send={words.closeSend}
      onSend={async ({ reason = '' }) => {
        const result = await command.run({ id, commandId: idFor(`close:${reason}`), reason })
        settled(result)
        if (result.ok) onChanged(result.value)
        return result.ok
      }}
      onClose={() => setOpen(false)}
    />
  )
}
