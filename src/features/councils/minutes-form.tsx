// The minutes of a meeting, written by the committee and published; written again they replace the former ones.
import { useState } from 'react'
import type { MeetingView } from '@core/councils/councils-api'
import { useCommand } from '@/rpc/use-command'
import { useCommandIds } from '@/rpc/use-command-ids'
import { Button } from '@/ui/button'
import { FieldsForm } from '@/ui/fields-form'
import type { Answers, FormField } from '@/ui/form-field'
import { gatheringWords } from '@/ui/words/council-meetings'

const words = gatheringWords.meeting
const fields: readonly FormField[] = [
  { kind: 'text', name: 'text', label: words.minutesText, help: words.minutesHelp, most: 10_000 },
  { kind: 'digits', name: 'namesOnPaper', label: words.onPaper, most: 4 },
]

interface MinutesFormProps {
  readonly meeting: MeetingView
  readonly onPublished: (meeting: MeetingView) => void
}

export function MinutesForm({ meeting, onPublished }: MinutesFormProps) {
  const [open, setOpen] = useState(false)
  const publish = useCommand('councils', 'publishMinutes')
  const { idFor, settled } = useCommandIds()
  const { id, minutes, namesOnPaper } = meeting
  const title = minutes ? words.rewrite : words.write
  if (!open)
    return (
      <Button wide look={minutes ? 'plain' : 'primary'} onPress={() => setOpen(true)}>
        {title}
      </Button>
    )
  async function send({ text = '', namesOnPaper: paper = '' }: Answers): Promise<boolean> {
    const said = { text, namesOnPaper: Number(paper.replace(/\D/g, '')) }
    const result = await publish.run({ id, ...said, commandId: idFor(JSON.stringify([id, said])) })
    settled(result)
    if (!result.ok) return false
    onPublished(result.value)
    setOpen(false)
    return true
  }
  return (
    <FieldsForm
      place={`minutes.${id}`}
      title={title}
      fields={fields}
      first={{ text: minutes?.text ?? '', namesOnPaper: String(namesOnPaper) }}
      refusal={publish.refusal}
      busy={publish.busy}
      send={words.publish}
      onSend={send}
      onClose={() => setOpen(false)}
    />
  )
}
