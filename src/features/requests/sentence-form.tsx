// One sentence and a button: for every command that needs a reason or a note and nothing else.
import type { Result } from '@core/kernel/result'
import { noteLimit } from '@core/requests/requests-api'
import { useKept } from '@/platform/use-kept'
import { TextArea } from '@/ui/field'
import { ActForm, errorAt } from './act-form'
import type { Act, ActName } from './use-act'

interface SentenceFormProps {
  readonly requestId: string
  readonly name: ActName
  readonly act: Act
  readonly title: string
  readonly help?: string | undefined
  readonly label: string
  /** The contract's name of the sentence. */
  readonly field: 'reason' | 'note'
  readonly send: string
  readonly onSend: (text: string) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function SentenceForm({ requestId, name, act, field, ...props }: SentenceFormProps) {
  const kept = useKept(`${name}.${requestId}`, '')
  async function go() {
    if (!(await props.onSend(kept.value)).ok) return
    kept.done()
    props.onClose()
  }
  return (
    <ActForm
      title={props.title}
      help={props.help}
      act={act}
      name={name}
      fields={[field]}
      send={props.send}
      onSend={() => void go()}
      onCancel={props.onClose}
    >
      <TextArea
        label={props.label}
        value={kept.value}
        maxLength={noteLimit}
        error={errorAt(act, name, field)}
        onInput={kept.change}
      />
    </ActForm>
  )
}
