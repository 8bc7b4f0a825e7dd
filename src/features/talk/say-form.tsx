// Saying one's own: one sentence, no name.
import { View } from '@tarojs/components'
import { useState } from 'react'
import { statementLimit } from '@core/talk/talk'
import { useKept } from '@/platform/use-kept'
import { useCommand } from '@/rpc/use-command'
import { useCommandIds } from '@/rpc/use-command-ids'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { TextArea } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { RefusalNotice } from '@/ui/refusal-notice'
import { sentenceOf } from '@/ui/words/refusals'
import { talkWords } from '@/ui/words/talk'
import './talk.scss'

const words = talkWords.say

interface SayFormProps {
  readonly matterId: string
  /** How many more this person may say. */
  readonly left: number
  readonly onSaid: () => void
}

export function SayForm({ matterId, left, onSaid }: SayFormProps) {
  const kept = useKept(`say.${matterId}`, '')
  const [open, setOpen] = useState(kept.value !== '')
  const [said, setSaid] = useState<'shown' | 'held'>()
  const command = useCommand('talk', 'state')
  const { idFor, settled } = useCommandIds()
  async function send() {
    const result = await command.run({ id: idFor(kept.value), matterId, text: kept.value })
    settled(result)
    if (!result.ok) return
    kept.done()
    setOpen(false)
    setSaid(result.value.state === 'held' ? 'held' : 'shown')
    onSaid()
  }
  const news = said ? <Notice icon="check">{said === 'held' ? words.held : words.done}</Notice> : null
  if (left <= 0)
    return (
      <>
        {news}
        <Notice>{words.full}</Notice>
      </>
    )
  if (!open)
    return (
      <>
        {news}
        <Button wide icon="plus" onPress={() => setOpen(true)}>
          {words.open}
        </Button>
      </>
    )
  const { refusal } = command
  const atText = refusal?.field === 'text'
  return (
    <Card title={words.title}>
      <View className="stack">
        {refusal && !atText ? <RefusalNotice refusal={refusal} /> : null}
        <TextArea
          label={words.label}
          placeholder={words.hint}
          help={words.help(statementLimit)}
          maxLength={statementLimit}
          value={kept.value}
          error={atText ? sentenceOf(refusal) : undefined}
          onInput={kept.change}
        />
        <View className="talk__note">{`${words.counted(kept.value.length, statementLimit)}。${words.left(left)}`}</View>
        <Button look="primary" wide busy={command.busy} onPress={() => void send()}>
          {words.send}
        </Button>
        <Button wide onPress={() => setOpen(false)}>
          {words.cancel}
        </Button>
      </View>
    </Card>
  )
}
