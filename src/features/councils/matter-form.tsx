// A small form of the work on a matter on the screen: its answers kept, its refusals beside their questions.
import type { MatterView } from '@core/councils/councils-api'
import { FieldsForm } from '@/ui/fields-form'
import { councilWayWords, councilWorkWords } from '@/ui/words/council-work'
import type { MatterAct, MatterActName } from './use-matter-act'
import type { WorkForm } from './work-form'

export interface WayFormProps {
  readonly matter: MatterView
  readonly act: MatterAct
  readonly now: number
  /** `done`: it was sent, and not merely put away. */
  readonly onClose: (done: boolean) => void
  /** It stands there by itself and is not put away. */
  readonly stays?: boolean | undefined
}

interface MatterFormProps extends WayFormProps {
  readonly form: WorkForm
  readonly name: Exclude<MatterActName, 'withdraw' | 'reopen'>
  /** Where its answers are kept, besides the matter and the way. */
  readonly part?: string | undefined
}

export function MatterForm({ form, name, part = '', matter, act, onClose, stays }: MatterFormProps) {
  const { refused } = act
  return (
    <FieldsForm
      place={`matter.${matter.id}.${name}.${part}`}
      title={councilWayWords[name].name}
      help={form.help}
      fields={form.fields}
      first={form.first}
      check={form.check}
      // A conflict is told above, beside the latest state.
      refusal={refused?.name === name && refused.refusal.code !== 'conflict' ? refused.refusal : undefined}
      busy={act.busy === name}
      send={councilWorkWords.send[name]}
      onSend={async (answers) => {
        const result = await form.send(answers, act.act)
        if (result.ok) onClose(true)
        return result.ok
      }}
      onClose={stays ? undefined : () => onClose(false)}
    />
  )
}
