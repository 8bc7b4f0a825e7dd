// What people without a phone said in a meeting, entered by the committee: one sentence a line, nobody named.
import { useState } from 'react'
import { statementLimit } from '@core/talk/talk'
import { newId } from '@/platform/new-id'
import { useCommand } from '@/rpc/use-command'
import { Button } from '@/ui/button'
import { FieldsForm } from '@/ui/fields-form'
import { linesOf, type Answers, type FormField } from '@/ui/form-field'
import { Notice } from '@/ui/notice'
import { talkWords } from '@/ui/words/talk'

const words = talkWords.enter
const fields: readonly FormField[] = [
  { kind: 'text', name: 'statements', label: words.label, help: words.help(statementLimit), most: 6000 },
]

interface EnterStatementsProps {
  readonly matterId: string
  readonly meetingId: string
}

export function EnterStatements({ matterId, meetingId }: EnterStatementsProps) {
  const [open, setOpen] = useState(false)
  const [entered, setEntered] = useState(0)
  // Kept with the words, so that the same lines sent twice are the same statements.
  const [first, setFirst] = useState(() => ({ key: newId() }))
  const command = useCommand('talk', 'enterFromMeeting')
  async function send(answers: Answers): Promise<boolean> {
    const statements = linesOf(answers, 'statements').map((text, index) => ({
      id: `${answers.key ?? first.key}-${index}`,
      text,
    }))
    const result = await command.run({ matterId, meetingId, statements })
    if (!result.ok) return false
    setEntered(result.value.length)
    setFirst({ key: newId() })
    setOpen(false)
    return true
  }
  if (!open)
    return (
      <>
        {entered > 0 ? <Notice icon="check">{words.done(entered)}</Notice> : null}
        <Button wide onPress={() => setOpen(true)}>
          {words.open}
        </Button>
      </>
    )
  return (
    <FieldsForm
      place={`minutes-statements.${meetingId}`}
      title={words.title}
      fields={fields}
      first={first}
      refusal={command.refusal}
      busy={command.busy}
      send={words.send}
      check={faultsIn}
      onSend={send}
      onClose={() => setOpen(false)}
    />
  )
}

function faultsIn(answers: Answers): Answers {
  const lines = linesOf(answers, 'statements')
  const long = lines.findIndex((line) => line.length > statementLimit)
  if (lines.length === 0) return { statements: words.fault }
  return long < 0 ? {} : { statements: words.tooLong(long + 1) }
}
