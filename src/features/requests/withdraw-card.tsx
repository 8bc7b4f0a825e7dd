// “不用办了”: asked twice, in the page itself, since it cannot be taken back.
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Caller } from '@core/kernel/caller'
import { may } from '@core/requests/may'
import { noteLimit, type RequestView } from '@core/requests/requests-api'
import { useKept } from '@/platform/use-kept'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { TextArea } from '@/ui/field'
import { RefusalNotice } from '@/ui/refusal-notice'
import { requestWords } from '@/ui/words/requests'
import { sentenceOf } from '@/ui/words/refusals'
import { useAct } from './use-act'

const words = requestWords.withdraw

interface WithdrawCardProps {
  readonly request: RequestView
  readonly caller: Caller
  readonly onChange: (request: RequestView) => void
}

export function WithdrawCard({ request, caller, onChange }: WithdrawCardProps) {
  const [asking, setAsking] = useState(false)
  if (!may(request, 'withdraw', caller)) return null
  if (!asking) {
    return (
      <Button look="quiet" wide onPress={() => setAsking(true)}>
        {words.start}
      </Button>
    )
  }
  return <Sure request={request} onChange={onChange} onKeep={() => setAsking(false)} />
}

interface SureProps extends Pick<WithdrawCardProps, 'request' | 'onChange'> {
  readonly onKeep: () => void
}

function Sure({ request, onChange, onKeep }: SureProps) {
  const { act, busy, refused } = useAct(request.id)
  const reason = useKept(`withdraw.${request.id}`, '')
  const isField = refused?.refusal.field === 'reason'
  async function send() {
    const done = await act('withdraw', { reason: reason.value })
    if (!done.ok) return
    reason.done()
    onChange(done.value)
  }
  return (
    <Card title={words.title}>
      <View className="stack">
        <View>{words.why}</View>
        {refused && !isField ? <RefusalNotice refusal={refused.refusal} /> : null}
        <TextArea
          label={words.reason}
          value={reason.value}
          maxLength={noteLimit}
          error={refused && isField ? sentenceOf(refused.refusal) : undefined}
          onInput={reason.change}
        />
        <Button look="primary" wide onPress={onKeep}>
          {words.keep}
        </Button>
        <Button wide busy={busy === 'withdraw'} onPress={() => void send()}>
          {words.send}
        </Button>
      </View>
    </Card>
  )
}
