// What is done about one statement: taken off with a reason, shown, appealed against, decided again.
import type { Result } from '@core/kernel/result'
import type { StatementView } from '@core/talk/talk-api'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { FieldsForm } from '@/ui/fields-form'
import type { FormField } from '@/ui/form-field'
import { RefusalNotice } from '@/ui/refusal-notice'
import { talkWords } from '@/ui/words/talk'

export type StatementFormName = 'hide' | 'appeal' | 'decideAppeal'

const { appeal, moderate } = talkWords
const most = 200
const hideFields: readonly FormField[] = [
  { kind: 'line', name: 'reason', label: moderate.hideLabel, help: moderate.hideHelp, most },
]
const appealFields: readonly FormField[] = [
  { kind: 'line', name: 'text', label: appeal.label, help: appeal.help, most },
]
const decideFields: readonly FormField[] = [
  {
    kind: 'one',
    name: 'restored',
    label: appeal.decideLabel,
    options: [
      { value: 'yes', text: appeal.yes },
      { value: 'no', text: appeal.no },
    ],
  },
  { kind: 'line', name: 'reason', label: appeal.reason, help: moderate.hideHelp, most },
]

interface StatementFormProps {
  readonly statement: StatementView
  readonly onChange: (statement: StatementView) => void
  readonly onClose: () => void
}

export function StatementForm({ name, ...given }: StatementFormProps & { readonly name: StatementFormName }) {
  switch (name) {
    case 'hide':
      return <HideForm {...given} />
    case 'appeal':
      return <AppealForm {...given} />
    case 'decideAppeal':
      return <DecideForm {...given} />
  }
}

function HideForm({ statement: { id }, onChange, onClose }: StatementFormProps) {
  const hide = useCommand('talk', 'hide')
  return (
    <FieldsForm
      place={`statement.${id}.hide`}
      fields={hideFields}
      refusal={hide.refusal}
      busy={hide.busy}
      send={moderate.hideSend}
      onSend={async ({ reason = '' }) => told(await hide.run({ id, reason }), onChange)}
      onClose={onClose}
    />
  )
}

function AppealForm({ statement: { id }, onChange, onClose }: StatementFormProps) {
  const command = useCommand('talk', 'appeal')
  return (
    <FieldsForm
      place={`statement.${id}.appeal`}
      fields={appealFields}
      refusal={command.refusal}
      busy={command.busy}
      send={appeal.send}
      onSend={async ({ text = '' }) => told(await command.run({ id, text }), onChange)}
      onClose={onClose}
    />
  )
}

function DecideForm({ statement: { id }, onChange, onClose }: StatementFormProps) {
  const command = useCommand('talk', 'decideAppeal')
  return (
    <FieldsForm
      place={`statement.${id}.decide`}
      fields={decideFields}
      refusal={command.refusal}
      busy={command.busy}
      send={appeal.decideSend}
      check={({ restored = '' }) => (restored === '' ? { restored: appeal.choose } : {})}
      onSend={async ({ restored, reason = '' }) =>
        told(await command.run({ id, restored: restored === 'yes', reason }), onChange)
      }
      onClose={onClose}
    />
  )
}

export function ShowButton({ statement: { id }, onChange }: Omit<StatementFormProps, 'onClose'>) {
  const show = useCommand('talk', 'show')
  return (
    <>
      {show.refusal ? <RefusalNotice refusal={show.refusal} /> : null}
      <Button busy={show.busy} onPress={() => void show.run({ id }).then((result) => told(result, onChange))}>
        {moderate.show}
      </Button>
    </>
  )
}

function told(result: Result<StatementView>, onChange: (statement: StatementView) => void): boolean {
  if (result.ok) onChange(result.value)
  return result.ok
}
