// Calls a vote off: with a reason that everybody reads, and asked twice.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DecisionView } from '@core/ballots/ballots-api'
import { useCommand } from '@/rpc/use-command'
import { useCommandIds } from '@/rpc/use-command-ids'
import { Card } from '@/ui/card'
import { TextArea } from '@/ui/field'
import { RefusalNotice } from '@/ui/refusal-notice'
import { TwoStep } from '@/ui/two-step'
import { cancelWords as words } from '@/ui/words/ballot-desk'

const reasonLimit = 500

interface CancelFormProps {
  readonly view: DecisionView
  readonly onDone: () => void
}

export function CancelForm({ view: { id }, onDone }: CancelFormProps) {
  const command = useCommand('ballots', 'cancel')
  const { idFor, settled } = useCommandIds()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isMissing = reason.trim().length < 2
  async function send() {
    setTried(true)
    if (isMissing) return
    const result = await command.run({ id, commandId: idFor(`${id} ${reason}`), reason })
    settled(result)
    if (result.ok) onDone()
  }
  return (
    <Card title={words.title}>
      <View className="stack">
        <TextArea
          label={words.reason}
          help={words.reasonHelp}
          maxLength={reasonLimit}
          value={reason}
          error={tried && isMissing ? words.reasonFault : undefined}
          onInput={setReason}
        />
        {command.refusal ? <RefusalNotice refusal={command.refusal} /> : null}
        <TwoStep
          text={words.text}
          question={words.question}
          sure={words.sure}
          busy={command.busy}
          onSure={() => void send()}
        />
      </View>
    </Card>
  )
}
